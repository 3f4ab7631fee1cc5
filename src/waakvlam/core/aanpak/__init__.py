"""The approach: its language, loading and checking it, and running it."""
