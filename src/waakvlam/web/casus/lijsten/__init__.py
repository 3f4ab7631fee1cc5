"""Filling in the lists and scenarios of a case."""
