"""Vandaag: what is asked of me now."""
