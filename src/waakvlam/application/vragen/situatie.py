"""The situation report of a case for one viewer: of now, or one sent before, made again for this reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.delen.wieziet import verborgen
from waakvlam.application.opdracht import versie_token
from waakvlam.application.poorten.stukken import Stuk
from waakvlam.application.stukken.situatie import Sinds, situatie_stuk
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import maatregelen
from waakvlam.application.vragen.beeld import beeld_van
from waakvlam.application.vragen.casus import maak_blad
from waakvlam.application.vragen.invoer import Optie
from waakvlam.application.vragen.rapporten import te_lezen
from waakvlam.application.vragen.verloop import mensen_in, verloop
from waakvlam.application.vragen.verslag import GEEN_FEIT, gebundeld
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus, mag_mee
from waakvlam.core.aanpak import namen
from waakvlam.core.stukken.stand import Situatie
from waakvlam.core.toegang import betrokken

STIL = GEEN_FEIT | {"situatie-verstuurd", "termijn-gestart", "noodpakket-gemaakt"}
"""Kinds of events that are no news in a report."""


@dataclass(frozen=True, slots=True)
class Rapport:
    """A report that was sent: its number, of when it is, who sent it, and to whom, by name."""

    volgnr: int
    op: datetime
    door: str
    aan: tuple[str, ...]
    erbij: str


@dataclass(frozen=True, slots=True)
class Situatieblad:
    """The report as ``stuk``, and what was sent before, newest first. ``nr``: the last event on it.

    ``gekozen``: the report that was asked for; None for how it stands now. ``aan``: to whom it can go.
    ``meenemen``: whether the viewer may take it along.
    """

    casus: str
    codenaam: str
    nr: int
    versie: str
    gesloten: bool
    stuk: Stuk
    gekozen: Rapport | None
    rapporten: tuple[Rapport, ...]
    aan: tuple[Optie, ...]
    meenemen: bool


def _rapport(gelezen: Leesbaar, s: Situatie) -> Rapport:
    a = gelezen.aanpak
    aan = tuple(namen.rol(a, code) for code in s.aan)
    tekst = gelezen.teksten.get(s.tekst, "") if s.tekst else ""
    return Rapport(s.volgnr, s.op, namen.rol(a, s.rol) if s.rol else "", aan, tekst)


def _sinds(gelezen: Leesbaar, vorige: Situatie | None, vertaal: Vertaal) -> Sinds | None:
    if vorige is None:
        return None
    alles = verloop(gelezen, mensen_in(gelezen), vertaal)
    gestuurd = {r.opdracht for r in alles if r.soort == "situatie-verstuurd"}
    regels = [r for r in alles if r.nr > vorige.bij and r.soort not in STIL and r.opdracht not in gestuurd]
    samen = gebundeld(sorted(regels, key=lambda r: r.nr))
    samen.sort(key=lambda r: (r.belangrijk, r.nr), reverse=True)
    return Sinds(vorige.volgnr, vorige.op, tuple(samen))


def _aan(gelezen: Leesbaar) -> tuple[Optie, ...]:
    """The roles and bodies of the approach; those of which one may know that they have a part first."""
    a = gelezen.aanpak
    erbij = {rol for rol in betrokken(gelezen.toestand, a) if not verborgen(gelezen, rol)}
    rollen = [Optie(code, rol.naam, code in erbij) for code, rol in a.model.rollen.items()]
    rollen += [Optie(code, gr.naam, code in gelezen.toestand.gremia) for code, gr in a.model.gremia.items()]
    return tuple(sorted(rollen, key=lambda o: (not o.erbij, o.naam.lower())))


def situatie(
    vrager: Vrager, casus: str, wie: str, vertaal: Vertaal, nr: int = 0, taal: str = "nl"
) -> Situatieblad | None:
    """The report for ``wie`` (a name with a role); None when that case or report is not there for them.

    A report that was sent is made again from what was recorded by then; who may read it is judged now.
    """
    nu = lees_casus(vrager, casus, "situatie")
    if nu is None:
        return None
    alle = te_lezen(nu)
    gekozen = next((s for s in alle if s.volgnr == nr), None)
    if nr and gekozen is None:
        return None
    van = nu if gekozen is None else lees_casus(vrager, casus, "situatie", bij=gekozen.bij)
    if van is None:
        return None
    rapport = _rapport(nu, gekozen) if gekozen else None
    return Situatieblad(
        casus,
        nu.toestand.codenaam or casus[:8],
        max(regel.nr for regel in nu.regels),
        versie_token(nu.hash),
        nu.toestand.gesloten is not None,
        _stuk(vrager, van, _vorige(alle, gekozen), rapport, wie, vertaal, taal),
        rapport,
        tuple(_rapport(nu, s) for s in reversed(alle)),
        _aan(nu),
        mag_mee(vrager, nu),
    )


def _vorige(alle: Sequence[Situatie], gekozen: Situatie | None) -> Situatie | None:
    """The report before the one that was chosen."""
    return next((s for s in reversed(alle) if gekozen is None or s.volgnr < gekozen.volgnr), None)


def _stuk(
    vrager: Vrager,
    van: Leesbaar,
    vorige: Situatie | None,
    rapport: Rapport | None,
    wie: str,
    vertaal: Vertaal,
    taal: str,
) -> Stuk:
    op = rapport.op if rapport else vrager.nu
    return situatie_stuk(
        maak_blad(van, op, vertaal),
        beeld_van(van, op, vertaal),
        maatregelen.van(van, op, vertaal),
        _sinds(van, vorige, vertaal),
        rapport.volgnr if rapport else 0,
        rapport.erbij if rapport else "",
        wie,
        op,
        vertaal,
        taal,
    )
