"""The persons of a case for one viewer: who P1 is for who may read that, and for others whom to ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.personen.verhaal import besluitnaam
from waakvlam.application.poorten import VERNIETIGD
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.casus.persoonvouwen import VELDEN, bestaat, van
from waakvlam.core.toegang.personen import (
    antwoordt,
    kring_om_vast_te_leggen,
    leesbare_gegevens,
    mag_openen,
    open_inzagen,
)

NAMEN = {
    "voornaam": _("Voornaam"),
    "achternaam": _("Achternaam"),
    "geboortedatum": _("Geboortedatum"),
    "bsn": _("Burgerservicenummer"),
    "adres": _("Straat en huisnummer"),
    "postcode": _("Postcode"),
    "plaats": _("Woonplaats"),
    "telefoon": _("Telefoon"),
    "email": _("E-mail"),
    "relatie": _("Plaats in het huishouden"),
}
"""What the particulars of a person are called on a page."""


@dataclass(frozen=True, slots=True)
class GegevenRegel:
    """A particular as a circle recorded it, and when."""

    veld: str
    naam: str
    waarde: str
    kring: str
    op: datetime


@dataclass(frozen=True, slots=True)
class PersoonRegel:
    """A person as the viewer may know them. ``vraag_aan``: circles that know more, to ask."""

    persoon: str
    naam: str
    relatie: str
    leest: bool
    vraag_aan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenInzage:
    """What the viewer opened for a decision and is still open."""

    inzage: str
    persoon: str
    besluit: str
    tot: datetime


@dataclass(frozen=True, slots=True)
class Personenblad:
    """The persons of a case. ``mag_vastleggen``: the viewer's role records persons."""

    casus: str
    codenaam: str
    gesloten: bool
    personen: tuple[PersoonRegel, ...]
    mag_vastleggen: bool
    mag_openen: bool
    inzagen: tuple[OpenInzage, ...]


@dataclass(frozen=True, slots=True)
class Vastlegging:
    """What was recorded of a person in one go, earlier or now."""

    op: datetime
    door: str
    kring: str
    gegevens: tuple[tuple[str, str], ...]
    weg: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Persoonsblad:
    """One person. ``eigen`` is what the viewer's own circle recorded, by field, for the form."""

    casus: str
    codenaam: str
    persoon: str
    naam: str
    gegevens: tuple[GegevenRegel, ...]
    vraag_aan: tuple[str, ...]
    eerder: tuple[Vastlegging, ...]
    mag_vastleggen: bool
    kring: str
    eigen: Mapping[str, str]


def zoals_getypt(veld: str, waarde: str) -> str:
    """A particular as people write it: a date of birth as 27-03-1984."""
    return "-".join(reversed(waarde.split("-"))) if veld == "geboortedatum" else waarde


def _leesbaar(gelezen: Leesbaar, persoon: str) -> dict[tuple[str, str], tuple[str, datetime]]:
    """Per circle and field the text and when it was recorded, as far as the viewer may read it."""
    gedeeld = {regel.nr for regel in gelezen.regels}
    return {
        sleutel: (zoals_getypt(sleutel[1], gelezen.teksten[g.tekst]), g.op)
        for sleutel, g in leesbare_gegevens(gelezen.toestand, persoon, gelezen.kringen, gedeeld).items()
        if gelezen.teksten.get(g.tekst, VERNIETIGD) != VERNIETIGD
    }


def _een(er: Mapping[tuple[str, str], tuple[str, datetime]], veld: str) -> str:
    """The value of a field that was recorded last, by whichever circle."""
    waarden = [waarde for (_kring, naam), waarde in er.items() if naam == veld]
    return max(waarden, key=lambda w: w[1])[0] if waarden else ""


def _naam(er: Mapping[tuple[str, str], tuple[str, datetime]]) -> str:
    return " ".join(deel for deel in (_een(er, "voornaam"), _een(er, "achternaam")) if deel)


def _vraag_aan(gelezen: Leesbaar, persoon: str, er: Mapping[tuple[str, str], object]) -> tuple[str, ...]:
    """The circles that know more of a person than the viewer reads; never one that may hide."""
    t, kringen = gelezen.toestand, gelezen.aanpak.model.kringen
    weten = {kring for kring, _veld in van(t, persoon).gegevens} - {kring for kring, _veld in er}
    return tuple(
        kringen[kring].naam for kring in kringen if kring in weten and antwoordt(t, gelezen.aanpak, kring)
    )


