"""One network reads a text once and says everything of it: words, sentences, names, and who said what."""
