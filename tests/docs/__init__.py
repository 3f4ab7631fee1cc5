"""The documentation, read and done as a reader would."""
