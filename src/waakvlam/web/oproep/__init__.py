"""Answers to a call from outside the house, one's own number, and one's own calendar."""
