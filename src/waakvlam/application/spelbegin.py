"""What holds at the start of a history, made of the events that would have led there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.antwoorden import TEKST, lees
from waakvlam.core.casus import Toestand, vouw
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import lijstgebeurtenissen as lg
from waakvlam.core.gebeurtenis import Opgetekend, Teksten
from waakvlam.core.tijd import ZONE
from waakvlam.core.velden import maak

BEGIN = datetime(2026, 11, 2, 9, 0, tzinfo=ZONE)
"""When a history begins that gives no time."""

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
        "lijsten",
        "scenarios",
        "personen",
    }
)


class OnjuistVoorbeeld(ValueError):
    """The history itself cannot be played; says where and what to do."""


@dataclass(slots=True)
class Speelcasus:
    """A case while it is played, the time of its last step, and the version it moved to."""

    toestand: Toestand = field(default_factory=Toestand)
    laatst: datetime = BEGIN
    aanpak: Aanpak | None = None


def lokaal(moment: datetime) -> datetime:
    """A moment without a zone is Dutch time."""
    return moment.replace(tzinfo=ZONE)


def tijd(waarde: Any, waar: str) -> datetime:
    """A moment as it stands in a history; raises OnjuistVoorbeeld when it is none."""
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


def opdracht_van(bekend: Mapping[str, type], naam: str, met: Mapping[str, Any], waar: str) -> Any:
    """The command of a step; raises OnjuistVoorbeeld when it does not exist or its fields are odd."""
    klasse = bekend.get(naam)
    if klasse is None:
        raise OnjuistVoorbeeld(f"{waar}: «{naam}» is geen opdracht; wel: {', '.join(sorted(bekend))}")
    opdracht, fouten = maak(klasse, met, lokaal)
    if fouten:
        delen = "; ".join(f"{f.veld}: {f.code} {f.over}".strip() for f in fouten)
        raise OnjuistVoorbeeld(f"{waar}: de velden van «{naam}» kloppen niet: {delen}")
    return opdracht


def lijst(waarde: Any) -> list[Any]:
    """One value may be written without the brackets of a list."""
    return waarde if isinstance(waarde, list) else [] if waarde is None else [waarde]


def _bekend(aanpak: Aanpak, gegeven: Mapping[str, Any], niveau: str, waar: str) -> None:
    """Raise on a key or code that does not exist: left silent, a history would hold for the wrong reason."""
    m = aanpak.model
    genoemd: list[tuple[str, Iterable[Any], Iterable[str]]] = [
        ("gegeven", gegeven, GEGEVEN),
        ("kenmerken", gegeven.get("kenmerken") or {}, m.kenmerken),
        ("aanleidingen", gegeven.get("aanleidingen") or {}, m.aanleidingen),
        ("producten", (_code(p, "product") for p in lijst(gegeven.get("producten"))), m.producten),
        ("overleg", (_code(b, "gremium") for b in lijst(gegeven.get("overleg"))), m.gremia),
        ("gremia", lijst(gegeven.get("gremia")), m.gremia),
        ("agenda", lijst(gegeven.get("agenda")), m.gremia),
        ("markeringen", lijst(gegeven.get("markeringen")), m.markeringen),
        ("stappen_gezet", lijst(gegeven.get("stappen_gezet")), m.overgangen),
        ("regie", gegeven.get("regie") or {}, aanpak.lijnen[niveau]),
        ("lijsten", gegeven.get("lijsten") or {}, aanpak.vraaglijsten),
        ("scenarios", lijst(gegeven.get("scenarios")), m.scenarios),
    ]
    for wat, codes, wel in genoemd:
        for code in codes:
            if code not in wel:
                raise OnjuistVoorbeeld(f"{waar}: {wat}: «{code}» bestaat niet; wel: {', '.join(sorted(wel))}")


def _code(item: Any, sleutel: str) -> Any:
    return item if isinstance(item, str) else item.get(sleutel)


def _ingevuld(aanpak: Aanpak, lijsten: Mapping[str, Any], waar: str) -> Iterator[Any]:
    """The events for lists that are filled at the start; of a list per role or person a map per copy."""
    for code, gegeven in lijsten.items():
        per = aanpak.vraaglijsten[code].model.per
        for voor, antwoorden in ({None: gegeven} if per == "casus" else gegeven).items():
            gelezen = lees(antwoorden)
            vreemd = set(gelezen or ()) - set(aanpak.vraaglijsten[code].delen)
            if gelezen is None or vreemd:
                raise OnjuistVoorbeeld(f"{waar}: lijsten: {code}: geen antwoorden op {vreemd or antwoorden}")
            waarden = {
                deel: een.antwoord if een.antwoord is not None else TEKST for deel, een in gelezen.items()
            }
            yield lg.LijstBeantwoord(code, 1, waarden, voor)
            teksten = Teksten({deel: een.tekst for deel, een in gelezen.items() if een.tekst})
            if teksten:
                yield lg.LijstToegelicht(code, 1, teksten, voor)


def begin(aanpak: Aanpak, gegeven: Mapping[str, Any], waar: str) -> Speelcasus:
    """The state that a history starts from, made of the events that would have led there."""
    niveau = gegeven.get("niveau", aanpak.model.begin[0])
    if niveau not in aanpak.model.niveaus:
        raise OnjuistVoorbeeld(
            f"{waar}: niveau «{niveau}» staat niet in de aanpak; wel: {', '.join(aanpak.model.niveaus)}"
        )
    _bekend(aanpak, gegeven, niveau, waar)
    op = tijd(gegeven["op"], waar) if "op" in gegeven else BEGIN - timedelta(days=1)
    standaard = {k: m.standaard for k, m in aanpak.model.kenmerken.items() if m.standaard is not None}
    feiten: list[tuple[datetime, Any]] = [
        (
            op,
            g.CasusGeopend(
                aanpak.code,
                aanpak.hash,
                niveau,
                "Voorbeeld",
                oefening=bool(gegeven.get("oefening")),
                personen=int(gegeven.get("personen", 0)),
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
    for nr, product in enumerate(lijst(gegeven.get("producten"))):
        p = {"product": product} if isinstance(product, str) else product
        feiten.append((
            tijd(p["op"], waar) if "op" in p else op,
            g.ProductVastgelegd(p["product"], f"p{nr}", tuple(p.get("delen") or ()), p.get("delen") is None,
                                gremium=p.get("gremium"), verantwoordelijk=p.get("verantwoordelijk")),
        ))  # fmt: skip
    for r in lijst(gegeven.get("raadplegingen")):
        wie, wanneer = (r, op) if isinstance(r, str) else (r["wie"], tijd(r.get("op", op), waar))
        feiten.append((wanneer, g.Geraadpleegd(wie)))
    for b in lijst(gegeven.get("overleg")):
        feiten.append((
            tijd(b["op"], waar) if "op" in b else op,
            g.OverlegGehouden(b["gremium"], tuple(b.get("aanwezig") or ()),
                              b.get("voorzitter") or aanpak.model.gremia[b["gremium"]].voorzitter),
        ))  # fmt: skip
    feiten += [(op, g.GremiumBijeengeroepen(code)) for code in lijst(gegeven.get("gremia"))]
    feiten += [(op, g.Gemarkeerd(code)) for code in lijst(gegeven.get("markeringen"))]
    feiten += [(op, g.Geagendeerd(code)) for code in lijst(gegeven.get("agenda"))]
    if gegeven.get("informeerd"):
        feiten.append((op, g.Geinformeerd(tuple(lijst(gegeven["informeerd"])))))
    feiten += [(op, e) for e in _ingevuld(aanpak, gegeven.get("lijsten") or {}, waar)]
    feiten += [(op, lg.ScenarioGekozen(code)) for code in lijst(gegeven.get("scenarios"))]
    for stap in lijst(gegeven.get("stappen_gezet")):
        feiten.append((op, g.BesluitGenomen(f"b-{stap}", stap, "")))
    opgetekend = [Opgetekend(nr, e, wanneer, wanneer, "begin") for nr, (wanneer, e) in enumerate(feiten, 1)]
    t = vouw(opgetekend)
    for sleutel, lijn in aanpak.lijnen[niveau].items():
        gezet = (gegeven.get("regie") or {}).get(sleutel)
        rollen, waarom, onbekend = lijn.wie(t, op)
        if lijn.model.geen is None or gezet:
            e = g.RegieGewijzigd(
                sleutel, tuple(lijst(gezet)) or rollen, waarom, vast=bool(gezet), onbekend=onbekend
            )
            t = vouw([Opgetekend(t.lengte + 1, e, op, op, "begin")], t)
    for nr, code in enumerate(lijst(gegeven.get("taken"))):
        taak = {"code": code} if isinstance(code, str) else code
        e2 = g.TaakGesteld(
            f"begin-{nr}", taak["code"], tuple(lijst(taak.get("rol"))), gremium=taak.get("gremium")
        )
        t = vouw([Opgetekend(t.lengte + 1, e2, op, op, "begin")], t)
    return Speelcasus(t, max(BEGIN, op))
