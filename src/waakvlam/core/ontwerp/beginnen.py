"""The first files of a draft: a small approach that works, a copy of another, or a change on top of one."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.ontwerp.indeling import BESTAND_VOOR
from waakvlam.core.ontwerp.onderdelen import ONTBREEKT, vind, zet
from waakvlam.core.ontwerp.snippers import schrijf

EIGEN = "eigen"
"""Code of the source of a first approach: what the municipality itself agreed on."""

KRING = "team"


@dataclass(frozen=True, slots=True)
class Begin:
    """What a first approach needs: levels from low to high with what they are about, roles, who decides.

    ``regie`` is the role that leads at each level, ``bestuur`` who is responsible in the end.
    """

    code: str
    titel: str
    gaat_over: str
    niveaus: Sequence[tuple[str, str]]
    rollen: Sequence[str]
    regie: str
    beslist: str
    bestuur: str
    jaar: int
    gemeente: str = ""


def code_van(naam: str, bezet: Sequence[str] = ()) -> str:
    """A code for a name: ``Wijkagent (politie)`` becomes ``wijkagent-politie``; another one when taken."""
    plat = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    code = re.sub(r"[^a-z0-9]+", "-", plat).strip("-")[:60] or "onderdeel"
    nieuw, nr = code, 2
    while nieuw in bezet:
        nieuw, nr = f"{code}-{nr}", nr + 1
    return nieuw


def minimaal(b: Begin) -> dict[str, str]:
    """The files of a small approach without mistakes: every level can be reached, left and closed."""
    rollen: dict[str, str] = {}
    for naam in b.rollen:
        rollen[code_van(naam, list(rollen))] = naam
    rol = {naam: code for code, naam in rollen.items()}
    niveaus: dict[str, tuple[str, str]] = {}
    for naam, kern in b.niveaus:
        niveaus[code_van(naam, list(niveaus))] = (naam, kern)
    codes = list(niveaus)
    bron = f"{EIGEN} / Begin"
    eerste = {
        "aanpak": b.code,
        "titel": b.titel,
        "versie": "1",
        "gaat_over": b.gaat_over,
        "begin": [codes[0]],
        "bronnen": {
            EIGEN: {
                "document": "eigen-afspraken",
                "titel": f"Afspraken van {b.gemeente or 'de gemeente'}",
                "jaar": b.jaar,
            }
        },
        "kringen": {KRING: {"naam": "Team", "tekst": "Wie samen aan een casus werkt.", "bron": bron}},
    }
    regie = {"casus": rol[b.regie], "proces": rol[b.regie], "bestuurlijk": rol[b.bestuur]}
    stappen: dict[str, Any] = {}
    for laag, hoog in pairwise(codes):
        for soort, van, naar, woord in (("opschalen", laag, hoog, "op"), ("afschalen", hoog, laag, "af")):
            stappen[f"{van}-{woord}-{naar}"] = {
                "naam": f"Van {niveaus[van][0]} naar {niveaus[naar][0]}",
                "soort": soort,
                "van": van,
                "naar": naar,
                "beslist": rol[b.beslist],
                "bron": bron,
            }
    stappen["sluit"] = {
        "naam": "Casus sluiten",
        "soort": "sluiten",
        "van": codes[0],
        "beslist": rol[b.beslist],
        "bron": bron,
    }
    zien = {rol[b.regie], rol[b.beslist]}
    return {
        "aanpak.yaml": _bestand(eerste),
        "rollen.yaml": _bestand({
            "rollen": {
                code: {
                    "naam": naam,
                    "kring": KRING,
                    **({"ziet": "alle", "signalen": True} if code in zien else {}),
                    "bron": bron,
                }
                for code, naam in rollen.items()
            }
        }),
        "niveaus.yaml": _bestand({
            "niveaus": {
                code: {"naam": naam, "kern": kern, "regie": regie, "bron": bron}
                for code, (naam, kern) in niveaus.items()
            }
        }),
        "overgangen.yaml": _bestand({"overgangen": stappen}),
    }  # fmt: skip


def leeg(code: str, titel: str) -> dict[str, str]:
    """One file with only the name of the approach."""
    return {"aanpak.yaml": _bestand({"aanpak": code, "titel": titel, "versie": "1"})}


def _bestand(data: Mapping[str, Any]) -> str:
    return schrijf({"taal": 1, **data})


def uit_model(aanpak: AanpakModel) -> dict[str, str]:
    """Files that say what an approach says, a file per kind; for one whose own files were not kept."""
    data = aanpak.model_dump(mode="json", exclude_defaults=True, by_alias=True)
    per: dict[str, dict[str, Any]] = {}
    for sleutel in AanpakModel.model_fields:
        if sleutel not in ("taal", "op_basis_van", "aanpassingen") and sleutel in data:
            per.setdefault(BESTAND_VOOR[sleutel], {})[sleutel] = _zonder_streep(data[sleutel])
    return {naam: _bestand(delen) for naam, delen in per.items()}


def _zonder_streep(waarde: Any) -> Any:
    """``is`` and ``in`` are words of Python, so in the types they end in an underscore."""
    if isinstance(waarde, dict):
        return {{"is_": "is", "in_": "in"}.get(s, s): _zonder_streep(w) for s, w in waarde.items()}
    return [_zonder_streep(deel) for deel in waarde] if isinstance(waarde, list) else waarde


def als(bestanden: Mapping[str, str], code: str, titel: str) -> dict[str, str]:
    """A copy of files under another code and title; the rest as it was."""
    uit = dict(bestanden)
    for pad, waarde in (("aanpak", code), ("titel", titel)):
        gevonden = vind(uit, pad)
        if gevonden is not None or pad == "aanpak":
            uit |= zet(uit, pad, waarde)
    return uit


def bovenop(code: str, titel: str, naam: str, hash_: str) -> dict[str, str]:
    """The file of an approach that changes another, pinned by hash."""
    kop = {"aanpak": code, "titel": titel, "versie": "1", "op_basis_van": {"aanpak": naam, "hash": hash_}}
    return {"aanpak.yaml": _bestand(kop)}


def zegt(bestanden: Mapping[str, str], pad: str) -> str | None:
    """The text of a plain entry such as ``titel``; None when it is not there or no text."""
    gevonden = vind(bestanden, pad)
    if gevonden is None or gevonden.waarde is ONTBREEKT or isinstance(gevonden.waarde, (dict, list)):
        return None
    return str(gevonden.waarde)[:200]
