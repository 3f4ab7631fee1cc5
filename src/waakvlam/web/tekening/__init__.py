"""The flow chart of an approach as a page: figures, the same in words, and a file to download."""
