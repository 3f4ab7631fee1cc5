"""Attachments: looking at files, making them anew, and keeping them encrypted."""
