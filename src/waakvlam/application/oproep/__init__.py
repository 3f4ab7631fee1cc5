"""Calling people together: choosing whom, numbers, messages, calendars, the call list."""
