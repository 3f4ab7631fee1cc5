"""A case as an item of a meeting with many cases: on the list, what each partner does, discussed."""
