"""The emergency pack: a folder of a case that opens with a password and without the system."""
