"""Retention in the application: looking up what is due, carrying decisions out, and making it hold again."""
