"""Playing an example history against an approach: each step, what changed or was refused, and why.

Runs the same ``besluit`` and ``vouw`` as the real thing, in memory and without personal data. A history
tells of cases, of signals, or of both: a step on a signal names it with ``signaal``, one on a request to
look out with ``gericht``.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from waakvlam.application import spelgericht, spelsignaal
from waakvlam.application.spelbegin import (
    BEGIN,
    OnjuistVoorbeeld,
    Speelcasus,
    begin,
    lijst,
    opdracht_van,
    tijd,
)
from waakvlam.application.spelsignaal import Wereld
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal.basis import DUUR
from waakvlam.core.casus import Context, Weigering, besluit, vouw
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.verhuizen import verhuizing
from waakvlam.core.casus.zicht import VRAGEN, velden, weigering
from waakvlam.core.gebeurtenis import naar_json
from waakvlam.core.tijd import plus

SLEUTELS = frozenset({"voorbeeld", "titel", "eisen", "aanpak", "gegeven", "stappen", "lezing"})
Versies = Callable[[str], Aanpak | None]
"""Gives the version of an approach that a history calls by a name."""
STAPSLEUTELS = frozenset(
    {
        "op",
        "na",
        "als",
        "wie",
        "casus",
        "signaal",
        "gericht",
        "kopie_van",
        "gegeven",
        "doe",
        "met",
        "kring",
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
        if not isinstance(werkelijk, Mapping):
            return False
        heeft = {str(sleutel): deel for sleutel, deel in werkelijk.items()}
        return all(str(code) in heeft and past(deel, heeft[str(code)]) for code, deel in verwacht.items())
    if isinstance(verwacht, list):
        if not isinstance(werkelijk, (list, tuple)):
            return False
        return not werkelijk if not verwacht else all(any(past(v, w) for w in werkelijk) for v in verwacht)
    if isinstance(werkelijk, (list, tuple)):
        return any(past(verwacht, deel) for deel in werkelijk)
    if isinstance(werkelijk, datetime) and isinstance(verwacht, (str, date)):
        return _zelfde_moment(verwacht, werkelijk)
    return bool(_plat(verwacht) == _plat(werkelijk)) and isinstance(verwacht, bool) == isinstance(
        werkelijk, bool
    )


def _zelfde_moment(verwacht: str | date, werkelijk: datetime) -> bool:
    try:
        return tijd(verwacht, "") == werkelijk
    except OnjuistVoorbeeld:
        return False


def _wat_telt(verwacht: Any, werkelijk: Any) -> Any:
    """Of what came back only what was expected to be there: a case may have hundreds of questions."""
    if isinstance(verwacht, Mapping) and isinstance(werkelijk, Mapping):
        return {s: _wat_telt(deel, werkelijk[s]) for s, deel in verwacht.items() if s in werkelijk}
    return werkelijk


def controleer(verwacht: Mapping[str, Any], antwoord: Mapping[str, Any]) -> Iterator[str]:
    """What of an answer is not as expected, in a sentence each."""
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
    wereld: Wereld,
    ander: Aanpak | None,
    naam: str,
    stap: Mapping[str, Any],
    op: datetime,
    waar: str,
    basis: str,
) -> Gespeeld:
    casus = wereld.casussen[naam]
    aanpak = casus.aanpak or wereld.aanpak
    met = stap.get("met") or {}
    if stap["doe"] == "verhuis" and ander is not None:
        met = {**met, "naar": ander.hash}
    opdracht = opdracht_van(o.OPDRACHTEN, stap["doe"], met, waar)
    eigen = _context(stap, op, waar, basis)
    ctx = replace(eigen, actor="speler", ander=ander)
    uit = besluit(casus.toestand, opdracht, aanpak, ctx)
    neven = (
        uit if isinstance(uit, Weigering) else spelsignaal.nevens(wereld, f"casus/{naam}", opdracht, eigen)
    )
    if isinstance(uit, Weigering) or isinstance(neven, Weigering):
        nee = uit if isinstance(uit, Weigering) else neven
        assert isinstance(nee, Weigering)
        antwoord = {**weigering(nee), "niveau": casus.toestand.niveau}
        return Gespeeld(0, op, stap["als"], stap["doe"], nee, (), antwoord, ())
    gebeurd = tuple((s, data) for s, _, data in map(naar_json, uit))
    casus.toestand = vouw(spelsignaal.opgetekend(uit, casus.toestand.lengte, ctx), casus.toestand)
    spelsignaal.doorgevoerd(wereld, neven, eigen)
    if ander is not None and casus.toestand.aanpak_hash == ander.hash:
        aanpak = casus.aanpak = ander
    return Gespeeld(0, op, stap["als"], stap["doe"], None, gebeurd, velden(casus.toestand, aanpak), ())


def _context(stap: Mapping[str, Any], op: datetime, waar: str, basis: str) -> Context:
    if "als" not in stap:
        raise OnjuistVoorbeeld(f"{waar}: noem met «als» de rol die dit doet")
    gebeurd = tijd(stap["gebeurd_op"], waar) if "gebeurd_op" in stap else op
    return spelsignaal.context(stap, op, gebeurd, basis)


def _signaalstap(
    wereld: Wereld, verzoeken: spelgericht.Speelverzoeken, stap: Mapping[str, Any], op: datetime, nr: int
) -> Gespeeld:
    """A step on a signal or on a request to look out: a command or a question."""
    waar, gericht = f"stap {nr}", "gericht" in stap
    if "vraag" in stap:
        antwoord = (
            spelgericht.vraag_gericht(wereld, verzoeken, stap, op, waar)
            if gericht
            else spelsignaal.vraag_signaal(wereld, stap, op, waar)
        )
        return Gespeeld(0, op, stap.get("als", ""), f"vraag {stap['vraag']}", None, (), antwoord, ())
    ctx = _context(stap, op, waar, f"s{nr}")
    nee, gebeurd, antwoord = (
        spelgericht.doe_gericht(wereld, verzoeken, stap, ctx, waar)
        if gericht
        else spelsignaal.doe_signaal(wereld, stap, ctx, waar)
    )
    return Gespeeld(0, op, stap["als"], stap["doe"], nee, gebeurd, antwoord, ())


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
    stappen = lijst(voorbeeld.get("stappen"))
    wereld, verzoeken = Wereld(aanpak, spelsignaal.rollen_van(stappen)), spelgericht.Speelverzoeken()
    vorige: datetime | None = None
    for nr, stap in enumerate(stappen, 1):
        waar = f"stap {nr}"
        _keur_stap(stap, waar)
        if "signaal" in stap or "gericht" in stap:
            vorige = op = _moment(stap, vorige or BEGIN, waar)
            gespeeld = _signaalstap(wereld, verzoeken, stap, op, nr)
        else:
            casus = _casus(wereld, voorbeeld, stap, waar)
            vorige = casus.laatst = op = _moment(stap, vorige or casus.laatst, waar)
            gespeeld = _casusstap(wereld, versies, stap, op, waar, f"s{nr}")
        yield replace(
            gespeeld, nr=nr, mislukt=tuple(controleer(stap.get("verwacht") or {}, gespeeld.antwoord))
        )


def _keur_stap(stap: Any, waar: str) -> None:
    if not isinstance(stap, Mapping) or ("doe" in stap) == ("vraag" in stap):
        raise OnjuistVoorbeeld(f"{waar}: geef een stap precies één van «doe» en «vraag»")
    vreemd = set(stap) - STAPSLEUTELS
    if vreemd:
        raise OnjuistVoorbeeld(
            f"{waar}: onbekend: {', '.join(sorted(vreemd))}; wel: {', '.join(sorted(STAPSLEUTELS))}"
        )
    if len({"signaal", "casus", "gericht"} & set(stap)) > 1:
        raise OnjuistVoorbeeld(f"{waar}: een stap gaat over één ding: «casus», «signaal» of «gericht»")


def _moment(stap: Mapping[str, Any], vorige: datetime, waar: str) -> datetime:
    """When a step happens: as it says, a period after the one before, or a minute after it."""
    if "op" in stap:
        return tijd(stap["op"], waar)
    if "na" not in stap:
        return vorige + timedelta(minutes=1)
    if not DUUR.fullmatch(str(stap["na"])):
        raise OnjuistVoorbeeld(f"{waar}: «{stap['na']}» is geen duur; schrijf bijvoorbeeld P14D")
    return plus(vorige, str(stap["na"]))


def _casus(wereld: Wereld, voorbeeld: Mapping[str, Any], stap: Mapping[str, Any], waar: str) -> Speelcasus:
    """The case of a step; one that is named for the first time begins here."""
    naam, casussen = stap.get("casus", "casus"), wereld.casussen
    if "kopie_van" in stap:
        bron = casussen.get(stap["kopie_van"])
        if bron is None:
            raise OnjuistVoorbeeld(f"{waar}: er is nog geen casus «{stap['kopie_van']}» om te kopiëren")
        casussen[naam] = Speelcasus(bron.toestand.kopie(), bron.laatst, bron.aanpak)
    elif naam not in casussen:
        eigen = stap.get("gegeven", voorbeeld.get("gegeven"))
        nieuw = stap.get("doe") == "open"
        casussen[naam] = Speelcasus() if nieuw else begin(wereld.aanpak, eigen or {}, waar)
    return casussen[naam]


def _casusstap(
    wereld: Wereld, versies: Versies, stap: Mapping[str, Any], op: datetime, waar: str, basis: str
) -> Gespeeld:
    """A step on a case: a command or a question."""
    casus_naam = stap.get("casus", "casus")
    casus = wereld.casussen[casus_naam]
    naar = (stap.get("met") or {}).get("naar")
    verhuist = naar is not None and "verhui" in (stap.get("doe") or stap.get("vraag") or "")
    ander = versies(str(naar)) if verhuist else None
    if "doe" in stap:
        return _doe(wereld, ander, casus_naam, stap, op, waar, basis)
    antwoord = _vraag(casus.aanpak or wereld.aanpak, ander, casus, stap, op, waar)
    return Gespeeld(0, op, stap.get("als", ""), f"vraag {stap['vraag']}", None, (), antwoord, ())
