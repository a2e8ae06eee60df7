"""What a text means, as a short row of numbers: texts of like meaning have rows that point the same way.

In: texts. Out: a vector each, of whole numbers of one byte, and how alike two of them are. A table of word pieces and a
mean: no network is run. Loads NumPy, so that who only asks a database by words, days and names imports none of this.

Modules: ``pieces`` cuts texts, ``model`` makes vectors and tells which words they come from, ``nearest`` looks through
many of them.
"""
