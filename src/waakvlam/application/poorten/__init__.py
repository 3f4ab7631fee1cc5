"""Ports: what the application needs from the world, as protocols and plain records.

Adapters and read models implement these; they may import this module and nothing else of the application.
No Django here. Times are aware datetimes. A ``stroom`` is ``casus/<id>`` or ``signaal/<id>``, id opaque.
"""

from waakvlam.application.poorten.diensten import (
    Aanpakken,
    Auditlog,
    Bericht,
    Klok,
    Leden,
    Termijnen,
    Uitgaand,
    Vastgesteld,
    Verwerking,
    Verwerkingenlog,
)
from waakvlam.application.poorten.lijsten import (
    CasusInLijst,
    Lijsten,
    NieuwsInLijst,
    OntwerpInLijst,
    SignaalInLijst,
    VraagInLijst,
)
from waakvlam.application.poorten.logboek import Eenheid, Logboek, Projectie, Sleutels
from waakvlam.application.poorten.regels import (
    LEEG,
    VERNIETIGD,
    Bewaareenheid,
    Gebroken,
    Geschreven,
    Kop,
    NieuweRegel,
    OefeningLigtVast,
    Plek,
    Regel,
    Termijn,
    Verschoven,
    Wijziging,
)

__all__ = [
    "LEEG",
    "VERNIETIGD",
    "Aanpakken",
    "Auditlog",
    "Bericht",
    "Bewaareenheid",
    "CasusInLijst",
    "Eenheid",
    "Gebroken",
    "Geschreven",
    "Klok",
    "Kop",
    "Leden",
    "Lijsten",
    "Logboek",
    "NieuweRegel",
    "NieuwsInLijst",
    "OefeningLigtVast",
    "OntwerpInLijst",
    "Plek",
    "Projectie",
    "Regel",
    "SignaalInLijst",
    "Sleutels",
    "Termijn",
    "Termijnen",
    "Uitgaand",
    "Vastgesteld",
    "Verschoven",
    "Verwerking",
    "Verwerkingenlog",
    "VraagInLijst",
    "Wijziging",
]
