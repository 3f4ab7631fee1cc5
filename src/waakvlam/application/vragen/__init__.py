"""Asking: every page, export and machine reads cases and signals through these functions.

Each takes a ``Vrager`` and goes through the one access policy. What does not exist and what may not be
seen give the same answer, None.
"""
