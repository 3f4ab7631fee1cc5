"""Measures, goals, decisions of the team and the plan in words."""