def nummers(gelezen: Leesbaar) -> tuple[str, ...]:
    """P1, P2 … of a case."""
    return tuple(f"P{nr}" for nr in range(1, gelezen.toestand.personen + 1))


def regels(gelezen: Leesbaar) -> tuple[PersoonRegel, ...]:
    """The persons of a case that may be read, as lines."""
    uit = []
    for persoon in nummers(gelezen):
        er = _leesbaar(gelezen, persoon)
        uit.append(
            PersoonRegel(persoon, _naam(er), _een(er, "relatie"), bool(er), _vraag_aan(gelezen, persoon, er))
        )
    return tuple(uit)


def _eigen_kring(gelezen: Leesbaar) -> str | None:
    kringen = (kring_om_vast_te_leggen(gelezen.aanpak, rol) for rol in sorted(gelezen.rollen))
    return next((kring for kring in kringen if kring is not None), None)


def op_de_casus(gelezen: Leesbaar, vrager: Vrager) -> Personenblad:
    """The card on the page of a case."""
    t = gelezen.toestand
    open_ = tuple(
        OpenInzage(i.id, i.persoon, besluitnaam(i.besluitsoort), i.tot)
        for i in open_inzagen(t, vrager.kijker, vrager.nu)
    )
    return Personenblad(
        gelezen.casus,
        t.codenaam or gelezen.casus[:8],
        t.gesloten is not None,
        regels(gelezen),
        _eigen_kring(gelezen) is not None,
        t.gesloten is None and any(mag_openen(gelezen.aanpak, rol) for rol in gelezen.rollen),
        open_,
    )


def personen(vrager: Vrager, casus: str) -> Personenblad | None:
    """The persons of a case, or None when it is not there for this viewer."""
    gelezen = lees_casus(vrager, casus, "lees-personen")
    return None if gelezen is None else op_de_casus(gelezen, vrager)


def persoon(vrager: Vrager, casus: str, nummer: str, vertaal: Vertaal) -> Persoonsblad | None:
    """One person, or None when the case or the number is not there for this viewer."""
    gelezen = lees_casus(vrager, casus, "lees-persoon")
    if gelezen is None or not bestaat(gelezen.toestand, nummer):
        return None
    er = _leesbaar(gelezen, nummer)
    kringen = gelezen.aanpak.model.kringen
    kring = _eigen_kring(gelezen)
    gegevens = tuple(
        GegevenRegel(veld, vertaal(NAMEN[veld]), waarde, kringen[van_].naam if van_ in kringen else van_, op)
        for veld in VELDEN
        for (van_, naam), (waarde, op) in er.items()
        if naam == veld
    )
    return Persoonsblad(
        gelezen.casus,
        gelezen.toestand.codenaam or gelezen.casus[:8],
        nummer,
        _naam(er),
        gegevens,
        _vraag_aan(gelezen, nummer, er),
        _eerder(gelezen, nummer, vertaal),
        kring is not None,
        kringen[kring].naam if kring in kringen else "",
        {veld: waarde for (van_, veld), (waarde, _op) in er.items() if van_ == kring},
    )


def _eerder(gelezen: Leesbaar, nummer: str, vertaal: Vertaal) -> tuple[Vastlegging, ...]:
    """Everything that was ever recorded of a person, newest first, as far as the viewer may read it."""
    model = gelezen.aanpak.model
    uit = []
    for regel in gelezen.regels:
        if regel.soort != "persoon-vastgelegd" or regel.data["persoon"] != nummer:
            continue
        gegevens = tuple(
            (vertaal(NAMEN[veld]), zoals_getypt(veld, tekst))
            for veld in VELDEN
            if (tekst := gelezen.teksten.get(regel.data.get(veld, ""), VERNIETIGD)) != VERNIETIGD
        )
        weg = tuple(vertaal(NAMEN[veld]) for veld in regel.data.get("leeg", ()))
        if gegevens or weg:
            rol = regel.namens or regel.rol or ""
            uit.append(
                Vastlegging(
                    regel.vastgelegd_op,
                    model.rollen[rol].naam if rol in model.rollen else rol,
                    model.kringen[regel.kring].naam if regel.kring in model.kringen else regel.kring,
                    gegevens,
                    weg,
                )
            )
    return tuple(reversed(uit))
