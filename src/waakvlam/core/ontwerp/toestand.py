"""The state of a draft, folded from its events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256

from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend
from waakvlam.core.ontwerp import gebeurtenissen as g


@dataclass(frozen=True, slots=True)
class Bestand:
    """One file as it stands: the hash of its text, and the number of the event that holds the text."""

    hash: str
    nr: int


@dataclass(frozen=True, slots=True)
class Stand:
    """The files after one change, who made it and when; ``delen`` are the entries it touched."""

    nr: int
    bestanden: Mapping[str, Bestand]
    door: str
    op: datetime
    soort: str
    delen: tuple[str, ...] = ()
    aanpak: str = ""
    titel: str = ""
    versie: str = ""

    @property
    def hash(self) -> str:
        """The hash of all files together."""
        return stand_hash(self.bestanden)


@dataclass(frozen=True, slots=True)
class Keuring:
    """The outcome of a check, for the files with this hash."""

    stand: str
    fouten: int
    let_op: int
    voorbeelden: int
    mislukt: int
    aanpak_hash: str | None
    door: str
    op: datetime

    @property
    def goed(self) -> bool:
        """Whether nothing keeps the draft from being adopted."""
        return not self.fouten and not self.mislukt and self.aanpak_hash is not None


@dataclass(frozen=True, slots=True)
class Ontwerp:
    """A draft. ``fase`` is ontwerp, vastgesteld or ingetrokken; ``spoor`` are the states undo walks along."""

    bestaat: bool = False
    fase: str = "ontwerp"
    van: str = ""
    bron: str | None = None
    spoor: tuple[Stand, ...] = ()
    wijzer: int = 0
    standen: Mapping[int, Stand] = field(default_factory=dict)
    begonnen_door: str = ""
    begonnen_op: datetime | None = None
    laatst_door: str = ""
    laatst_op: datetime | None = None
    keuring: Keuring | None = None
    vastgesteld_door: str = ""
    vastgesteld_op: datetime | None = None
    vanaf: datetime | None = None
    reden: str | None = None
    aanpak_hash: str | None = None
    ingetrokken_op: datetime | None = None
    lengte: int = 0
    gewijzigd_in: Mapping[str, int] = field(default_factory=dict)

    @property
    def stand(self) -> Stand:
        """The files as they are now."""
        return self.spoor[self.wijzer]

    @property
    def gekeurd(self) -> bool:
        """Whether these very files were checked and nothing was wrong."""
        return self.keuring is not None and self.keuring.goed and self.keuring.stand == self.stand.hash


def tekst_hash(tekst: str) -> str:
    """The hash of the text of a file."""
    return sha256(tekst.encode(errors="surrogatepass")).hexdigest()


def stand_hash(bestanden: Mapping[str, Bestand]) -> str:
    """The hash of all files: names and hashes of their texts."""
    return sha256("".join(f"{n}\0{bestanden[n].hash}\n" for n in sorted(bestanden)).encode()).hexdigest()


def vouw_ontwerp(opgetekend: Iterable[Opgetekend], vanaf: Ontwerp | None = None) -> Ontwerp:
    """The state of a draft after its events. Total: an unknown event raises."""
    o = vanaf or Ontwerp()
    for r in opgetekend:
        o = replace(_na(o, r), lengte=r.nr)
    return o


def _na(o: Ontwerp, r: Opgetekend) -> Ontwerp:
    e = r.gebeurtenis
    if isinstance(e, g.OntwerpBegonnen):
        bestanden = {naam: Bestand(hash_, r.nr) for naam, hash_ in e.bestanden.items()}
        stand = Stand(
            r.nr, bestanden, r.actor, r.vastgelegd_op, "begonnen", (), e.aanpak, e.titel, e.versie or ""
        )
        begin = Ontwerp(
            bestaat=True,
            van=e.van,
            bron=e.bron,
            begonnen_door=r.actor,
            begonnen_op=r.vastgelegd_op,
        )
        return _erbij(begin, stand, ())
    if isinstance(e, g.OntwerpGewijzigd):
        nieuw = {naam: Bestand(hash_, r.nr) for naam, hash_ in e.bestanden.items()}
        over = {naam: b for naam, b in {**o.stand.bestanden, **nieuw}.items() if b.hash}
        return _erbij(o, _stand(o.stand, r, over, e.soort, e.delen), o.spoor[: o.wijzer + 1])
    if isinstance(e, g.OntwerpTeruggezet):
        return _terug(o, e, r)
    if isinstance(e, g.OntwerpGekeurd):
        keuring = Keuring(
            e.stand,
            e.fouten,
            e.let_op,
            e.voorbeelden,
            e.mislukt,
            e.aanpak_hash,
            r.actor,
            r.vastgelegd_op,
        )
        return replace(o, keuring=keuring)
    if isinstance(e, g.OntwerpVastgesteld):
        return replace(
            o,
            fase="vastgesteld",
            vastgesteld_door=r.actor,
            vastgesteld_op=r.vastgelegd_op,
            vanaf=e.vanaf,
            reden=e.reden,
            aanpak_hash=e.aanpak_hash,
            ingetrokken_op=None,
        )
    if isinstance(e, g.VaststellingIngetrokken):
        return replace(o, fase="ingetrokken", ingetrokken_op=r.vastgelegd_op, reden=e.reden)
    raise OnbekendeGebeurtenis(type(e).__name__)


def _stand(
    oud: Stand, r: Opgetekend, bestanden: Mapping[str, Bestand], soort: str, delen: tuple[str, ...]
) -> Stand:
    e = r.gebeurtenis
    return Stand(
        r.nr,
        bestanden,
        r.actor,
        r.vastgelegd_op,
        soort,
        delen,
        oud.aanpak if e.aanpak is None else e.aanpak,
        oud.titel if e.titel is None else e.titel,
        oud.versie if e.versie is None else e.versie,
    )


def _erbij(o: Ontwerp, stand: Stand, spoor: tuple[Stand, ...]) -> Ontwerp:
    return replace(
        o,
        spoor=(*spoor, stand),
        wijzer=len(spoor),
        standen={**o.standen, stand.nr: stand},
        laatst_door=stand.door,
        laatst_op=stand.op,
    )


def _terug(o: Ontwerp, e: g.OntwerpTeruggezet, r: Opgetekend) -> Ontwerp:
    doel = o.standen[e.naar]
    if e.soort == "terug":
        nieuw = replace(doel, nr=r.nr, door=r.actor, op=r.vastgelegd_op, soort="terug", delen=())
        return _erbij(o, nieuw, o.spoor[: o.wijzer + 1])
    plek = next(i for i, stand in enumerate(o.spoor) if stand.nr == e.naar)
    return replace(o, wijzer=plek, laatst_door=r.actor, laatst_op=r.vastgelegd_op)
