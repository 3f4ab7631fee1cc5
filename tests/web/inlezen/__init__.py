"""Tests of reading signals in."""
