"""Signals: reporting one, the list, and what is done with it."""
