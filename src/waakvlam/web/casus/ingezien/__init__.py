"""Who looked at a case: on screen and on paper."""
