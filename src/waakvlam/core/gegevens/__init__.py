"""Dated facts from law and practice: what they look like, and which hold at a moment."""
