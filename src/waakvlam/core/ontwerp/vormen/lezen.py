"""From what was filled in back to a value as it goes into the file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from waakvlam.core.aanpak.yamllezer import lees as lees_yaml
from waakvlam.core.ontwerp.beginnen import code_van
from waakvlam.core.ontwerp.onderdelen import ONTBREEKT
from waakvlam.core.ontwerp.vormen.aard import Aard, velden_bij, vormen_van

Post = Mapping[str, Sequence[str]]
MAX_RIJEN = 400
MAX_DIEPTE = 14


@dataclass(slots=True)
class Gelezen:
    """The value, and what could not be read at all: by field the text that was typed and why."""

    waarde: Any
    fouten: dict[str, tuple[str, str]] = field(default_factory=dict)


def lees(aard: Aard, pad: str, post: Post) -> Gelezen:
    """The value of a field; ``ONTBREEKT`` when it was left empty. Wrong values come through as typed."""
    fouten: dict[str, tuple[str, str]] = {}
    return Gelezen(_Lezer(post, fouten).lees(aard, pad, 0), fouten)


def yaml_waarde(tekst: str) -> tuple[Any, str]:
    """The value that a piece of YAML says, or why it says none."""
    ingesprongen = "".join(f"  {regel}\n" for regel in tekst.replace("\r\n", "\n").splitlines())
    wortel, meldingen = lees_yaml("", f"deel:\n{ingesprongen}".encode(errors="surrogatepass"))
    if wortel is None or not isinstance(wortel.inhoud, dict) or list(wortel.inhoud) != ["deel"]:
        gevonden = next(iter(meldingen), None)
        return None, f"Regel {max(1, gevonden.regel - 1)}: {gevonden.tekst}" if gevonden else "Dit past niet."
    return wortel.inhoud["deel"].waarde(), ""


class _Lezer:
    def __init__(self, post: Post, fouten: dict[str, tuple[str, str]]) -> None:
        self._post, self._fouten = post, fouten

    def _een(self, naam: str) -> str:
        waarden = self._post.get(naam) or [""]
        return waarden[-1].replace("\r\n", "\n").replace("\0", "").strip()

    def lees(self, aard: Aard, pad: str, diepte: int) -> Any:
        if self._een(f"{pad}.soort") == "yaml":
            return self._yaml(pad)
        if diepte > MAX_DIEPTE:
            return ONTBREEKT
        soort = aard.soort
        if soort == "groep":
            return self._groep(aard, pad, list(velden_bij(aard)), diepte) or ONTBREEKT
        if soort == "vorm":
            return self._vorm(aard, pad, diepte)
        if soort in ("rijen", "kaart"):
            return self._rijen(aard, pad, diepte)
        if soort == "codes" and not isinstance(aard.standaard, str):
            return self._codes(aard, pad)
        return self._los(aard, pad)

    def _los(self, aard: Aard, pad: str) -> Any:
        tekst = self._een(pad)
        soort = aard.soort
        if soort == "ja_nee":
            # A box that is not ticked is not sent, so a mark beside it says that it was there.
            aan = tekst == "ja"
            getoond = aan or f"{pad}.er" in self._post
            return ONTBREEKT if not getoond or aan == bool(aard.standaard) else aan
        if soort == "codes":
            gekozen = self._codes(aard, pad)
            if gekozen is ONTBREEKT:
                return ONTBREEKT
            if len(gekozen) == 1 and gekozen[0] in aard.woorden:
                return ONTBREEKT if gekozen[0] == aard.standaard else gekozen[0]
            return [code for code in gekozen if code not in aard.woorden]
        if soort == "teksten":
            regels = [regel.strip() for regel in tekst.split("\n") if regel.strip()]
            return regels or ONTBREEKT
        if not tekst:
            return ONTBREEKT
        if soort == "keuze":
            return ONTBREEKT if tekst == aard.standaard else tekst
        if soort == "getal":
            return int(tekst) if re.fullmatch(r"-?\d{1,15}", tekst) else tekst
        if soort == "waarde":
            if tekst.lower() in ("true", "false"):
                return tekst.lower() == "true"
            return int(tekst) if re.fullmatch(r"\d{1,15}", tekst) else tekst
        if soort == "duur" and f"{pad}.eenheid" in self._post and tekst.isdecimal():
            eenheid = self._een(f"{pad}.eenheid")
            return f"PT{tekst}{eenheid[1:]}" if eenheid.startswith("T") else f"P{tekst}{eenheid}"
        return tekst

    def _codes(self, aard: Aard, pad: str) -> Any:
        waarden = [w.strip() for ruw in self._post.get(pad, ()) for w in ruw.split("\n") if w.strip()]
        return list(dict.fromkeys(waarden)) or ONTBREEKT

    def _yaml(self, pad: str) -> Any:
        ruw = (self._post.get(pad) or [""])[-1]
        if not ruw.strip():
            return ONTBREEKT
        waarde, fout = yaml_waarde(ruw)
        if fout:
            self._fouten[pad] = (ruw, fout)
            return ONTBREEKT
        return waarde

    def _groep(self, aard: Aard, pad: str, namen: list[str], diepte: int) -> dict[str, Any]:
        velden = velden_bij(aard)
        waarden = {n: self.lees(velden[n], f"{pad}.{n}", diepte + 1) for n in namen}
        return {n: w for n, w in waarden.items() if w is not ONTBREEKT}

    def _vorm(self, aard: Aard, pad: str, diepte: int) -> Any:
        vormen = vormen_van(aard)
        gekozen = self._een(pad)
        if gekozen not in vormen:
            return ONTBREEKT
        bij = {n for namen in vormen.values() for n in namen}
        samen = [n for n in velden_bij(aard) if n not in vormen and n not in bij]
        uit = self._groep(aard, pad, [gekozen, *vormen[gekozen], *samen], diepte)
        if gekozen not in uit:
            leeg = velden_bij(aard)[gekozen].soort == "ja_nee"
            return {gekozen: True if leeg else None, **uit}
        return uit

    def _rijen(self, aard: Aard, pad: str, diepte: int) -> Any:
        assert aard.item is not None
        tekst = self._een(f"{pad}.aantal")
        aantal = min(int(tekst), MAX_RIJEN) if tekst.isdecimal() and len(tekst) < 5 else 0
        lijst: list[Any] = []
        kaart: dict[str, Any] = {}
        for nr in range(aantal):
            rij = f"{pad}.{nr}"
            waarde = ONTBREEKT if self._een(f"{rij}.weg") else self.lees(aard.item, f"{rij}.w", diepte + 1)
            if waarde is ONTBREEKT:
                continue
            lijst.append(waarde)
            if aard.soort == "kaart":
                code = self._een(f"{rij}.code") or code_van(_naam(waarde), list(kaart))
                kaart[code] = waarde
        return (kaart if aard.soort == "kaart" else lijst) or ONTBREEKT


def _naam(waarde: Any) -> str:
    if isinstance(waarde, dict):
        return str(waarde.get("naam") or waarde.get("tekst") or "onderdeel")
    return str(waarde)
