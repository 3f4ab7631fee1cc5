"""Wat blijft liggen: cases that stand still, and what the approach offers."""
