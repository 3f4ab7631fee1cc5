"""Keeping and destroying: how long something is kept, what is due, what holds it back, and who decides."""
