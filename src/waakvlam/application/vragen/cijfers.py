"""Figures under watch for one viewer: the list, one with its values, and one place beside the signals."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import LEEG, Kop
from waakvlam.application.stromen import opgetekend
from waakvlam.application.vragen import buurten
from waakvlam.application.vragen.gericht import themas
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.application.vragen.signaaltekst import kort, signaalteksten
from waakvlam.core.aanpak import namen
from waakvlam.core.cijfer import gebeurtenissen as g
from waakvlam.core.cijfer.periode import Periode, lees_periode
from waakvlam.core.cijfer.toestand import GEHEEL, Cijfer, Vraag
from waakvlam.core.toegang.cijfer import levert, mag_cijfer_zien, volgt
from waakvlam.core.toegang.signaal import behandelkringen

VOORBIJ = timedelta(days=60)
"""How long a figure stays in the list after it was stopped."""
SIGNALEN = 20
"""Signals beside a figure."""
PERIODES = 26
"""Periods of one place that are drawn."""


@dataclass(frozen=True, slots=True)
class CijferRegel:
    """A figure in a list. ``open``: the period that waits for a value; None: nothing waits now."""

    cijfer: str
    naam: str
    thema: str
    ritme: str
    plekken: int
    tot: datetime
    gestopt_op: datetime | None
    open: Periode | None
    uiterlijk: datetime | None
    te_laat: bool
    laatste: Periode | None
    vragen: int
    levert: bool
    herzien: bool
    oefening: bool


@dataclass(frozen=True, slots=True)
class Punt:
    """A value of one place in a period; ``getal`` is None where there is no number."""

    periode: Periode
    waarde: str
    gewoon: bool
    wie: str
    keren: int


@dataclass(frozen=True, slots=True)
class Plekregel:
    """A place of a figure with its last value; ``vraag``: that value asks to be looked at."""

    plek: str
    naam: str
    laatst: Punt | None
    vraag: bool


@dataclass(frozen=True, slots=True)
class Zegregel:
    """What somebody made of a value, or why it goes on or stopped (``soort``)."""

    soort: str
    plek: str
    periode: str
    waarde: str
    reden: str
    wie: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Cijferblad:
    """A figure with what the viewer may read and do."""

    cijfer: str
    s: Cijfer
    naam: str
    eenheid: str
    uitleg: str
    thema: str
    wie: tuple[str, ...]
    plekken: tuple[Plekregel, ...]
    open: tuple[Periode, ...]
    te_laat: bool
    loopt: bool
    volgt: bool
    mag_geven: bool
    gezegd: tuple[Zegregel, ...]

    def naam_van(self, plek: str) -> str:
        """The name of a place."""
        return next((p.naam for p in self.plekken if p.plek == plek), plek)


@dataclass(frozen=True, slots=True)
class Naastsignaal:
    """A signal beside a figure; ``begin`` is the beginning of what was seen."""

    signaal: str
    begin: str
    moment: datetime
    stand: str


@dataclass(frozen=True, slots=True)
class Plekblad:
    """One place of a figure: its values, what is asked, and the signals there on the same theme.

    ``signalen`` is None for who handles no signals, and for the whole municipality.
    """

    blad: Cijferblad
    plek: str
    naam: str
    punten: tuple[Punt, ...]
    vraag: Vraag | None
    sinds: date | None
    signalen: tuple[Naastsignaal, ...] | None


@dataclass(frozen=True, slots=True)
class Cijferdag:
    """What there is about figures today: values the viewer supplies that wait, how many of those are late,
    and, for who follows them, figures that are late, that ask to be looked at, or to be decided on anew.
    """

    te_geven: int = 0
    te_laat: int = 0
    laat_bij_anderen: int = 0
    vragen: int = 0
    herzien: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.te_geven or self.laat_bij_anderen or self.vragen or self.herzien)


def _behandelaars(vrager: Vrager) -> frozenset[str]:
    return frozenset(omgeving().aanpakken.behandelaars(vrager.kijker.gemeente, vrager.nu))


def mag_kiezen(vrager: Vrager) -> bool:
    """Whether the viewer chooses figures."""
    return volgt(vrager.kijker, _behandelaars(vrager))


def rollen(vrager: Vrager) -> dict[str, str]:
    """The roles that can supply a figure, by name."""
    uit: dict[str, str] = {}
    for aanpak in omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu).values():
        for code in aanpak.model.rollen:
            uit.setdefault(code, namen.rol(aanpak, code))
    return dict(sorted(uit.items(), key=lambda paar: paar[1].casefold()))


def rollen_per_kring(vrager: Vrager) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The roles that can supply a figure, as code and name, under the name of their circle.

    Roles without a circle stand last, under an empty name.
    """
    heet = rollen(vrager)
    kring: dict[str, str] = {}
    for aanpak in omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu).values():
        for code, rol in aanpak.model.rollen.items():
            naam = aanpak.model.kringen[rol.kring].naam if rol.kring in aanpak.model.kringen else ""
            kring.setdefault(code, str(naam))
    per: dict[str, list[tuple[str, str]]] = {}
    for code, naam in heet.items():
        per.setdefault(kring[code], []).append((code, naam))
    volgorde = sorted(per, key=lambda naam: (not naam, naam.casefold()))
    return tuple((naam, tuple(per[naam])) for naam in volgorde)


