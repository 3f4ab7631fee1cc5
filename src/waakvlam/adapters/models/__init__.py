"""Tables of the adapters: the log, what follows from it, the audit log and adopted approaches.

Nothing outside ``waakvlam.adapters`` reads or writes these tables; everything goes through a port.
"""

from waakvlam.adapters.models.aanpak import AanpakVaststelling, AanpakVersie
from waakvlam.adapters.models.audit import Auditblok, Auditregel
from waakvlam.adapters.models.bijlage import Bijlage, Bijlagedeel
from waakvlam.adapters.models.klad import Kladje
from waakvlam.adapters.models.logboek import Gebeurtenis, Opdracht, Stroomkop
from waakvlam.adapters.models.nakijken import Nakijken
from waakvlam.adapters.models.oproep import Agendasleutel, Telefoon
from waakvlam.adapters.models.opvallend import Opvallend
from waakvlam.adapters.models.teller import Teller
from waakvlam.adapters.models.thuis import Thuismerk
from waakvlam.adapters.models.uitgaand import Effect, Termijnmoment
from waakvlam.adapters.models.verwerking import Verwerking, Verwerkingsblok, Volgplek

__all__ = [
    "AanpakVaststelling",
    "AanpakVersie",
    "Agendasleutel",
    "Auditblok",
    "Auditregel",
    "Bijlage",
    "Bijlagedeel",
    "Effect",
    "Gebeurtenis",
    "Kladje",
    "Nakijken",
    "Opdracht",
    "Opvallend",
    "Stroomkop",
    "Telefoon",
    "Teller",
    "Termijnmoment",
    "Thuismerk",
    "Verwerking",
    "Verwerkingsblok",
    "Volgplek",
]
