"""Drafts of approaches: what ``execute`` needs to work a command out on the texts, and checking them."""
