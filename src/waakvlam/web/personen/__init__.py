"""Persons: who P1 is, asking whether someone is already known, particulars for one decision."""
