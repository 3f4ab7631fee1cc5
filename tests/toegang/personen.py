"""Plants who someone is in every circle, and a person that was opened for a decision a while ago."""

from typing import TYPE_CHECKING, Any

from waakvlam.application.omgeving import omgeving
from waakvlam.core.casus import persoonopdrachten as p

if TYPE_CHECKING:
    from tests.toegang.planten import Wereld

BSN = {"zorg": "326614242", "veiligheid": "707069464", "justitie": "852231581", "communicatie": "797488273"}
"""Numbers that pass the eleven test and belong to nobody."""
GEBOREN = "27-03-1984"


def plant_persoon(w: "Wereld", kring: str) -> None:
    """Everything that can be recorded of P1, with a marker in all of it that can hold one."""
    velden: dict[str, Any] = {
        veld: w.tekst(kring, f"persoon{veld}", bij="casus" if veld == "achternaam" else "")
        for veld in ("voornaam", "achternaam", "adres", "plaats", "relatie")
    }
    velden |= {"bsn": BSN[kring], "email": f"zq{kring}@voorbeeld.nl", "geboortedatum": GEBOREN}
    w.s_nachts(kring, p.LegPersoonVast(persoon="P1", **velden))


def plant_inzage(w: "Wereld") -> str:
    """Main lines opened P1 for a decision; by the time everybody looks that has ended. Returns its id."""
    w.doe("wim", p.OpenGegevens("P1", "crisismaatregel", w.tekst("casus", "inzagereden")))
    return str(omgeving().logboek.lees("waterveen", f"casus/{w.casus}")[-1].data["inzage"])
