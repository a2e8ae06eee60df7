"""One file a step; its revision is the version of the tables that it leads to, in four digits."""
