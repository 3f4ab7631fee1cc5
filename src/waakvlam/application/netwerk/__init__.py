"""The network, inside the application."""
