"""Who sees a case and what was shared, in words."""
