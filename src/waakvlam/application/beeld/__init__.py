"""Picture and judgement in words: what happened to them, and what tasks of them ask."""
