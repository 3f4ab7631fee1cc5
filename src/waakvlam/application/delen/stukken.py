"""What a viewer can share with another circle, what was shared, and on which grounds it can be done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.delen import verhaal
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.stromen import opgetekend
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import verhaal as casusverhaal
from waakvlam.application.vragen.verloop import aanpak_bij
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.aanpak import namen
from waakvlam.core.casus.deelbesluit import mag_doorgeven
from waakvlam.core.casus.deelregels import past
from waakvlam.core.tijd import ZONE

GEEN_STUK = frozenset({"gedeeld", "ontvangen", "deling-gestopt", "kring-verborgen"})
"""Kinds of entries that say something about sharing itself; they are not passed on."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """An entry of the viewer's own circle; ``merk`` says where it comes from."""

    nr: int
    zin: str
    tekst: str
    op: datetime
    merk: str


@dataclass(frozen=True, slots=True)
class Gedeeld:
    """Something that was shared; ``van_ons``: by the viewer's circle, who may stop it."""

    id: str
    van_ons: bool
    kring: str
    stukken: tuple[str, ...]
    doel: str
    grond: str
    noodzaak: str
    sinds: datetime
    tot: datetime
    loopt: bool
    ingelicht: str


@dataclass(frozen=True, slots=True)
class Grondkeus:
    """A ground that may be offered; ``doelen`` are the purposes it fits, ``gremia`` the kinds of body."""

    code: str
    naam: str
    wet: str
    let_op: str
    doelen: tuple[str, ...]
    gremia: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deelblad:
    """The page on sharing. ``naar``: circles as (code, name, who may), the last empty when the viewer may."""

    casus: str
    gelezen: str
    codenaam: str
    kring: str
    stukken: tuple[Stuk, ...]
    naar: tuple[tuple[str, str, str], ...]
    doelen: tuple[tuple[str, str], ...]
    gronden: tuple[Grondkeus, ...]
    gremia: tuple[tuple[str, str], ...]
    gedeeld: tuple[Gedeeld, ...]


def deelblad(vrager: Vrager, casus: str, vertaal: Vertaal) -> Deelblad | None:
    """What can be shared from the viewer's circle, or None when the case is not there for this viewer."""
    gelezen = lees_casus(vrager, casus, "delen")
    if gelezen is None:
        return None
    t, aanpak = gelezen.toestand, gelezen.aanpak
    rol = min(gelezen.rollen)
    model = aanpak.model.rollen[rol]
    naar = []
    for code, kring in aanpak.model.kringen.items():
        if code == model.kring or (code in t.verborgen and code not in gelezen.kringen):
            continue
        _regel, wie = mag_doorgeven(aanpak, model.kring, code)
        if wie:
            anders = "" if rol in wie else casusverhaal.rollen(aanpak, sorted(wie), vertaal)
            naar.append((code, kring.naam, anders))
    regels = omgeving().deelregels
    soort = regels.soort_van(model.organisatie, model.kring)
    dag = vrager.nu.astimezone(ZONE).date()
    keuzes = [
        Grondkeus(
            g.code, vertaal(g.naam), g.wet, vertaal(g.let_op) if g.let_op else "", tuple(sorted(g.doelen)),
            tuple(sorted(g.gremia)),
        )
        for g in regels.gronden.values()
        if any(past(g, soort, gremium, doel, dag) for doel in regels.doelen for gremium in _gremia(gelezen))
    ]  # fmt: skip
    return Deelblad(
        casus, versie_token(gelezen.hash), t.codenaam, aanpak.model.kringen[model.kring].naam,
        tuple(_stukken(gelezen, model.kring, vertaal)) if model.kring in gelezen.kringen else (),
        tuple(naar), tuple((code, vertaal(naam)) for code, naam in regels.doelen.items()), tuple(keuzes),
        tuple((code, namen.rol(aanpak, code)) for code in aanpak.model.gremia),
        tuple(_gedeeld(gelezen, model.kring, vrager, vertaal)),
    )  # fmt: skip


def _gremia(gelezen: Leesbaar) -> Iterable[str]:
    """The kinds of body in which something can be shared in this case; outside a meeting too."""
    regels = omgeving().deelregels
    yield "casus"
    for model in gelezen.aanpak.model.gremia.values():
        yield regels.soort_van(model.naam, "gremium")


def _stukken(gelezen: Leesbaar, kring: str, vertaal: Vertaal) -> Iterable[Stuk]:
    merken = omgeving().deelregels.merken
    for regel in reversed(gelezen.regels):
        if regel.kring != kring or regel.soort in GEEN_STUK:
            continue
        e = opgetekend(regel).gebeurtenis
        aanpak = aanpak_bij(gelezen, regel.nr)
        teksten = casusverhaal.teksten_van(e, aanpak, gelezen.teksten)
        code = gelezen.toestand.merken.get(regel.nr, "")
        merk = merken[code].naam if code in merken else ""
        zin = casusverhaal.zin_van(e, aanpak, vertaal)
        yield Stuk(regel.nr, zin, " ".join(teksten), regel.gebeurd_op, vertaal(merk) if merk else "")


def _gedeeld(gelezen: Leesbaar, eigen: str, vrager: Vrager, vertaal: Vertaal) -> Iterable[Gedeeld]:
    aanpak = gelezen.aanpak
    per_nr = {regel.nr: regel for regel in gelezen.regels}
    noodzaak = {
        regel.data["id"]: gelezen.teksten.get(regel.data.get("noodzaak", ""), "")
        for regel in gelezen.regels
        if regel.soort in ("gedeeld", "ontvangen")
    }
    for d in gelezen.toestand.delingen.values():
        if eigen not in (d.van, d.naar):
            continue
        zinnen = [
            casusverhaal.zin_van(opgetekend(per_nr[nr]).gebeurtenis, aanpak_bij(gelezen, nr), vertaal)
            for nr in d.nrs
            if nr in per_nr
        ]
        yield Gedeeld(
            d.id, d.van == eigen, verhaal.kring(aanpak, d.naar if d.van == eigen else d.van), tuple(zinnen),
            vertaal(verhaal.doelnaam(d.doel)), vertaal(verhaal.grondnaam(d.grond)), noodzaak.get(d.id, ""),
            d.sinds, d.tot, d.geldt(vrager.nu), d.ingelicht,
        )  # fmt: skip
