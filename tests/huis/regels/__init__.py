"""One rule a module: a function that takes a path (relative to the project) and its text, and yields what is
wrong.

What it yields reads ``path:line what``; nothing means that the file keeps the rule.
"""
