"""Approaches as a zip or a single file: reading what somebody sends, which may be hostile, and writing one.

Nothing is unpacked to disk. A zip is refused whole, with the name of what is wrong, before it is read too
far: names that lead out of the folder, links, passwords, other files than YAML, too many or too large.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from waakvlam.core.aanpak.laden import MAX_BESTANDEN, MAX_TOTAAL
from waakvlam.core.aanpak.yamllezer import MAX_BESTAND
from waakvlam.core.ontwerp.bestanden import MAX_VOORBEELDEN, NAAM, VOORBEELDEN

MAX_ZIP = 3_000_000
"""Bytes of an upload. All files of the largest approach we know, packed, are under 300 kB."""

_NEGEER = ("__MACOSX/", ".DS_Store", "Thumbs.db", "schema.json", "README.md", "LEESMIJ.md")
_EINDE = (".yaml", ".yml")
_VAST = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Why an upload is refused: a stable code, and the name of the file in it that it is about."""

    code: str
    naam: str = ""


class KanNiet(ValueError):
    """The upload cannot be used; ``bezwaar`` says why."""

    def __init__(self, code: str, naam: str = "") -> None:
        self.bezwaar = Bezwaar(code, naam[:120])
        super().__init__(f"{code}: {naam[:120]}")


def lees(naam: str, inhoud: bytes) -> dict[str, str]:
    """The files in an upload by name: a zip, or one YAML file. Raises KanNiet."""
    if len(inhoud) > MAX_ZIP:
        raise KanNiet("te-groot", naam)
    if inhoud[:2] == b"PK":
        return _zip(inhoud)
    kort = PurePosixPath(naam.replace("\\", "/")).name
    if not kort.lower().endswith(_EINDE):
        raise KanNiet("geen-yaml", kort)
    if not NAAM.fullmatch(kort):
        raise KanNiet("naam", kort)
    return {kort: _tekst(kort, inhoud)}


def _zip(inhoud: bytes) -> dict[str, str]:
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            delen = [deel for deel in pak.infolist() if not _overslaan(deel)]
            if len(delen) > MAX_BESTANDEN + MAX_VOORBEELDEN:
                raise KanNiet("te-veel")
            wortel = _wortel([deel.filename for deel in delen])
            uit: dict[str, str] = {}
            over = 2 * MAX_TOTAAL
            for deel in delen:
                _keur(deel)
                naam = _naam(deel.filename, wortel)
                if naam in uit:
                    raise KanNiet("dubbel", naam)
                ruw = _uitgepakt(pak, deel, min(MAX_BESTAND, over))
                over -= len(ruw)
                uit[naam] = _tekst(naam, ruw)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as fout:
        raise KanNiet("kapot") from fout
    if not uit:
        raise KanNiet("leeg")
    return uit


def _overslaan(deel: zipfile.ZipInfo) -> bool:
    """Folders, and files that every computer adds by itself."""
    naam = deel.filename.replace("\\", "/")
    return deel.is_dir() or naam.startswith(_NEGEER[0]) or PurePosixPath(naam).name in _NEGEER


def _wortel(namen: list[str]) -> str:
    """The one folder that all files stand in, when there is one: people zip the folder itself."""
    eerste = {naam.replace("\\", "/").partition("/")[0] for naam in namen if "/" in naam.replace("\\", "/")}
    alle = all("/" in naam.replace("\\", "/") for naam in namen)
    enige = next(iter(eerste)) if alle and len(eerste) == 1 else ""
    return "" if f"{enige}/" == VOORBEELDEN else enige


def _keur(deel: zipfile.ZipInfo) -> None:
    """Refuse what is no plain file, is locked, or unpacks to much more than it is."""
    naam = deel.filename
    if deel.flag_bits & 0x1:
        raise KanNiet("wachtwoord", naam)
    soort = (deel.external_attr >> 16) & 0o170000
    if soort not in (0, 0o100000):
        raise KanNiet("koppeling", naam)
    if deel.file_size > MAX_BESTAND:
        raise KanNiet("te-groot", naam)


def _naam(naam: str, wortel: str) -> str:
    pad = naam.replace("\\", "/")
    if pad.startswith("/") or ".." in pad.split("/") or ":" in pad:
        raise KanNiet("buiten-de-map", naam)
    if not pad.lower().endswith(_EINDE):
        raise KanNiet("geen-yaml", naam)
    kort = pad.removeprefix(f"{wortel}/") if wortel else pad
    if not NAAM.fullmatch(kort):
        raise KanNiet("naam", naam)
    return kort


def _uitgepakt(pak: zipfile.ZipFile, deel: zipfile.ZipInfo, hoogstens: int) -> bytes:
    """Read no further than the limit, whatever the zip says about its size."""
    with pak.open(deel) as bron:
        inhoud = bron.read(hoogstens + 1)
    if len(inhoud) > hoogstens:
        raise KanNiet("te-groot", deel.filename)
    return inhoud


def _tekst(naam: str, inhoud: bytes) -> str:
    if len(inhoud) > MAX_BESTAND:
        raise KanNiet("te-groot", naam)
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise KanNiet("geen-utf8", naam) from None
    if "\0" in tekst:
        raise KanNiet("geen-tekst", naam)
    return tekst


def schrijf(bestanden: Mapping[str, str], map_: str) -> bytes:
    """A zip with these files in one folder; the same files give the same bytes."""
    vel = io.BytesIO()
    with zipfile.ZipFile(vel, "w", zipfile.ZIP_DEFLATED) as pak:
        for naam, tekst in sorted(bestanden.items()):
            deel = zipfile.ZipInfo(f"{map_}/{naam}", _VAST)
            deel.compress_type = zipfile.ZIP_DEFLATED
            deel.external_attr = 0o100644 << 16
            pak.writestr(deel, tekst.encode(errors="surrogatepass"))
    return vel.getvalue()
