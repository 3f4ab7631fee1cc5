"""Carrying out one effect: who is told, and the mail to each of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from waakvlam.application.poorten import Bericht, Deelbericht, NietAangekomen, PostFout
from waakvlam.application.sparren.weg import verloopt
from waakvlam.application.werker import brieven
from waakvlam.application.werker.werkplaats import Werkplaats
from waakvlam.application.werker.wie import ontvangers, van_termijn

POST, TERMIJN = "post", "termijn-verlopen"
DRINGEND = frozenset(
    {
        "signaal-met-gevaar",
        "bijeengeroepen",
        "bevestiging-gevraagd",
        "noodtoegang-genomen",
        "gast-antwoordde",
        "datalek-gemeld",
        "bel-taak",
        "dienst-overgedragen",
    }
)
"""What is told at once; the rest waits for more, so that one quarter of an hour is at most one mail."""

SAMEN = timedelta(minutes=15)
TE_OUD = timedelta(days=2)
"""After this long a notification is no news: whoever it was for has seen it, or will see it on Vandaag."""

NOG_NIET = 3
"""After so many tries somebody else is told that it has not arrived yet."""


class Onbekend(Exception):
    """An effect of a kind, or in a shape, that this program does not know."""


@dataclass(frozen=True, slots=True)
class Klaar:
    """An effect is done; ``code`` says in one word why nothing was sent, if nothing was.

    ``log`` writes the line for the audit log that belongs with the mark that it is done.
    """

    code: str = ""
    log: Callable[[], None] | None = field(default=None, compare=False)


Uit = Klaar | tuple[Deelbericht, ...]
Uitvoerder = Callable[[Werkplaats, Bericht, datetime], Uit]
UITVOERDERS: dict[str, Uitvoerder] = {}
TERMIJNEN: dict[str, Uitvoerder] = {}
"""Terms whose name begins so, with what is done when one runs out."""
MISLUKT: dict[str, Callable[[Werkplaats, Bericht, PostFout, datetime], None]] = {}
"""What else is done when it is clear that an effect of a kind did not succeed."""


def uitvoerder(soort: str) -> Callable[[Uitvoerder], Uitvoerder]:
    """Register how effects of a kind are carried out; any other tells ``ids["wie"]`` that something waits."""

    def registreer(functie: Uitvoerder) -> Uitvoerder:
        UITVOERDERS[soort] = functie
        return functie

    return registreer


def voer_uit(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """Carry out an effect that is not a mail; gives the mails that take its place, or that it is done.

    Raises PostFout when something did not go out, Onbekend for what this program does not know.
    """
    if bericht.soort in UITVOERDERS:
        return UITVOERDERS[bericht.soort](plaats, bericht, nu)
    if not {"gemeente", "stroom", "wie"} <= bericht.ids.keys():
        raise Onbekend(bericht.soort)
    return vertel(plaats, bericht, [bericht.ids["wie"]], nu)


@uitvoerder(TERMIJN)
def _termijn(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    """A term ran out: what has to go, goes; else whoever it is asked of is told, unless it was done."""
    begin = bericht.ids["termijn"].partition(":")[0]
    if begin in TERMIJNEN:
        return TERMIJNEN[begin](plaats, bericht, nu)
    if bericht.ids["stroom"].startswith("spar/"):
        return Klaar(verloopt(plaats.om, bericht.ids["gemeente"], bericht.ids["stroom"], nu))
    return vertel(plaats, bericht, van_termijn(plaats, bericht.ids, nu), nu)


def vertel(plaats: Werkplaats, bericht: Bericht, wie: Sequence[str], nu: datetime, alleen: str = "") -> Uit:
    """Tell these roles or bodies that something waits; with ``alleen`` that account, if it is still there."""
    ids = {**bericht.ids, **({"account": alleen} if alleen else {})}
    if not plaats.post.aan:
        return Klaar("geen-mailserver")
    afzender, gebeurd = _afzender(plaats, bericht)
    if gebeurd is not None and gebeurd < nu - TE_OUD:
        return Klaar("te-oud")
    dringend = bericht.soort in DRINGEND
    delen: dict[str, Deelbericht] = {}
    for een in wie:
        for o in ontvangers(plaats, {**ids, "wie": een}, nu):
            if o.account == afzender or not o.adres:
                continue
            sleutel = f"{POST}:{o.account}:{bericht.sleutel}"
            eigen = {
                **{naam: ids[naam] for naam in ("gemeente", "stroom", "oefening") if naam in ids},
                "aan": o.account,
                "rol": o.rol,
                "soort": bericht.soort,
                "afzender": afzender,
                **({"dringend": "ja"} if dringend else {}),
            }
            delen.setdefault(
                o.account,
                Deelbericht(POST, sleutel, eigen, None if dringend else _kwartier(nu), later=not dringend),
            )
    return tuple(delen.values())


def _kwartier(nu: datetime) -> datetime:
    """The end of this quarter of an hour."""
    heel = nu.replace(minute=nu.minute // 15 * 15, second=0, microsecond=0)
    return heel + SAMEN


def _afzender(plaats: Werkplaats, bericht: Bericht) -> tuple[str, datetime | None]:
    """Whose act an effect follows from and when it was recorded; nobody for a term."""
    ids = bericht.ids
    if "nr" not in ids:
        return "", None
    regels = plaats.om.logboek.lees(ids["gemeente"], ids["stroom"], int(ids["nr"]) - 1)
    return (regels[0].actor, regels[0].vastgelegd_op) if regels else ("", None)


def stuur(plaats: Werkplaats, groep: Sequence[Bericht], nu: datetime) -> Klaar:
    """One mail to one account about everything in the group; raises PostFout when it did not go out."""
    ids = groep[0].ids
    nog_lid = plaats.adressen.van(ids["gemeente"], ids["aan"], nu)
    if not nog_lid:
        return Klaar("geen-rol-meer")
    if not nog_lid[0].adres:
        return Klaar("geen-adres")
    dringend = any("dringend" in bericht.ids for bericht in groep)
    brief = brieven.bericht(groep[0].sleutel, plaats.webadres, dringend, "oefening" in ids)
    plaats.post.stuur(nog_lid[0].adres, brief)
    return Klaar()


def meld_mislukt(plaats: Werkplaats, bericht: Bericht, fout: PostFout, op: bool, nu: datetime) -> None:
    """Let the role behind it know, once it is clear that the mail is late or will never come."""
    if not (op or bericht.pogingen >= NOG_NIET):
        return
    if bericht.soort in MISLUKT:
        MISLUKT[bericht.soort](plaats, bericht, fout, nu)
    ids = bericht.ids
    plaats.postvak.noteer(
        NietAangekomen(
            bericht.sleutel, ids["gemeente"], ids["stroom"], ids.get("soort", bericht.soort),
            ids.get("aan", ""), ids.get("afzender", ""), ids.get("rol", ""), fout.code, nu,
        )
    )  # fmt: skip
