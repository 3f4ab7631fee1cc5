"""Reading signals in from a file: choose it, look at what it gives, and do it."""
