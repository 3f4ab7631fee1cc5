"""The rules of the house as code; each rule is itself tested on a sample that breaks it."""
