"""Limits: how often something may be tried, and how much may be sent."""
