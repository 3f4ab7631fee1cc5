"""Documents as files, and on a page."""
