"""The one way in: ``execute(command)`` and ``ask(query)``.

This floor loads a stream, checks access, lets the core decide and has the result stored, in one transaction.
It names what it needs from outside as ports; the floors readmodels and adapters supply them. It imports only
core.
"""
