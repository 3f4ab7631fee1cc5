"""Overleglijst: a meeting with a rhythm, with its cases as rows."""
