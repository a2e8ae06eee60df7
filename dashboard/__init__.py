"""The dashboard: explore quotes, read them in their article, compare speakers over time."""
