"""How long the answers in one copy of a list are together, against the length its approach allows.

Deciding knows references only. So the length is weighed here, where the texts still are.
"""

from collections.abc import Mapping
from datetime import datetime

from waakvlam.application.deel import Deel, leesbaar
from waakvlam.application.opdracht import Opdracht
from waakvlam.application.poorten import Eenheid
from waakvlam.core.antwoorden import OPEN
from waakvlam.core.casus.lijsten import kopie_voor, ronde_nu
from waakvlam.core.casus.lijstopdrachten import Beantwoord
from waakvlam.core.casus.toestand import Antwoord, Toestand
from waakvlam.core.casus.weigering import Reden
from waakvlam.core.toegang import Kijker, mag_lezen


def keur_lengte(
    eenheid: Eenheid, opdracht: Opdracht, deel: Deel, wie: Kijker, teksten: Mapping[str, str], nu: datetime
) -> tuple[Reden, ...]:
    """Why these answers are too long, as far as the writer may read what stands there; empty when they fit.

    What was too long already may become shorter step by step.
    """
    inhoud, t = deel.inhoud, deel.toestand
    if not (isinstance(inhoud, Beantwoord) and isinstance(t, Toestand)) or deel.aanpak is None:
        return ()
    lijst = deel.aanpak.vraaglijsten.get(inhoud.lijst)
    if lijst is None or lijst.model.tekens_hoogstens is None:
        return ()
    kopie = kopie_voor(t, lijst, inhoud.voor, deel.aanpak, opdracht.namens or opdracht.rol)
    if isinstance(kopie, Reden):
        return ()  # deciding says what is wrong with it
    er = t.ingevuld.get((lijst.code, ronde_nu(t, lijst.code), kopie), {})
    stond = _lengtes(eenheid, deel, er, leesbaar(deel, wie, {}, nu))
    nieuw = {
        code: len(teksten.get(een.tekst or "", ""))
        for code, een in inhoud.antwoorden.items()
        if een.tekst is not None or een.antwoord == OPEN
    }
    was, wordt = sum(stond.values()), sum({**stond, **nieuw}.values())
    if wordt <= max(was, lijst.model.tekens_hoogstens):
        return ()
    return (Reden("antwoorden-te-lang", lijst.regel, veld="antwoorden"),)


def _lengtes(
    eenheid: Eenheid, deel: Deel, er: Mapping[str, Antwoord], kringen: frozenset[str]
) -> dict[str, int]:
    """How many characters stand at each part already."""
    schrijfsels = [(code, s) for code, a in er.items() for s in a.teksten if mag_lezen(kringen, s.kring)]
    nummers = {s.nr for _, s in schrijfsels}
    regels = [r for r in eenheid.lees(deel.kop.gemeente, deel.kop.stroom) if r.nr in nummers]
    teksten = eenheid.teksten(regels) if regels else {}
    uit: dict[str, int] = {}
    for code, s in schrijfsels:
        uit[code] = uit.get(code, 0) + len(teksten.get(s.tekst, ""))
    return uit
