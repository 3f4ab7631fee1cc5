"""The rules, as pure Python.

``decide(state, command, aanpak, now)`` returns events or a refusal, ``evolve(state, event)`` folds them. No
Django, no clock, no input or output, no randomness: time and ids are passed in. Only the standard library,
pydantic and ruamel.yaml may be imported here, and nothing above this floor.
"""
