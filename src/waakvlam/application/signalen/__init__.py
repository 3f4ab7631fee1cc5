"""Work on several signals at once."""
