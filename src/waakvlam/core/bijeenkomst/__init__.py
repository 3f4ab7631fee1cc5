"""A meeting about many cases: who is there, which case is on, how long each took. References only."""
