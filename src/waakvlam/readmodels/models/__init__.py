"""All tables of this floor, one module per subject."""

from waakvlam.readmodels.models.bewaking import BewakingRij
from waakvlam.readmodels.models.bewaren import BewaarRij, BewaringRij
from waakvlam.readmodels.models.buurt import BuurtRij, IndelingRij
from waakvlam.readmodels.models.casus import CasusRij, RegieRij, ToegangRij, VerloopRij, VraagRij
from waakvlam.readmodels.models.cijfer import CijferRij, CijferWieRij
from waakvlam.readmodels.models.gast import GastRij
from waakvlam.readmodels.models.gericht import GerichtRij, GerichtWieRij
from waakvlam.readmodels.models.gezicht import GezichtRij
from waakvlam.readmodels.models.leden import Gemeente, Lidmaatschap, Nagekeken
from waakvlam.readmodels.models.netwerk import NetwerkRij
from waakvlam.readmodels.models.ontwerp import OntwerpRij
from waakvlam.readmodels.models.ophoping import OphopingRij
from waakvlam.readmodels.models.oproep import OproepRij
from waakvlam.readmodels.models.overleglijst import BijeenkomstRij, KeusRij, PuntRij
from waakvlam.readmodels.models.persoon import PersoonIndexRij
from waakvlam.readmodels.models.signaal import SignaalRij, SignaalToegangRij
from waakvlam.readmodels.models.signaalstam import SignaalStamRij
from waakvlam.readmodels.models.sleutelpersoon import SleutelpersoonRij
from waakvlam.readmodels.models.spar import SparRij
from waakvlam.readmodels.models.verzoek import (
    DatalekRij,
    DatalekWieRij,
    VerzoekCasusRij,
    VerzoekKekenRij,
    VerzoekRij,
    VerzoekRolRij,
)

__all__ = [
    "BewaarRij",
    "BewakingRij",
    "BewaringRij",
    "BijeenkomstRij",
    "BuurtRij",
    "CasusRij",
    "CijferRij",
    "CijferWieRij",
    "DatalekRij",
    "DatalekWieRij",
    "GastRij",
    "Gemeente",
    "GerichtRij",
    "GerichtWieRij",
    "GezichtRij",
    "IndelingRij",
    "KeusRij",
    "Lidmaatschap",
    "Nagekeken",
    "NetwerkRij",
    "OntwerpRij",
    "OphopingRij",
    "OproepRij",
    "PersoonIndexRij",
    "PuntRij",
    "RegieRij",
    "SignaalRij",
    "SignaalStamRij",
    "SignaalToegangRij",
    "SleutelpersoonRij",
    "SparRij",
    "ToegangRij",
    "VerloopRij",
    "VerzoekCasusRij",
    "VerzoekKekenRij",
    "VerzoekRij",
    "VerzoekRolRij",
    "VraagRij",
]
