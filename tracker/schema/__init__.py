"""What is stored and shown, described once: the fields of claims, filters, formats and types of cues.

Columns, options, widgets, files and the codebook are made from these entries. A new field, filter, format or type of
cue is one new entry in one of these modules.
"""
