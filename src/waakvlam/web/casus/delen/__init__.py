"""Sharing entries of one circle with another."""
