"""A meeting about many cases inside the application."""
