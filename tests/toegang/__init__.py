"""Proof of who sees what: everything planted in one case, looked for on every surface by every role."""
