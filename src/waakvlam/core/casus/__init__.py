"""The case: what can be done to it, what happened to it, how it stands, what is asked now."""

from waakvlam.core.beeld import alles as _beeld  # noqa: F401
from waakvlam.core.casus import (  # noqa: F401  (they register their handlers)
    afbreken,
    bijlage,
    deelbesluit,
    deelvouwen,
    feiten,
    gastbesluit,
    gastvouwen,
    lijsten,
    lijstvouwen,
    mensen,
    openen,
    persoonbesluit,
    persoonvouwen,
    stap,
    toegangsbesluit,
    toegangsvouwen,
    verhuizen,
    verzoekbesluit,
    verzoekvouwen,
)
from waakvlam.core.casus.besluit import Context, besluit
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import pas_toe, vouw
from waakvlam.core.casus.weigering import Reden, Weigering
from waakvlam.core.maatregel import doelen, gevraagd, nemen, plan, teambesluit, vervolg  # noqa: F401
from waakvlam.core.maatregel import vouwen as _maatregelvouwen  # noqa: F401
from waakvlam.core.oproep import antwoord, dienst, taken  # noqa: F401
from waakvlam.core.oproep import besluit as _oproep  # noqa: F401
from waakvlam.core.oproep import vouwen as _oproepvouwen  # noqa: F401
from waakvlam.core.overleg import besluit as _overlegbesluit  # noqa: F401
from waakvlam.core.overleg import vouwen as _overlegvouwen  # noqa: F401
from waakvlam.core.overleglijst import besluit as _lijstbesluit  # noqa: F401
from waakvlam.core.overleglijst import vouwen as _lijstvouwen  # noqa: F401
from waakvlam.core.stukken import besluit as _stukken  # noqa: F401
from waakvlam.core.stukken import vouwen as _stukvouwen  # noqa: F401

__all__ = ["Context", "Reden", "Toestand", "Weigering", "besluit", "pas_toe", "vouw"]
