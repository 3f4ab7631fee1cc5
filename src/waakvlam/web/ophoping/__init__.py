"""Accumulation: where more signals came in than is usual, as a question to people."""
