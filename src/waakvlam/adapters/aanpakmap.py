"""Reads approaches from folders on disk, never more than the limits of the loader allow."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.aanpak.keur import keur
from waakvlam.core.aanpak.laden import MAX_BESTANDEN, MAX_TOTAAL, Geladen, laad
from waakvlam.core.aanpak.meldingen import Melding, Plek, gesorteerd, melding
from waakvlam.core.aanpak.overleggen import BASIS
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.basis import CODE
from waakvlam.core.aanpak.yamllezer import MAX_BESTAND, te_groot

EINDE = (".yaml", ".yml")
MAX_OP_ELKAAR = 3
"""Approaches on top of one another: a national one, a region's, a municipality's and one to spare."""

NIET_TE_LEZEN = "Dit is niet te lezen. Kijk of het bestaat, of u het mag openen en of het geen koppeling is."
_ALLEEN_GEWOON = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


class OnbruikbareAanpak(ValueError):
    """The approach has mistakes; ``meldingen`` holds them all, the text shows the first few."""

    def __init__(self, pad: Path, meldingen: tuple[Melding, ...]) -> None:
        self.pad, self.meldingen = pad, meldingen
        eerste = [str(m) for m in meldingen if m.ernst == "fout"]
        meer = [f"… en nog {len(eerste) - 5}."] if len(eerste) > 5 else []
        super().__init__("\n".join([f"De aanpak in {pad} heeft fouten.", *eerste[:5], *meer]))


def aanpakmappen(pad: Path) -> list[Path]:
    """Return the folders (or the one file) that ``pad`` means: itself, or the approaches right below it."""
    if pad.is_file() or any(_yaml(pad)):
        return [pad]
    onder = (
        [map_ for map_ in sorted(pad.iterdir()) if map_.is_dir() and any(_yaml(map_))] if pad.is_dir() else []
    )
    return onder or [pad]


def laad_map(pad: Path) -> Geladen:
    """Load the approach in folder ``pad`` (or in the one file ``pad``); reading problems are findings too.

    File names in the findings are the paths as a person would type them.
    """
    return _met_paden(pad, _laad(pad))


def keur_map(pad: Path) -> Geladen:
    """Load the approach as ``laad_map`` does, with the findings of every proof as well."""
    geladen = _laad(pad)
    return _met_paden(pad, replace(geladen, meldingen=keur(geladen)))


def _laad(pad: Path, diepte: int = 0) -> Geladen:
    bestanden, problemen = _lees(pad)
    if problemen:
        return Geladen(None, gesorteerd(problemen))
    return laad(bestanden, lambda code, hash_: _ernaast(pad, code, hash_, diepte))


def _ernaast(
    pad: Path, code: str, inhoud_hash: str, diepte: int
) -> tuple[AanpakModel | None, tuple[str, ...]]:
    """Find the approach ``code`` beside ``pad``: in the version asked for, or say which version is there."""
    map_ = pad.resolve().parent / code
    if diepte > MAX_OP_ELKAAR or not CODE.fullmatch(code) or not map_.is_dir():
        return None, ()
    model = _laad(map_, diepte + 1).aanpak
    if model is None:
        return None, ()
    gevonden = hash_van(model)
    return (model, ()) if gevonden == inhoud_hash else (None, (gevonden,))


def _met_paden(pad: Path, geladen: Geladen) -> Geladen:
    return replace(geladen, meldingen=tuple(_met_pad(pad, m) for m in geladen.meldingen))


def _met_pad(pad: Path, gevonden: Melding) -> Melding:
    if BASIS in gevonden.bestand:
        return gevonden
    if pad.is_file() or gevonden.bestand == ".":
        return replace(gevonden, bestand=str(pad))
    zin = re.sub(r"staat in (?=\S+:\d+:\d+\.)", f"staat in {pad}/", gevonden.tekst)
    return replace(gevonden, bestand=str(pad / gevonden.bestand), tekst=zin)


def laad_aanpak(pad: Path) -> Aanpak:
    """Return the approach in folder ``pad``, ready to run; raises OnbruikbareAanpak when it has mistakes."""
    geladen = laad_map(pad)
    if geladen.aanpak is None:
        raise OnbruikbareAanpak(pad, geladen.meldingen)
    return Aanpak(geladen.aanpak, hash_van(geladen.aanpak))


def _yaml(pad: Path) -> Iterator[Path]:
    if pad.is_dir():
        yield from (los for los in sorted(pad.iterdir()) if los.suffix.lower() in EINDE)


def _lees(pad: Path) -> tuple[dict[str, bytes], list[Melding]]:
    """Return name and content of the files, reading at most MAX_TOTAAL bytes in all."""
    gevonden: dict[str, bytes] = {}
    problemen: list[Melding] = []
    try:
        paden = [pad] if pad.is_file() else list(_yaml(pad))
        if not pad.exists():
            return {}, [melding(Plek("."), "niet-gevonden", "Deze map of dit bestand bestaat niet.")]
    except OSError:
        return {}, [melding(Plek("."), "niet-leesbaar", NIET_TE_LEZEN)]
    if len(paden) > MAX_BESTANDEN:
        return {}, [melding(Plek("."), "te-veel", f"Een aanpak heeft hoogstens {MAX_BESTANDEN} bestanden.")]
    over = MAX_TOTAAL
    for bestand in paden:
        inhoud, probleem = _lees_bestand(bestand)
        if probleem:
            problemen.append(probleem)
        gevonden[bestand.name] = inhoud
        over -= len(inhoud)
        if over < 0:
            zin = f"De bestanden samen zijn groter dan {MAX_TOTAAL // 1000} kB. Dat leest Waakvlam niet."
            return {}, [*problemen, melding(Plek(bestand.name), "te-groot", zin)]
    return gevonden, problemen


def _lees_bestand(pad: Path) -> tuple[bytes, Melding | None]:
    """Read one ordinary file up to the limit; a pipe, device, folder or link is refused, not waited on."""
    try:
        greep = os.open(pad, os.O_RDONLY | _ALLEEN_GEWOON)
    except OSError:
        return b"", melding(Plek(pad.name), "niet-leesbaar", NIET_TE_LEZEN)
    try:
        staat = os.fstat(greep)
        if not stat.S_ISREG(staat.st_mode):
            return b"", melding(Plek(pad.name), "geen-bestand", "Dit is geen gewoon bestand. Haal het weg.")
        if staat.st_size > MAX_BESTAND:
            return b"", te_groot(pad.name)
        inhoud = b""
        while len(inhoud) <= MAX_BESTAND and (stuk := os.read(greep, MAX_BESTAND + 1 - len(inhoud))):
            inhoud += stuk
    except OSError:
        return b"", melding(Plek(pad.name), "niet-leesbaar", NIET_TE_LEZEN)
    finally:
        os.close(greep)
    return (b"", te_groot(pad.name)) if len(inhoud) > MAX_BESTAND else (inhoud, None)
