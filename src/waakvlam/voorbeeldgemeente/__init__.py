"""The fictional municipality Waterveen: people, approaches, signals and cases to look around in.

Everything goes through ``execute``, as for a real municipality, with a clock that is set back.
"""
