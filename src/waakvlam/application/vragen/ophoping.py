"""Accumulation for one viewer: where more signals came in than is usual, out of those they handle."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.ophoping import BekekenRegel, Ophopingwerk
from waakvlam.application.vragen.buurten import geldend, namen
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.application.vragen.signaaltekst import signaalteksten
from waakvlam.core.buurt import Indeling, zwaartepunt
from waakvlam.core.buurt.vlak import schaal
from waakvlam.core.ophoping import Buurt, Haard, Meer, Telling, Tellingen, Uitkomst
from waakvlam.core.ophoping.tellingen import WEEK
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.ophoping import mag_ophoping
from waakvlam.core.toegang.signaal import behandelkringen

ZONE = ZoneInfo("Europe/Amsterdam")
MAXIMUM = 200
VERS = 120
"""Seconds that counts are used again: from the list to a page of it is one counting."""
SIGNALEN = 50
"""Signals of one neighbourhood and theme that are shown, and put on an agenda, at once."""


@dataclass(frozen=True, slots=True)
class Gezegd:
    """What someone said of this, and whether it still holds. ``uitkomst`` is as in the command."""

    uitkomst: str
    reden: str
    door: str
    op: datetime
    tot: datetime
    loopt: bool


@dataclass(frozen=True, slots=True)
class Vraagregel:
    """Something to look at: a neighbourhood and theme. ``weer``: it was looked at, and more came in since.

    ``laatste`` is the day of the last signal there.
    """

    buurt: str
    naam: str
    thema: str
    themanaam: str
    meer: Meer
    gezegd: tuple[Gezegd, ...]
    weer: bool
    laatste: date

    @property
    def open(self) -> bool:
        """Whether nobody has answered it yet."""
        return self.weer or not any(g.loopt for g in self.gezegd)


@dataclass(frozen=True, slots=True)
class Haardregel:
    """Neighbouring neighbourhoods that are busier together than the rest, by name."""

    namen: tuple[tuple[str, str], ...]
    themanaam: str
    thema: str
    haard: Haard


@dataclass(frozen=True, slots=True)
class Overzicht:
    """All there is to look at, by name of theme and neighbourhood, never by how much.

    ``weken`` of past are known; ``zonder_buurt`` signals of the last week have no neighbourhood.
    """

    vragen: tuple[Vraagregel, ...]
    haarden: tuple[Haardregel, ...]
    genoeg: bool
    bekeken: int
    weken: int
    zonder_buurt: int
    minimum: int
    vals: float
    minstens_weken: int
    seizoen: bool
    kringen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signaalregel:
    """A counted signal; ``begin`` is the beginning of what was seen."""

    signaal: str
    begin: str
    moment: datetime
    stand: str


@dataclass(frozen=True, slots=True)
class Blad:
    """One neighbourhood and theme: its weeks, what was said, and the signals of the last week.

    ``valt_op``: it is something to look at now. ``gremia``: bodies (code, name) the viewer may bring it in.
    """

    regel: Vraagregel
    valt_op: bool
    signalen: tuple[Signaalregel, ...]
    gremia: tuple[tuple[str, str], ...]
    minimum: int
    weken: int


@dataclass(frozen=True)
class _Deel:
    """Whose signals are counted: those of some circles of a municipality, whoever handles them."""

    gemeente: str
    kringen: frozenset[str]
    vanaf: date
    beurt: int
    kijker: Kijker = field(compare=False, repr=False)


@lru_cache(maxsize=16)
def _tellingen(deel: _Deel) -> tuple[Telling, ...]:
    """The counts, the same for everyone who handles the same circles; counted anew every ``VERS`` seconds."""
    werk = omgeving().ophoping
    assert werk is not None
    return tuple(sorted(werk.lijsten.tellingen(deel.kijker, deel.kringen, deel.vanaf)))


@dataclass(frozen=True)
class _Som:
    """What the outcome depends on. The division is there by its hash."""

    gemeente: str
    merk: str
    tellingen: tuple[Telling, ...]
    uur: datetime
    begin: date
    ook: tuple[tuple[str, str], ...]
    indeling: Indeling = field(compare=False, repr=False)


@lru_cache(maxsize=16)
def _reken(som: _Som) -> Uitkomst:
    """The outcome; the same counts in the same hour are reckoned once per process."""
    werk = omgeving().ophoping
    assert werk is not None
    themas = sorted({t.thema for t in som.tellingen} | {thema for _, thema in som.ook})
    t = Tellingen(_buurten(som.indeling, som.tellingen), themas, som.tellingen, som.uur, som.begin)
    return werk.rekenaar.reken(t, werk.regels, som.ook)


@lru_cache(maxsize=64)
def _eerste(gemeente: str, dag: date) -> date:
    """The day of the first signal of a municipality, asked once a day; LookupError while there is none."""
    werk = omgeving().ophoping
    eerste = werk.lijsten.begin(gemeente) if werk is not None else None
    if eerste is None:
        raise LookupError(gemeente)
    return eerste.astimezone(ZONE).date()


def _begin(gemeente: str, dag: date) -> date:
    """From when signals were kept; as long as there is none, from today."""
    try:
        return _eerste(gemeente, dag)
    except LookupError:
        return dag


def vergeet() -> None:
    """Forget what was reckoned, as in a new process."""
    _tellingen.cache_clear()
    _reken.cache_clear()
    _eerste.cache_clear()


def _buurten(alle: Indeling, tellingen: Iterable[Telling]) -> tuple[Buurt, ...]:
    """The neighbourhoods with their centres in metres, and those that are only in the counts."""
    uit = {}
    for b in alle.buurten:
        lon, lat = zwaartepunt(b)
        mx, my = schaal(alle.kader.zuid if alle.kader else lat)
        uit[b.code] = Buurt(b.code, b.wijk, plek=(lon * mx, lat * my))
    for t in tellingen:
        if t.buurt and t.buurt not in uit:
            uit[t.buurt] = Buurt(t.buurt)
    return tuple(uit.values())


@dataclass(frozen=True, slots=True)
class _Stand:
    """What one viewer gets: the outcome, and what stands around it."""

    uitkomst: Uitkomst
    tellingen: tuple[Telling, ...]
    namen: dict[str, str]
    themas: dict[str, str]
    vanaf: date
    weken: int
    gezegd: dict[tuple[str, str], tuple[tuple[BekekenRegel, Gezegd], ...]]


def mag_zien(vrager: Vrager) -> bool:
    """Whether accumulation is there for this viewer: for whoever handles signals."""
    om = omgeving()
    if om.ophoping is None:
        return False
    return mag_ophoping(vrager.kijker, om.aanpakken.behandelaars(vrager.kijker.gemeente, vrager.nu))


def _stand(vrager: Vrager, werk: Ophopingwerk, ook: tuple[tuple[str, str], ...] = ()) -> _Stand:
    om, k = omgeving(), vrager.kijker
    kringen = behandelkringen(k, om.aanpakken.behandelaars(k.gemeente, vrager.nu))
    hier = vrager.nu.astimezone(ZONE)
    vanaf = hier.date() - timedelta(days=WEEK * werk.regels.weken - 1)
    alle = _tellingen(_Deel(k.gemeente, kringen, vanaf, int(vrager.nu.timestamp()) // VERS, k))
    begin = _begin(k.gemeente, hier.date())
    indeling = geldend(k.gemeente, vrager.nu)
    uur = hier.replace(minute=0, second=0, microsecond=0)
    som = _Som(k.gemeente, indeling.merk, tuple(t for t in alle if t.buurt), uur, begin, ook, indeling)
    uitkomst = _reken(som)
    codes = {m.buurt for m in (*uitkomst.meer, *uitkomst.ook)}
    codes |= {b for h in uitkomst.haarden for b in h.buurten}
    return _Stand(
        uitkomst,
        alle,
        namen(k.gemeente, vrager.nu, codes),
        themanamen(vrager),
        hier.date() - timedelta(days=WEEK - 1),
        sum(Tellingen((), (), (), uur, begin).bekend(werk.regels.weken)),
        _gezegd(vrager, werk.lijsten.bekeken(k.gemeente, vrager.nu, MAXIMUM)),
    )


def themanamen(vrager: Vrager) -> dict[str, str]:
    """Names of themes as the approaches in force give them, by code."""
    uit: dict[str, str] = {}
    for aanpak in omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu).values():
        for weg in aanpak.model.signaalwegen.values():
            for code, naam in weg.themas.items():
                uit.setdefault(code, naam)
    return uit


def _gezegd(
    vrager: Vrager, rijen: Sequence[BekekenRegel]
) -> dict[tuple[str, str], tuple[tuple[BekekenRegel, Gezegd], ...]]:
    """What was said, by neighbourhood and theme, the last first."""
    om = omgeving()
    plekken = [(f"ophoping/{r.ophoping}", 1) for r in rijen]
    teksten = om.logboek.losse_teksten(vrager.kijker.gemeente, plekken, "reden")
    mensen = om.lijsten.namen({r.door for r in rijen})
    uit: dict[tuple[str, str], tuple[tuple[BekekenRegel, Gezegd], ...]] = {}
    for r in rijen:
        reden = teksten.get((f"ophoping/{r.ophoping}", 1), "")
        zin = Gezegd(r.uitkomst, reden, mensen.get(r.door, ""), r.op, r.tot, vrager.nu < r.tot)
        uit[r.buurt, r.thema] = (*uit.get((r.buurt, r.thema), ()), (r, zin))
    return uit


def _regel(s: _Stand, m: Meer, minimum: int) -> Vraagregel:
    gezegd = s.gezegd.get((m.buurt, m.thema), ())
    lopend = [r for r, zin in gezegd if zin.loopt]
    # Half as many again as when someone looked, and not by one or two: then it is a question once more.
    weer = bool(lopend) and m.laatst.aantal >= max(1.5 * lopend[0].aantal, lopend[0].aantal + minimum)
    dagen = [t.dag for t in s.tellingen if (t.buurt, t.thema) == (m.buurt, m.thema)]
    return Vraagregel(
        m.buurt,
        s.namen.get(m.buurt, m.buurt),
        m.thema,
        s.themas.get(m.thema, ""),
        m,
        tuple(zin for _, zin in gezegd),
        weer,
        max(dagen, default=m.laatst.eerste_dag),
    )


def overzicht(vrager: Vrager) -> Overzicht | None:
    """All there is to look at; None when it is not there for this viewer. Looking is logged."""
    mag, werk = mag_zien(vrager), omgeving().ophoping
    boek(vrager, "lijst-ophoping", "ophoping", mag)
    if not mag or werk is None:
        return None
    s = _stand(vrager, werk)
    regels = (_regel(s, m, werk.regels.minimum) for m in s.uitkomst.meer)
    zonder = Counter(bool(t.buurt) for t in s.tellingen if t.dag >= s.vanaf for _ in range(t.aantal))
    er = {(m.buurt, m.thema) for m in s.uitkomst.meer}
    k = vrager.kijker
    doet = omgeving().aanpakken.behandelaars(k.gemeente, vrager.nu)
    return Overzicht(
        vragen=tuple(sorted(regels, key=lambda r: (r.naam.casefold(), r.themanaam.casefold()))),
        haarden=tuple(
            Haardregel(
                tuple((code, s.namen.get(code, code)) for code in h.buurten),
                s.themas.get(h.thema, ""),
                h.thema,
                h,
            )
            for h in s.uitkomst.haarden
            # One neighbourhood that stands out by itself has been said already.
            if len(h.buurten) > 1 or (h.buurten[0], h.thema) not in er
        ),
        genoeg=s.uitkomst.genoeg,
        bekeken=s.uitkomst.bekeken,
        weken=s.weken,
        zonder_buurt=zonder[False],
        minimum=werk.regels.minimum,
        vals=werk.regels.vals,
        minstens_weken=werk.regels.minstens_weken + werk.regels.wacht + 1,
        seizoen=s.weken - 1 - werk.regels.wacht >= werk.regels.seizoen_vanaf,
        kringen=tuple(sorted(behandelkringen(k, doet))),
    )


def blad(vrager: Vrager, buurt: str, thema: str) -> Blad | None:
    """One neighbourhood and theme; None when it is not there for this viewer. Looking is logged.

    A neighbourhood without signals on the theme is not there, as one that does not exist.
    """
    mag, werk = mag_zien(vrager), omgeving().ophoping
    if not mag or werk is None:
        boek(vrager, "lees-ophoping", "ophoping", False)
        return None
    om, k = omgeving(), vrager.kijker
    s = _stand(vrager, werk, ((buurt, thema),))
    gevonden = next((m for m in s.uitkomst.ook), None)
    er = gevonden is not None and any((t.buurt, t.thema) == (buurt, thema) for t in s.tellingen)
    boek(vrager, "lees-ophoping", "ophoping", er)
    if gevonden is None or not er:
        return None
    kringen = behandelkringen(k, om.aanpakken.behandelaars(k.gemeente, vrager.nu))
    rijen = werk.lijsten.signalen(k, kringen, buurt, thema, s.vanaf, SIGNALEN)
    teksten = signaalteksten(k.gemeente, [r.signaal for r in rijen])
    boek(vrager, "lijst-signalen", "signalen", True, None, {"aantal": len(rijen)})
    return Blad(
        regel=_regel(s, gevonden, werk.regels.minimum),
        valt_op=any((m.buurt, m.thema) == (buurt, thema) for m in s.uitkomst.meer),
        signalen=tuple(
            Signaalregel(r.signaal, _kort(teksten.get(r.signaal, "")), r.moment, r.stand) for r in rijen
        ),
        gremia=_gremia(vrager),
        minimum=werk.regels.minimum,
        weken=s.weken,
    )


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= 120 else tekst[:117].rstrip() + "…"


def _gremia(vrager: Vrager) -> tuple[tuple[str, str], ...]:
    """Bodies of the approaches in force in which the viewer's role may bring something in, by name."""
    k = vrager.kijker
    uit: dict[str, str] = {}
    for aanpak in omgeving().aanpakken.geldend(k.gemeente, vrager.nu).values():
        for code, g in aanpak.model.gremia.items():
            wie = {*g.leden.vast, *g.leden.optioneel, *g.roept_bijeen, *filter(None, [g.voorzitter])}
            if k.rollen & wie:
                uit.setdefault(code, g.naam)
    return tuple(sorted(uit.items(), key=lambda paar: paar[1].casefold()))
