"""People and their roles: standing in, giving and ending roles, leaving, reviewing."""
