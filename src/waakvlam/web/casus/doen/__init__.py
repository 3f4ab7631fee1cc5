"""Small forms: one for every command that records something in a case."""
