"""The worker: carries out what follows from events, and lets terms run out. It holds no content."""
