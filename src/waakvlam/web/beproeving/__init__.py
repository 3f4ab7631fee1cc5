"""Trying out a draft of an approach before anyone works with it."""
