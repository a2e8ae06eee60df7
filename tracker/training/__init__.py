"""Train the models that ship, by a recipe; nothing at run time imports this."""
