"""Guests: asking one in from a case, and the one page that a guest sees."""
