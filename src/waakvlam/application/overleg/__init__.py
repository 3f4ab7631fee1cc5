"""Sittings in words: what happened, and why something could not."""
