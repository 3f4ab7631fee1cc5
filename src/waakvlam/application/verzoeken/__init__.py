"""Requests of people about their data, requests for openness, and data breaches."""
