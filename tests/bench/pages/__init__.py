"""How soon the pages are there, and what the server takes for them: ``python -m tests.bench.pages``."""
