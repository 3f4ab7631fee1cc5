"""Cases that stand still: what shows that, and when it is worth saying."""
