"""One description of what is stored and shown: claims, filters, formats and types of cues.

In: nothing. Out: entries that columns, options, widgets, files and the codebook are made from. Adding a field, a
filter, a format or a type of cue is one entry in one of these modules.
"""
