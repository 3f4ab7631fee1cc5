"""Approaches as people read them: levels, leads, steps, who decides, and where it stands."""
