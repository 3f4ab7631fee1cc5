"""The page of a case, and what is done on it with one tap."""
