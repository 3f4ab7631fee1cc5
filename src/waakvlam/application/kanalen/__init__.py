"""Channels along which signals come in without a person who is logged in: a form, mail, a connection."""
