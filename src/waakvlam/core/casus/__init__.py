"""The case: what can be done to it, what happened to it, how it stands, what is asked now."""

from waakvlam.core.casus import (  # noqa: F401  (they register their handlers)
    feiten,
    lijsten,
    lijstvouwen,
    mensen,
    openen,
    stap,
    verhuizen,
)
from waakvlam.core.casus.besluit import Context, besluit
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import pas_toe, vouw
from waakvlam.core.casus.weigering import Reden, Weigering

__all__ = ["Context", "Reden", "Toestand", "Weigering", "besluit", "pas_toe", "vouw"]
