"""Playing an example history against an approach: each step, what changed or was refused, and why.

Runs the same ``besluit`` and ``vouw`` as the real thing, in memory and without personal data.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from waakvlam.application.spelbegin import OnjuistVoorbeeld, Speelcasus, begin, lijst, lokaal, tijd
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Context, Weigering, besluit, vouw
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.verhuizen import verhuizing
from waakvlam.core.casus.zicht import VRAGEN, velden, weigering
from waakvlam.core.gebeurtenis import Opgetekend, naar_json
from waakvlam.core.velden import maak

SLEUTELS = frozenset({"voorbeeld", "titel", "eisen", "aanpak", "gegeven", "stappen", "lezing"})
Versies = Callable[[str], Aanpak | None]
"""Gives the version of an approach that a history calls by a name."""
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


def _wat_telt(verwacht: Any, werkelijk: Any) -> Any:
    """Of what came back only what was expected to be there: a case may have hundreds of questions."""
    if isinstance(verwacht, Mapping) and isinstance(werkelijk, Mapping):
        return {s: _wat_telt(deel, werkelijk[s]) for s, deel in verwacht.items() if s in werkelijk}
    return werkelijk


def _controleer(verwacht: Mapping[str, Any], antwoord: Mapping[str, Any]) -> Iterator[str]:
    if "geweigerd" in antwoord and "geweigerd" not in verwacht:
        yield f"geweigerd ({', '.join(antwoord['geweigerd'])}), dat was niet verwacht"
        return
    for sleutel, waarde in verwacht.items():
        if sleutel == "niet":
            for naam, deel in waarde.items():
                for een in lijst(deel):
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
            yield f"{sleutel}: verwacht {waarde}, gekregen {_wat_telt(waarde, antwoord[sleutel])}"


def _doe(
    aanpak: Aanpak,
    ander: Aanpak | None,
    casus: Speelcasus,
    stap: Mapping[str, Any],
    op: datetime,
    waar: str,
    basis: str,
) -> Gespeeld:
    naam = stap["doe"]
    klasse = o.OPDRACHTEN.get(naam)
    if klasse is None:
        raise OnjuistVoorbeeld(f"{waar}: «{naam}» is geen opdracht; wel: {', '.join(sorted(o.OPDRACHTEN))}")
    met = stap.get("met") or {}
    if klasse is o.Verhuis and ander is not None:
        met = {**met, "naar": ander.hash}
    opdracht, fouten = maak(klasse, met, lokaal)
    if fouten:
        delen = "; ".join(f"{f.veld}: {f.code} {f.over}".strip() for f in fouten)
        raise OnjuistVoorbeeld(f"{waar}: de velden van «{naam}» kloppen niet: {delen}")
    if "als" not in stap:
        raise OnjuistVoorbeeld(f"{waar}: noem met «als» de rol die dit doet")
    gebeurd = tijd(stap["gebeurd_op"], waar) if "gebeurd_op" in stap else op
    ctx = Context(
        op, gebeurd, "speler", stap["als"], stap.get("namens"), basis, bool(stap.get("oefening")), ander
    )
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
        if ander is not None and casus.toestand.aanpak_hash == ander.hash:
            aanpak = casus.aanpak = ander
    antwoord = weigering(geweigerd) if geweigerd else velden(casus.toestand, aanpak)
    if geweigerd:
        antwoord["niveau"] = casus.toestand.niveau
    return Gespeeld(0, op, stap["als"], naam, geweigerd, gebeurtenissen, antwoord, ())


def _vraag(
    aanpak: Aanpak, ander: Aanpak | None, casus: Speelcasus, stap: Mapping[str, Any], op: datetime, waar: str
) -> dict[str, Any]:
    """The answer to a question of a history."""
    if stap["vraag"] == "verhuizing":
        if ander is None:
            raise OnjuistVoorbeeld(f"{waar}: noem bij «met» met «naar» een versie die er is")
        vertaling = (stap.get("met") or {}).get("vertaling") or {}
        return asdict(verhuizing(casus.toestand, aanpak, ander, vertaling, op))
    vraag = VRAGEN.get(stap["vraag"])
    if vraag is None:
        wel = ", ".join([*VRAGEN, "verhuizing"])
        raise OnjuistVoorbeeld(f"{waar}: «{stap['vraag']}» is geen vraag; wel: {wel}")
    return vraag(casus.toestand, aanpak)


def speel(
    aanpak: Aanpak, voorbeeld: Mapping[str, Any], versies: Versies = lambda naam: None
) -> Iterator[Gespeeld]:
    """Play a history step by step. Raises OnjuistVoorbeeld when the history itself is wrong.

    ``versies`` gives the version that ``verhuis`` and the question ``verhuizing`` name.
    """
    vreemd = set(voorbeeld) - SLEUTELS
    if vreemd:
        raise OnjuistVoorbeeld(f"onbekend: {', '.join(sorted(vreemd))}; wel: {', '.join(sorted(SLEUTELS))}")
    casussen: dict[str, Speelcasus] = {}
    vorige: datetime | None = None
    for nr, stap in enumerate(lijst(voorbeeld.get("stappen")), 1):
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
            casussen[naam] = Speelcasus(bron.toestand.kopie(), bron.laatst, bron.aanpak)
        elif naam not in casussen:
            eigen = stap.get("gegeven", voorbeeld.get("gegeven"))
            casussen[naam] = Speelcasus() if stap.get("doe") == "open" else begin(aanpak, eigen or {}, waar)
        casus = casussen[naam]
        op = tijd(stap["op"], waar) if "op" in stap else (vorige or casus.laatst) + timedelta(minutes=1)
        vorige = casus.laatst = op
        hier = casus.aanpak or aanpak
        naar = (stap.get("met") or {}).get("naar")
        verhuist = naar is not None and "verhui" in (stap.get("doe") or stap.get("vraag") or "")
        ander = versies(str(naar)) if verhuist else None
        if "doe" in stap:
            gespeeld = _doe(hier, ander, casus, stap, op, waar, f"s{nr}")
        else:
            antwoord = _vraag(hier, ander, casus, stap, op, waar)
            gespeeld = Gespeeld(0, op, stap.get("als", ""), f"vraag {stap['vraag']}", None, (), antwoord, ())
        mislukt = tuple(_controleer(stap.get("verwacht") or {}, gespeeld.antwoord))
        yield Gespeeld(nr, op, gespeeld.als, gespeeld.doe, gespeeld.geweigerd, gespeeld.gebeurtenissen,
                       gespeeld.antwoord, mislukt)  # fmt: skip