def dag(vrager: Vrager) -> Cijferdag:
    """Counts only, no names; one query."""
    volgt_ = mag_kiezen(vrager)
    lopend = [
        r
        for r in omgeving().cijferlijsten.zichtbaar(vrager.kijker, volgt_, vrager.nu)
        if r.gestopt_op is None
    ]
    nu = vrager.nu
    laat = [r for r in lopend if r.laat_vanaf is not None and r.laat_vanaf <= nu]
    return Cijferdag(
        te_geven=sum(r.levert and r.open_vanaf is not None and r.open_vanaf <= nu for r in lopend),
        te_laat=sum(r.levert for r in laat),
        laat_bij_anderen=sum(not r.levert for r in laat) if volgt_ else 0,
        vragen=sum(r.vragen > 0 for r in lopend) if volgt_ else 0,
        herzien=sum(r.tot <= nu for r in lopend) if volgt_ else 0,
    )


def lijst(vrager: Vrager) -> tuple[CijferRegel, ...]:
    """Figures that are there for this viewer; reading the list is one line in the log."""
    om, k, nu = omgeving(), vrager.kijker, vrager.nu
    rijen = om.cijferlijsten.zichtbaar(k, mag_kiezen(vrager), nu - VOORBIJ)
    teksten = om.logboek.losse_teksten(k.gemeente, [(f"cijfer/{r.cijfer}", 1) for r in rijen], "naam")
    thema = themas(vrager)
    boek(vrager, "lijst-cijfers", "cijfers", True, None, {"aantal": len(rijen)})
    return tuple(
        CijferRegel(
            r.cijfer,
            teksten.get((f"cijfer/{r.cijfer}", 1), ""),
            thema.get(r.thema, r.thema),
            r.ritme,
            r.plekken,
            r.tot,
            r.gestopt_op,
            lees_periode(r.ritme, r.open_periode) if r.open_vanaf and r.open_vanaf <= nu else None,
            r.laat_vanaf,
            r.laat_vanaf is not None and r.laat_vanaf <= nu,
            lees_periode(r.ritme, r.laatste_periode),
            0 if r.gestopt_op else r.vragen,
            r.levert,
            r.gestopt_op is None and r.tot <= nu,
            r.oefening,
        )
        for r in rijen
    )


