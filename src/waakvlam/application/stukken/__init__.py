"""Documents of a case: what is in each is decided here, once; the writers make files of it."""
