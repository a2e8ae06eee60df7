"""The neural network and what it says of a text: tags, sentences, names, and the parts of quotes.

``words.py`` and ``windows.py`` prepare its input, ``network.py`` runs it, ``decode.py`` and ``tagging.py`` read its
output over words, ``tokens.py`` brings that to spaCy's tokens, ``component.py`` makes a spaCy component of it all.
"""
