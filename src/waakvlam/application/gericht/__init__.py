"""Requests to look out for something, inside the application."""
