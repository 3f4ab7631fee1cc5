"""Requests of people about their data, Woo, and the letter to a household."""
