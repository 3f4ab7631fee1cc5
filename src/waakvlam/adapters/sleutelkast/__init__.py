"""The key store: a database of its own, outside the backups and replicas of the main one.

Destroying a key here is what destroys the texts under it, everywhere, backups of the main database included.
"""
