"""Waakvlam helps a Dutch municipality see unrest early, decide who leads, scale up in time and down again."""

__version__ = "0.1.0"
