"""Gericht opletten: the network is asked to look out for a development, until a day, never for a person."""

from waakvlam.core.gericht.besluit import besluit_gericht
from waakvlam.core.gericht.toestand import Gericht, vouw_gericht

__all__ = ["Gericht", "besluit_gericht", "vouw_gericht"]
