"""Persons in clear text, on their way in: what is typed of them, and where it must not stand."""
