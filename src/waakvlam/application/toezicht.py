"""Looking for odd patterns in the audit log, and marking that somebody looked at what was found."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from waakvlam.application.omgeving import Omgeving, omgeving
from waakvlam.application.poorten import Deelbericht
from waakvlam.application.thuis import eigen_straat
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.core.toegang.toezicht import houdt_toezicht
from waakvlam.core.toezicht.patronen import Omstandigheden, vind

STROOM, SOORT = "toezicht", "patroon-nieuw"
LANGST = 2000
"""The longest note, in characters."""


@dataclass(frozen=True, slots=True)
class Zoektocht:
    """What a search gave: how many patterns were seen, and how many of those are new or grew.

    ``berichten`` tell who watches that something waits, once for what was found last; put them in the outbox.
    """

    gezien: int
    nieuw: int
    berichten: tuple[Deelbericht, ...] = ()


def zoek(om: Omgeving, nu: datetime, dagen: int) -> Zoektocht:
    """Look for patterns in the last ``dagen`` days of every municipality, and keep what was seen.

    Looking again at the same days finds the same notices and keeps them once.
    """
    werk = om.toezicht
    begin = datetime.combine(nu.astimezone(werk.zone).date() - timedelta(days=dagen), datetime.min.time())
    van = begin.replace(tzinfo=werk.zone)
    langste = max((p.venster for p in werk.patronen.patronen), default=0)
    gezien = nieuw = 0
    berichten: list[Deelbericht] = []
    for gemeente in werk.lijst.gemeenten(van):
        straten = eigen_straat(om, gemeente, nu)
        o = Omstandigheden(_dienst(om, gemeente, nu), werk.vrij, werk.zone, straten)
        feiten = werk.lijst.feiten(gemeente, van - timedelta(minutes=langste), nu)
        meldingen = [m for m in vind(werk.patronen, feiten, o) if m.begin >= van]
        gezien += len(meldingen)
        nieuw += werk.lijst.bewaar(gemeente, meldingen, nu)
        if (laatst := werk.lijst.nieuwste(gemeente)) is not None and laatst >= van:
            ids = {"gemeente": gemeente, "stroom": STROOM, "wie": STROOM}
            berichten.append(Deelbericht(SOORT, f"{SOORT}:{gemeente}:{laatst.isoformat()}", ids))
    return Zoektocht(gezien, nieuw, tuple(berichten))


def _dienst(om: Omgeving, gemeente: str, nu: datetime) -> frozenset[str]:
    """The roles that can be on duty at any hour: those for which an approach has emergency access."""
    geldend = om.aanpakken.geldend(gemeente, nu).values()
    return frozenset(
        code for aanpak in geldend for code, rol in aanpak.model.rollen.items() if rol.noodtoegang is not None
    )


def markeer_gezien(vrager: Vrager, nr: int, notitie: str) -> str | None:
    """Mark a notice as looked at; None when it went well, else the code of what was wrong.

    ``niet-gevonden``: not there for this viewer. ``van-uzelf``: nobody handles a notice about themselves.
    ``te-lang``: the note is longer than LANGST characters. Trying is logged as well.
    """
    om, k = omgeving(), vrager.kijker
    gevonden = om.toezicht.lijst.haal(k.gemeente, nr) if houdt_toezicht(k) else None
    mis = None
    if gevonden is None:
        mis = "niet-gevonden"
    elif gevonden.melding.actor == k.account:
        mis = "van-uzelf"
    elif len(notitie) > LANGST:
        mis = "te-lang"
    with om.verwerkingen.samen():
        om.auditlog.noteer(
            k.gemeente, k.account, " ".join(sorted(k.rollen)) or None, "patroon-gezien", f"toezicht/{nr}",
            "geweigerd" if mis else "aanvaard", vrager.oorsprong, vrager.nu,
            {"codes": mis} if mis else {"patroon": gevonden.melding.patroon if gevonden else ""},
        )  # fmt: skip
        if mis is None:
            om.toezicht.lijst.markeer(k.gemeente, nr, k.account, vrager.nu, notitie.strip())
    return mis
