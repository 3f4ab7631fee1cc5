"""Playing an example history against an approach: each step, what changed or was refused, and why.

Runs the same ``besluit`` and ``vouw`` as the real thing, in memory and without personal data.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.zicht import VRAGEN, velden, weigering
from waakvlam.core.gebeurtenis import Opgetekend, naar_json
from waakvlam.core.velden import maak

ZONE = ZoneInfo("Europe/Amsterdam")
BEGIN = datetime(2026, 11, 2, 9, 0, tzinfo=ZONE)
SLEUTELS = frozenset({"voorbeeld", "titel", "eisen", "aanpak", "gegeven", "stappen", "lezing"})
STAPSLEUTELS = frozenset(
    {
        "op",
        "als",
        "casus",
        "kopie_van",
        "gegeven",
        "doe",
        "met",
        "namens",
        "gebeurd_op",
        "vraag",
        "verwacht",
        "uitleg",
    }
)


GEGEVEN = frozenset(
    {
        "niveau",
        "op",
        "oefening",
        "kenmerken",
        "aanleidingen",
        "producten",
        "raadplegingen",
        "overleg",
        "gremia",
        "markeringen",
        "agenda",
        "informeerd",
        "stappen_gezet",
        "regie",
        "taken",
    }
)


class OnjuistVoorbeeld(ValueError):
    """The history itself cannot be played; says where and what to do."""


@dataclass(frozen=True, slots=True)
class Gespeeld:
    """One played step: what was asked, what came of it, and which expectations failed."""

    nr: int
    op: datetime
    als: str
    doe: str
    geweigerd: Weigering | None
    gebeurtenissen: tuple[tuple[str, dict[str, Any]], ...]
    antwoord: Mapping[str, Any]
    mislukt: tuple[str, ...]


@dataclass(slots=True)
class _Casus:
    toestand: Toestand = field(default_factory=Toestand)
    laatst: datetime = BEGIN


def lokaal(moment: datetime) -> datetime:
    """A moment without a zone is Dutch time."""
    return moment.replace(tzinfo=ZONE)


def _tijd(waarde: Any, waar: str) -> datetime:
    if isinstance(waarde, datetime):
        return waarde if waarde.tzinfo else lokaal(waarde)
    if isinstance(waarde, date):
        return lokaal(datetime.combine(waarde, time.min))
    try:
        moment = datetime.fromisoformat(str(waarde))
    except ValueError:
        raise OnjuistVoorbeeld(
            f"{waar}: «{waarde}» is geen tijd; schrijf bijvoorbeeld 2026-11-02 10:00"
        ) from None
    return moment if moment.tzinfo else lokaal(moment)


def _lijst(waarde: Any) -> list[Any]:
    return waarde if isinstance(waarde, list) else [] if waarde is None else [waarde]


def _bekend(aanpak: Aanpak, gegeven: Mapping[str, Any], niveau: str, waar: str) -> None:
    """Raise on a key or code that does not exist: left silent, a history would hold for the wrong reason."""
    m = aanpak.model
    genoemd: list[tuple[str, Iterable[Any], Iterable[str]]] = [
        ("gegeven", gegeven, GEGEVEN),
        ("kenmerken", gegeven.get("kenmerken") or {}, m.kenmerken),
        ("aanleidingen", gegeven.get("aanleidingen") or {}, m.aanleidingen),
        ("producten", (_code(p, "product") for p in _lijst(gegeven.get("producten"))), m.producten),
        ("overleg", (_code(b, "gremium") for b in _lijst(gegeven.get("overleg"))), m.gremia),
        ("gremia", _lijst(gegeven.get("gremia")), m.gremia),
        ("agenda", _lijst(gegeven.get("agenda")), m.gremia),
        ("markeringen", _lijst(gegeven.get("markeringen")), m.markeringen),
        ("stappen_gezet", _lijst(gegeven.get("stappen_gezet")), m.overgangen),
        ("regie", gegeven.get("regie") or {}, aanpak.lijnen[niveau]),
    ]
    for wat, codes, wel in genoemd:
        for code in codes:
            if code not in wel:
                raise OnjuistVoorbeeld(f"{waar}: {wat}: «{code}» bestaat niet; wel: {', '.join(sorted(wel))}")


def _code(item: Any, sleutel: str) -> Any:
    return item if isinstance(item, str) else item.get(sleutel)


def _begin(aanpak: Aanpak, gegeven: Mapping[str, Any], waar: str) -> _Casus:
    """The state that a history starts from, made of the events that would have led there."""
    niveau = gegeven.get("niveau", aanpak.model.begin[0])
    if niveau not in aanpak.model.niveaus:
        raise OnjuistVoorbeeld(
            f"{waar}: niveau «{niveau}» staat niet in de aanpak; wel: {', '.join(aanpak.model.niveaus)}"
        )
    _bekend(aanpak, gegeven, niveau, waar)
    op = _tijd(gegeven["op"], waar) if "op" in gegeven else BEGIN - timedelta(days=1)
    standaard = {k: m.standaard for k, m in aanpak.model.kenmerken.items() if m.standaard is not None}
    feiten: list[tuple[datetime, Any]] = [
        (
            op,
            g.CasusGeopend(
                aanpak.code, aanpak.hash, niveau, "Voorbeeld", oefening=bool(gegeven.get("oefening"))
            ),
        ),
        (
            op,
            g.KenmerkenGezet(
                {**standaard, **aanpak.model.niveaus[niveau].kenmerken, **(gegeven.get("kenmerken") or {})}
            ),
        ),
    ]
    for code, stand in (gegeven.get("aanleidingen") or {}).items():
        woord = {True: "ja", False: "nee"}.get(stand, stand)
        feiten.append((op, g.AanleidingBeoordeeld(code, woord)))
    for nr, product in enumerate(_lijst(gegeven.get("producten"))):
        p = {"product": product} if isinstance(product, str) else product
        feiten.append((
            _tijd(p["op"], waar) if "op" in p else op,
            g.ProductVastgelegd(p["product"], f"p{nr}", tuple(p.get("delen") or ()), p.get("delen") is None,
                                gremium=p.get("gremium"), verantwoordelijk=p.get("verantwoordelijk")),
        ))  # fmt: skip
    for r in _lijst(gegeven.get("raadplegingen")):
        wie, wanneer = (r, op) if isinstance(r, str) else (r["wie"], _tijd(r.get("op", op), waar))
        feiten.append((wanneer, g.Geraadpleegd(wie)))
    for b in _lijst(gegeven.get("overleg")):
        feiten.append((
            _tijd(b["op"], waar) if "op" in b else op,
            g.OverlegGehouden(b["gremium"], tuple(b.get("aanwezig") or ()),
                              b.get("voorzitter") or aanpak.model.gremia[b["gremium"]].voorzitter),
        ))  # fmt: skip
    feiten += [(op, g.GremiumBijeengeroepen(code)) for code in _lijst(gegeven.get("gremia"))]
    feiten += [(op, g.Gemarkeerd(code)) for code in _lijst(gegeven.get("markeringen"))]
    feiten += [(op, g.Geagendeerd(code)) for code in _lijst(gegeven.get("agenda"))]
    if gegeven.get("informeerd"):
        feiten.append((op, g.Geinformeerd(tuple(_lijst(gegeven["informeerd"])))))
    for stap in _lijst(gegeven.get("stappen_gezet")):
        feiten.append((op, g.BesluitGenomen(f"b-{stap}", stap, "")))
    opgetekend = [Opgetekend(nr, e, wanneer, wanneer, "begin") for nr, (wanneer, e) in enumerate(feiten, 1)]
    t = vouw(opgetekend)
    for sleutel, lijn in aanpak.lijnen[niveau].items():
        gezet = (gegeven.get("regie") or {}).get(sleutel)
        rollen, waarom, onbekend = lijn.wie(t, op)
        if lijn.model.geen is None or gezet:
            e = g.RegieGewijzigd(
                sleutel, tuple(_lijst(gezet)) or rollen, waarom, vast=bool(gezet), onbekend=onbekend
            )
            t = vouw([Opgetekend(t.lengte + 1, e, op, op, "begin")], t)
    for nr, code in enumerate(_lijst(gegeven.get("taken"))):
        taak = {"code": code} if isinstance(code, str) else code
        e2 = g.TaakGesteld(
            f"begin-{nr}", taak["code"], tuple(_lijst(taak.get("rol"))), gremium=taak.get("gremium")
        )
        t = vouw([Opgetekend(t.lengte + 1, e2, op, op, "begin")], t)
    return _Casus(t, max(BEGIN, op))


def _plat(waarde: Any) -> Any:
    return waarde.isoformat() if isinstance(waarde, (datetime, date)) else waarde


def past(verwacht: Any, werkelijk: Any) -> bool:
    """Whether an answer is as expected: maps and lists must hold what is expected, other values be equal."""
    if isinstance(verwacht, Mapping):
        return isinstance(werkelijk, Mapping) and all(
            sleutel in werkelijk and past(deel, werkelijk[sleutel]) for sleutel, deel in verwacht.items()
        )
    if isinstance(verwacht, list):
        if not isinstance(werkelijk, (list, tuple)):
            return False
        return not werkelijk if not verwacht else all(any(past(v, w) for w in werkelijk) for v in verwacht)
    if isinstance(werkelijk, (list, tuple)):
        return any(past(verwacht, deel) for deel in werkelijk)
    return bool(_plat(verwacht) == _plat(werkelijk)) and isinstance(verwacht, bool) == isinstance(
        werkelijk, bool
    )


def _controleer(verwacht: Mapping[str, Any], antwoord: Mapping[str, Any]) -> Iterator[str]:
    if "geweigerd" in antwoord and "geweigerd" not in verwacht:
        yield f"geweigerd ({', '.join(antwoord['geweigerd'])}), dat was niet verwacht"
        return
    for sleutel, waarde in verwacht.items():
        if sleutel == "niet":
            for naam, deel in waarde.items():
                for een in _lijst(deel):
                    if naam in antwoord and past(een, antwoord[naam]):
                        yield f"{naam}: {een} hoort er niet te zijn"
            continue
        if sleutel not in antwoord:
            wel = ", ".join(antwoord)
            yield (
                f"{sleutel}: komt niet voor in het antwoord (wel: {wel})"
                if sleutel != "geweigerd"
                else (f"verwacht was een weigering ({waarde}), maar het mocht")
            )
        elif not past(waarde, antwoord[sleutel]):
            yield f"{sleutel}: verwacht {waarde}, gekregen {antwoord[sleutel]}"


def _doe(
    aanpak: Aanpak, casus: _Casus, stap: Mapping[str, Any], op: datetime, waar: str, basis: str
) -> Gespeeld:
    naam = stap["doe"]
    klasse = o.OPDRACHTEN.get(naam)
    if klasse is None:
        raise OnjuistVoorbeeld(f"{waar}: «{naam}» is geen opdracht; wel: {', '.join(sorted(o.OPDRACHTEN))}")
    opdracht, fouten = maak(klasse, stap.get("met") or {}, lokaal)
    if fouten:
        delen = "; ".join(f"{f.veld}: {f.code} {f.over}".strip() for f in fouten)
        raise OnjuistVoorbeeld(f"{waar}: de velden van «{naam}» kloppen niet: {delen}")
    if "als" not in stap:
        raise OnjuistVoorbeeld(f"{waar}: noem met «als» de rol die dit doet")
    gebeurd = _tijd(stap["gebeurd_op"], waar) if "gebeurd_op" in stap else op
    ctx = Context(op, gebeurd, "speler", stap["als"], stap.get("namens"), basis, bool(stap.get("oefening")))
    uit = besluit(casus.toestand, opdracht, aanpak, ctx)
    geweigerd = uit if isinstance(uit, Weigering) else None
    gebeurtenissen: tuple[tuple[str, dict[str, Any]], ...] = ()
    if not isinstance(uit, Weigering):
        gebeurtenissen = tuple((s, data) for s, _, data in map(naar_json, uit))
        nr = casus.toestand.lengte
        opgetekend = [
            Opgetekend(nr + i, e, gebeurd, op, "speler", stap["als"], stap.get("namens"))
            for i, e in enumerate(uit, 1)
        ]
        casus.toestand = vouw(opgetekend, casus.toestand)
    antwoord = weigering(geweigerd) if geweigerd else velden(casus.toestand, aanpak)
    if geweigerd:
        antwoord["niveau"] = casus.toestand.niveau
    return Gespeeld(0, op, stap["als"], naam, geweigerd, gebeurtenissen, antwoord, ())


def speel(aanpak: Aanpak, voorbeeld: Mapping[str, Any]) -> Iterator[Gespeeld]:
    """Play a history step by step. Raises OnjuistVoorbeeld when the history itself is wrong."""
    vreemd = set(voorbeeld) - SLEUTELS
    if vreemd:
        raise OnjuistVoorbeeld(f"onbekend: {', '.join(sorted(vreemd))}; wel: {', '.join(sorted(SLEUTELS))}")
    casussen: dict[str, _Casus] = {}
    vorige: datetime | None = None
    for nr, stap in enumerate(_lijst(voorbeeld.get("stappen")), 1):
        waar = f"stap {nr}"
        if not isinstance(stap, Mapping) or ("doe" in stap) == ("vraag" in stap):
            raise OnjuistVoorbeeld(f"{waar}: geef een stap precies één van «doe» en «vraag»")
        vreemd = set(stap) - STAPSLEUTELS
        if vreemd:
            raise OnjuistVoorbeeld(
                f"{waar}: onbekend: {', '.join(sorted(vreemd))}; wel: {', '.join(sorted(STAPSLEUTELS))}"
            )
        naam = stap.get("casus", "casus")
        if "kopie_van" in stap:
            bron = casussen.get(stap["kopie_van"])
            if bron is None:
                raise OnjuistVoorbeeld(f"{waar}: er is nog geen casus «{stap['kopie_van']}» om te kopiëren")
            casussen[naam] = _Casus(bron.toestand.kopie(), bron.laatst)
        elif naam not in casussen:
            eigen = stap.get("gegeven", voorbeeld.get("gegeven"))
            casussen[naam] = _Casus() if stap.get("doe") == "open" else _begin(aanpak, eigen or {}, waar)
        casus = casussen[naam]
        op = _tijd(stap["op"], waar) if "op" in stap else (vorige or casus.laatst) + timedelta(minutes=1)
        vorige = casus.laatst = op
        if "doe" in stap:
            gespeeld = _doe(aanpak, casus, stap, op, waar, f"s{nr}")
        else:
            vraag = VRAGEN.get(stap["vraag"])
            if vraag is None:
                raise OnjuistVoorbeeld(f"{waar}: «{stap['vraag']}» is geen vraag; wel: {', '.join(VRAGEN)}")
            antwoord = vraag(casus.toestand, aanpak)
            gespeeld = Gespeeld(0, op, stap.get("als", ""), f"vraag {stap['vraag']}", None, (), antwoord, ())
        mislukt = tuple(_controleer(stap.get("verwacht") or {}, gespeeld.antwoord))
        yield Gespeeld(nr, op, gespeeld.als, gespeeld.doe, gespeeld.geweigerd, gespeeld.gebeurtenissen,
                       gespeeld.antwoord, mislukt)  # fmt: skip
