"""A sitting of a body: who is there, what is written down, when it stopped, what the minutes are."""
