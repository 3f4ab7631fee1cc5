"""Neighbourhoods: a map drawn by the server, their administration, and which one is here."""
