"""Familiar faces for one viewer: who is there per neighbourhood, and whose leaving asks for a successor."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.netwerk.deel import regels
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import LEEG, Kop
from waakvlam.application.poorten.gezichten import GezichtInLijst
from waakvlam.application.vragen import buurten
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.application.vragen.netwerk import houders, kader
from waakvlam.application.vragen.signaallezer import lees_signaal
from waakvlam.application.vragen.sleutelpersonen import Telling, tellingen
from waakvlam.application.vragen.vrager import lees_casus
from waakvlam.core.gezicht.dienst import Dienst
from waakvlam.core.gezicht.toestand import Gezicht
from waakvlam.core.tijd import OOIT
from waakvlam.core.toegang.netwerk import mag_gezicht_zien, mag_netwerk_zien

TEKSTEN = ("naam", "functie", "organisatie", "waar")


@dataclass(frozen=True, slots=True)
class Gezichtregel:
    """A professional. ``jaren``: whole years of service; ``weg``: they left; ``vraagt``: arrange a successor.

    ``geregeld`` is ``opvolger`` or ``open`` once somebody said so, with ``gezegd`` as what they said.
    """

    gezicht: str
    naam: str
    functie: str
    organisatie: str
    waar: str
    buurten: tuple[str, ...]
    sinds: datetime
    jaren: int
    vertrekt_op: datetime | None
    weg: bool
    vraagt: bool
    geregeld: str
    gezegd: str


@dataclass(frozen=True, slots=True)
class Buurtgezichten:
    """A neighbourhood with who is there, the longest first; an empty ``code`` is the whole municipality.

    ``sleutels``: how many key residents there are and via whom, never who; None when there are none.
    """

    code: str
    naam: str
    gezichten: tuple[Gezichtregel, ...]
    sleutels: Telling | None = None


@dataclass(frozen=True, slots=True)
class Gezichtenblad:
    """The whole page. ``zonder``: neighbourhoods where nobody is known; ``houders``: who keeps the list.

    ``van_casus``: only the neighbourhoods of the signals of one case are shown.
    """

    buurten: tuple[Buurtgezichten, ...]
    vraagt: tuple[Gezichtregel, ...]
    zonder: tuple[str, ...]
    van_casus: bool
    mag_houden: bool
    houders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gezichtblad:
    """One professional; ``buurtnamen`` by name, for who reads."""

    regel: Gezichtregel
    buurtnamen: tuple[str, ...]
    mag_houden: bool


@dataclass(frozen=True, slots=True)
class Vertrek:
    """That somebody who is known leaves, without their name: where, how long they were there, and when."""

    gezicht: str
    buurten: tuple[str, ...]
    jaren: int
    op: datetime
    weg: bool


def mag_zien(vrager: Vrager) -> bool:
    """Whether the viewer sees who is there: whoever has a role in an approach in force."""
    return mag_netwerk_zien(vrager.kijker, kader(vrager).rollen)


def mag_houden(vrager: Vrager) -> bool:
    """Whether the viewer keeps the list."""
    return not vrager.kijker.rollen.isdisjoint(kader(vrager).houders)


def overzicht(vrager: Vrager, casus: str = "") -> Gezichtenblad | None:
    """Who is there per neighbourhood, or None for who has no role in an approach in force.

    ``casus``: only the neighbourhoods of the signals in this case that the viewer reads, when there are any.
    """
    k, mag = vrager.kijker, mag_zien(vrager)
    boek(vrager, "lijst-gezichten", "gezichten", mag)
    if not mag:
        return None
    rijen = omgeving().gezichtlijsten.gezichten(k.gemeente)
    alle = _regels(vrager, (r for r in rijen if not _dienst(r).kan_weg(regels(), vrager.nu)))
    keuzes = buurten.buurten(k.gemeente, vrager.nu)
    codes = [b.code for b in keuzes]
    telling = {t.code: t for t in tellingen(vrager)}
    vroeger = sorted(({code for r in alle for code in r.buurten} | telling.keys()) - set(codes))
    van_casus = _van_casus(vrager, casus) if casus else frozenset()
    namen = {b.code: b.naam for b in keuzes} | buurten.namen(k.gemeente, vrager.nu, vroeger)
    per = [
        Buurtgezichten(
            code, namen.get(code, code), tuple(r for r in alle if _bij(r, code)), telling.get(code)
        )
        for code in ("", *codes, *vroeger)
        if not van_casus or code in van_casus or not code
    ]
    er = {code for r in alle if not r.weg for code in r.buurten}
    return Gezichtenblad(
        buurten=tuple(b for b in per if b.gezichten or b.sleutels),
        vraagt=tuple(r for r in alle if r.vraagt),
        zonder=tuple(b.naam for b in keuzes if b.code not in er and (not van_casus or b.code in van_casus)),
        van_casus=bool(van_casus),
        mag_houden=mag_houden(vrager),
        houders=houders(vrager),
    )


def gezicht(vrager: Vrager, gezicht_id: str) -> Gezichtblad | None:
    """One professional, or None when not there for this viewer. Reading is logged, and so is trying."""
    om, k, stroom = omgeving(), vrager.kijker, f"gezicht/{gezicht_id}"
    gelezen = om.logboek.lees(k.gemeente, stroom)
    kop = Kop(k.gemeente, stroom, len(gelezen), gelezen[-1].hash if gelezen else LEEG, None)
    s: Gezicht = om.toestanden.haal(kop, lambda *_: gelezen) if gelezen else Gezicht()
    rij = _rij(k.gemeente, gezicht_id, s)
    mag = mag_zien(vrager) and mag_gezicht_zien(k, s) and not _dienst(rij).kan_weg(regels(), vrager.nu)
    boek(vrager, "lees-gezicht", stroom, mag, s)
    if not mag:
        return None
    namen = buurten.namen(k.gemeente, vrager.nu, s.buurten)
    return Gezichtblad(
        _regels(vrager, [rij])[0],
        tuple(namen.get(code, code) for code in s.buurten),
        mag_houden(vrager),
    )


def te_regelen(vrager: Vrager) -> tuple[Vertrek, ...]:
    """For who keeps the list: whose leaving asks for somebody who takes over, without names."""
    k = vrager.kijker
    if not mag_houden(vrager):
        return ()
    rijen = [
        (r, d)
        for r in omgeving().gezichtlijsten.vertrekt(k.gemeente)
        if (d := _dienst(r)).vraagt_opvolging(regels(), vrager.nu)
    ]
    namen = buurten.namen(k.gemeente, vrager.nu, {code for r, _ in rijen for code in r.buurten})
    return tuple(
        Vertrek(
            r.gezicht,
            tuple(namen.get(code, code) for code in r.buurten),
            d.jaren(vrager.nu),
            r.vertrekt_op,
            r.vertrekt_op <= vrager.nu,
        )
        for r, d in rijen
        if r.vertrekt_op is not None
    )


def _van_casus(vrager: Vrager, casus: str) -> frozenset[str]:
    """The neighbourhoods of the signals in a case, as far as the viewer reads both."""
    gelezen = lees_casus(vrager, casus)
    gevonden = [lees_signaal(vrager, id_) for id_ in gelezen.toestand.signalen] if gelezen else []
    return frozenset(s.toestand.buurt for s in gevonden if s is not None and s.toestand.buurt)


def _bij(r: Gezichtregel, code: str) -> bool:
    return code in r.buurten if code else not r.buurten


def _rij(gemeente: str, gezicht_id: str, s: Gezicht) -> GezichtInLijst:
    return GezichtInLijst(
        gemeente, gezicht_id, s.buurten, s.sinds or OOIT, s.vertrekt_op, s.geregeld, s.geregeld_op,
        s.geregeld_nr, s.tekst_nr,
    )  # fmt: skip


def _dienst(r: GezichtInLijst) -> Dienst:
    return Dienst(r.sinds, r.vertrekt_op, r.geregeld_op)


def _regels(vrager: Vrager, rijen: Iterable[GezichtInLijst]) -> list[Gezichtregel]:
    """The rows with their texts: one query per kind of text, however many there are."""
    rijen = list(rijen)
    lees, nu = omgeving().logboek.losse_teksten, vrager.nu
    plek = {r.gezicht: (f"gezicht/{r.gezicht}", r.tekst_nr) for r in rijen}
    gezegd_in = {r.gezicht: (f"gezicht/{r.gezicht}", r.geregeld_nr) for r in rijen if r.geregeld_nr}
    teksten = {veld: lees(vrager.kijker.gemeente, list(plek.values()), veld) for veld in TEKSTEN}
    gezegd = lees(vrager.kijker.gemeente, list(gezegd_in.values()), "tekst") if gezegd_in else {}
    return [
        Gezichtregel(
            r.gezicht,
            teksten["naam"].get(plek[r.gezicht], ""),
            teksten["functie"].get(plek[r.gezicht], ""),
            teksten["organisatie"].get(plek[r.gezicht], ""),
            teksten["waar"].get(plek[r.gezicht], ""),
            r.buurten,
            r.sinds,
            _dienst(r).jaren(nu),
            r.vertrekt_op,
            r.vertrekt_op is not None and r.vertrekt_op <= nu,
            _dienst(r).vraagt_opvolging(regels(), nu),
            r.geregeld,
            gezegd.get(gezegd_in.get(r.gezicht, ("", 0)), ""),
        )
        for r in rijen
    ]
