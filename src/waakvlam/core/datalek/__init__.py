"""A data breach: what happened, the clock of the report, who was told, what was done about it."""
