"""Measurements of speed, run by ``make bench``. They print; they never decide whether a test passes."""
