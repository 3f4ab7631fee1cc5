"""Vaste cijfers: figures of neighbourhoods that are kept under watch, until a day, never about a person."""

from waakvlam.core.cijfer.besluit import besluit_cijfer
from waakvlam.core.cijfer.toestand import Cijfer, vouw_cijfer

__all__ = ["Cijfer", "besluit_cijfer", "vouw_cijfer"]
