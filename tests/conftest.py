"""Fixtures for every test. Nothing here imports Django, so that tests/core runs without it."""
