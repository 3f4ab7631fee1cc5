"""A quick note, filed to a case now or later."""
