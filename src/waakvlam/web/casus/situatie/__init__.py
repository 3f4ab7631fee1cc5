"""The situation report on screen, on paper, as a file, and sent to roles."""
