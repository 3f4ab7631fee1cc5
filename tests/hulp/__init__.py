"""Fixtures and helpers that tests share; tests/conftest.py makes the fixtures known."""
