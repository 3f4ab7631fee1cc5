"""Odd patterns in the use of the system, for the auditor and the privacy officer."""
