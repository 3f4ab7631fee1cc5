"""Data breaches: reporting one, the list with the clock, and what was decided."""
