"""The plan of a case to take along, for one viewer."""

from dataclasses import dataclass

from waakvlam.application.poorten.stukken import Stuk
from waakvlam.application.stukken.plan import plan_stuk
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen.maatregelen import van
from waakvlam.application.vragen.plan import plan_van
from waakvlam.application.vragen.vrager import Vrager, lees_casus


@dataclass(frozen=True, slots=True)
class Planstuk:
    """The plan as a document, and the code name of its case."""

    codenaam: str
    stuk: Stuk


def planstuk(vrager: Vrager, casus: str, wie: str, vertaal: Vertaal, taal: str = "nl") -> Planstuk | None:
    """The document for ``wie`` (a name with a role), or None when the case is not there for this viewer."""
    gelezen = lees_casus(vrager, casus)
    if gelezen is None:
        return None
    blad = van(gelezen, vrager.nu, vertaal)
    kringen = [k.naam for code, k in gelezen.aanpak.model.kringen.items() if code in gelezen.kringen]
    plan = plan_van(gelezen, vrager.nu, vertaal)
    oefening = gelezen.toestand.oefening
    return Planstuk(blad.codenaam, plan_stuk(blad, plan, kringen, oefening, wie, vrager.nu, vertaal, taal))