def cijfer(vrager: Vrager, cijfer_id: str) -> Cijferblad | None:
    """A figure, or None when it is not there for this viewer. Reading is logged, and so is trying."""
    om, k = omgeving(), vrager.kijker
    stroom = f"cijfer/{cijfer_id}"
    regels = om.logboek.lees(k.gemeente, stroom)
    kop = Kop(k.gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    s: Cijfer = om.toestanden.haal(kop, lambda *_: regels) if regels else Cijfer()
    behandelaars = _behandelaars(vrager)
    mag = mag_cijfer_zien(k, s, behandelaars)
    boek(vrager, "lees-cijfer", stroom, mag)
    if not mag:
        return None
    teksten = om.logboek.teksten(regels)
    mensen = om.lijsten.namen({r.actor for r in regels})
    namen_ = rollen(vrager)
    plekken = buurten.namen(k.gemeente, vrager.nu, s.buurten) if s.buurten else {}
    eerste: g.CijferGekozen = opgetekend(regels[0]).gebeurtenis
    gezegd = []
    for r in map(opgetekend, regels):
        e = r.gebeurtenis
        wie = ", ".join(filter(None, (mensen.get(r.actor, ""), namen_.get(r.rol or "", ""))))
        if isinstance(e, g.CijferBekeken):
            reden = teksten.get(e.reden, "")
            gezegd.append(Zegregel(e.uitkomst, e.plek, e.periode, e.waarde, reden, wie, r.vastgelegd_op))
        elif isinstance(e, (g.CijferHerzien, g.CijferGestopt)):
            soort = "herzien" if isinstance(e, g.CijferHerzien) else "gestopt"
            gezegd.append(Zegregel(soort, "", "", "", teksten.get(e.reden, ""), wie, r.vastgelegd_op))
        elif isinstance(e, g.CijfersGegeven) and e.toelichting:
            tekst = teksten.get(e.toelichting, "")
            gezegd.append(Zegregel("toelichting", "", "", "", tekst, wie, r.vastgelegd_op))
    return Cijferblad(
        cijfer=cijfer_id,
        s=s,
        naam=teksten.get(eerste.naam, ""),
        eenheid=teksten.get(eerste.eenheid, ""),
        uitleg=teksten.get(eerste.uitleg or "", ""),
        thema=themas(vrager).get(s.thema, s.thema),
        wie=tuple(namen_.get(rol, rol) for rol in sorted(s.rollen)),
        plekken=tuple(
            Plekregel(
                plek,
                plekken.get(plek, "" if plek == GEHEEL else plek),
                _punt(s, plek, laatste[0], namen_) if (laatste := s.laatste(plek)) else None,
                s.vraag(plek) is not None,
            )
            for plek in s.plekken
        ),
        open=tuple(s.open(vrager.nu)) if s.gestopt_op is None else (),
        te_laat=s.gestopt_op is None and s.is_laat(vrager.nu),
        loopt=s.loopt(vrager.nu),
        volgt=volgt(k, behandelaars),
        mag_geven=s.gestopt_op is None and (levert(k, s) or volgt(k, behandelaars)),
        gezegd=tuple(reversed(gezegd)),
    )


def _punt(s: Cijfer, plek: str, code: str, namen_: dict[str, str]) -> Punt:
    w = s.waarden[plek, code]
    periode = lees_periode(s.ritme, code)
    assert periode is not None
    return Punt(periode, w.waarde, s.gewoon(w.waarde), namen_.get(w.rol, w.rol), w.keren)


def plek(vrager: Vrager, cijfer_id: str, code: str) -> Plekblad | None:
    """One place of a figure, or None when it is not there for this viewer.

    The signals beside it are those of the last period drawn and after, as far as the viewer handles them.
    """
    blad = cijfer(vrager, cijfer_id)
    if blad is None or code not in blad.s.plekken:
        return None
    namen_ = rollen(vrager)
    codes = sorted(periode for p, periode in blad.s.waarden if p == code)[-PERIODES:]
    punten = tuple(_punt(blad.s, code, periode, namen_) for periode in codes)
    sinds = punten[-1].periode.eerste if punten else None
    return Plekblad(
        blad=blad,
        plek=code,
        naam=blad.naam_van(code),
        punten=punten,
        vraag=blad.s.vraag(code),
        sinds=sinds,
        signalen=_signalen(vrager, code, blad.s.thema, sinds) if sinds and code != GEHEEL else None,
    )


def _signalen(vrager: Vrager, buurt: str, thema: str, sinds: date) -> tuple[Naastsignaal, ...] | None:
    """What people reported there on the theme; None for who handles no signals."""
    om, k = omgeving(), vrager.kijker
    kringen = behandelkringen(k, om.aanpakken.behandelaars(k.gemeente, vrager.nu))
    if om.ophoping is None or not kringen:
        return None
    rijen = om.ophoping.lijsten.signalen(k, kringen, buurt, thema, sinds, SIGNALEN)
    teksten = signaalteksten(k.gemeente, [r.signaal for r in rijen])
    boek(vrager, "lijst-signalen", "signalen", True, None, {"aantal": len(rijen)})
    return tuple(
        Naastsignaal(r.signaal, kort(teksten.get(r.signaal, ""), 120), r.moment, r.stand) for r in rijen
    )
