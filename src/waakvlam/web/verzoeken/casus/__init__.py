"""Woo and the letter to a household: pages beside a case."""
