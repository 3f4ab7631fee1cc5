"""Moving a case to a newer version of its approach: what changes, and deciding on it."""
