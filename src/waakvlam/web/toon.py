"""The tone (colour) of a level. A tone never stands without the name of the level."""

from waakvlam.core.aanpak.tekening.beeld import toon_van

__all__ = ["toon_van"]
