"""Accumulation inside ``execute``, and taking away what has run out."""
