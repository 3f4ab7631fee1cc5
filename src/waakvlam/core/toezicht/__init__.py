"""Watching over the use of the system: patterns in who reads what, never in what was read."""
