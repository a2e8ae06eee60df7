"""Who said what, as text: find source, cue and content of every quotation."""
