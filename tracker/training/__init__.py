"""The recipes of the models that ship; nothing at run time imports this."""
