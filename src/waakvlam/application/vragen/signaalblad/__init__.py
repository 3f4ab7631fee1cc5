"""The page of one signal: what a viewer reads of it, and what they can do now."""

from waakvlam.application.vragen.signaalblad.lees import signaalblad
from waakvlam.application.vragen.signaalblad.vormen import Signaalblad

__all__ = ["Signaalblad", "signaalblad"]
