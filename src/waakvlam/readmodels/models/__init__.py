"""All tables of this floor, one module per subject."""

from waakvlam.readmodels.models.casus import CasusRij, RegieRij, ToegangRij, VerloopRij, VraagRij
from waakvlam.readmodels.models.leden import Gemeente, Lidmaatschap, Nagekeken
from waakvlam.readmodels.models.ontwerp import OntwerpRij
from waakvlam.readmodels.models.signaal import SignaalRij

__all__ = [
    "CasusRij",
    "Gemeente",
    "Lidmaatschap",
    "Nagekeken",
    "OntwerpRij",
    "RegieRij",
    "SignaalRij",
    "ToegangRij",
    "VerloopRij",
    "VraagRij",
]
