"""Dated data with a source: legal terms, grounds, registers. Files to read, no code."""
