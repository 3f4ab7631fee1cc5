"""Het netwerk: who the municipality works with, whether they know the approach, and what comes back."""
