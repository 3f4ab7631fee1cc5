"""Checking a draft: every finding on its files, and every example history played."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from waakvlam.application.omgeving import omgeving
from waakvlam.application.spelbegin import OnjuistVoorbeeld
from waakvlam.application.spelen import Gespeeld, speel
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.aanpak.keur import keur
from waakvlam.core.aanpak.laden import Geladen, laad
from waakvlam.core.aanpak.meldingen import Melding, Plek, melding
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.yamllezer import lees
from waakvlam.core.ontwerp.besluit import Gekeurd
from waakvlam.core.ontwerp.bestanden import is_voorbeeld, van_aanpak

MAX_STAPPEN = 500
"""Steps in one example history; the longest we know has forty."""


@dataclass(frozen=True, slots=True)
class Gespeeldvoorbeeld:
    """One example history as it went. ``fout``: why it could not be played to the end."""

    bestand: str
    naam: str
    titel: str
    stappen: tuple[Gespeeld, ...]
    fout: str = ""

    @property
    def klopt(self) -> bool:
        """Whether everything went as the history says."""
        return not self.fout and not any(stap.mislukt for stap in self.stappen)


@dataclass(frozen=True, slots=True)
class Keuringsuitkomst:
    """Everything that checking found."""

    geladen: Geladen
    meldingen: tuple[Melding, ...]
    voorbeelden: tuple[Gespeeldvoorbeeld, ...]
    aanpak: Aanpak | None

    @property
    def fouten(self) -> tuple[Melding, ...]:
        """The findings that keep the draft from being adopted."""
        return tuple(m for m in self.meldingen if m.ernst == "fout")

    @property
    def kort(self) -> Gekeurd:
        """The outcome in figures."""
        fouten = len(self.fouten)
        return Gekeurd(
            fouten,
            len(self.meldingen) - fouten,
            len(self.voorbeelden),
            sum(1 for v in self.voorbeelden if not v.klopt),
            self.aanpak.hash if self.aanpak is not None else None,
        )


def keur_bestanden(bestanden: Mapping[str, str]) -> Geladen:
    """Load the files and prove what can be proved; never raises on what stands in them."""
    eigen = tuple(sorted(van_aanpak(bestanden).items()))
    # An approach over another also says what that one says; whether it is there may change.
    return _met_basis(eigen) if any(b"op_basis_van" in tekst for _, tekst in eigen) else _los(eigen)


@lru_cache(maxsize=8)
def _los(bestanden: tuple[tuple[str, bytes], ...]) -> Geladen:
    geladen = laad(dict(bestanden))
    return replace(geladen, meldingen=keur(geladen))


def _met_basis(bestanden: tuple[tuple[str, bytes], ...]) -> Geladen:
    geladen = laad(dict(bestanden), basis)
    return replace(geladen, meldingen=keur(geladen))


def basis(code: str, inhoud_hash: str) -> tuple[AanpakModel | None, tuple[str, ...]]:
    """The approach under another, from the kept versions: any version that was ever stored."""
    try:
        gevonden = omgeving().aanpakken.haal(inhoud_hash).model
    except KeyError:
        return None, ()
    return (gevonden, ()) if gevonden.aanpak == code else (None, ())


def keur_alles(bestanden: Mapping[str, str]) -> Keuringsuitkomst:
    """The findings on the files of a draft, and how each of its example histories goes."""
    geladen = keur_bestanden(bestanden)
    aanpak = None if geladen.aanpak is None else Aanpak(geladen.aanpak, hash_van(geladen.aanpak))
    gespeeld, gevonden = [], list(geladen.meldingen)
    for naam, tekst in sorted(bestanden.items()):
        if is_voorbeeld(naam):
            wortel, meldingen = lees(naam, tekst.encode(errors="surrogatepass"))
            gevonden += meldingen
            if wortel is not None and aanpak is not None:
                gespeeld.append(_speel(naam, wortel.waarde(), aanpak))
    return Keuringsuitkomst(geladen, tuple(gevonden), tuple(gespeeld), aanpak)


def _speel(naam: str, voorbeeld: Mapping[str, object], aanpak: Aanpak) -> Gespeeldvoorbeeld:
    """Play one history; whatever is odd in it is a sentence, never a crash."""
    stappen: list[Gespeeld] = []
    fout = ""
    try:
        for stap in _begrensd(speel(aanpak, voorbeeld)):
            stappen.append(stap)
    except OnjuistVoorbeeld as reden:
        fout = str(reden)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError):
        fout = f"stap {len(stappen) + 1}: hier staat iets wat niet te spelen is. Kijk naar de velden."
    if not stappen and not fout:
        fout = "Dit voorbeeld heeft geen stappen."
    return Gespeeldvoorbeeld(
        naam,
        str(voorbeeld.get("voorbeeld") or naam)[:80],
        str(voorbeeld.get("titel") or "")[:200],
        tuple(stappen),
        fout,
    )


def _begrensd(stappen: Iterator[Gespeeld]) -> Iterator[Gespeeld]:
    for nr, stap in enumerate(stappen, 1):
        if nr > MAX_STAPPEN:
            raise OnjuistVoorbeeld(f"meer dan {MAX_STAPPEN} stappen; verdeel het verhaal")
        yield stap


def keur_een(bestanden: Mapping[str, str], naam: str, tekst: str) -> tuple[Melding, ...]:
    """The findings on one file as it is being typed, among the others as they stand."""
    if is_voorbeeld(naam):
        wortel, meldingen = lees(naam, tekst.encode(errors="surrogatepass"))
        if wortel is None:
            return tuple(meldingen)
        geladen = keur_bestanden(bestanden)
        if geladen.aanpak is None:
            zin = "Los eerst de fouten in de aanpak op. Dan kan dit voorbeeld worden gespeeld."
            return (*meldingen, melding(Plek(naam), "niet-gespeeld", zin, ernst="let op"))
        gespeeld = _speel(naam, wortel.waarde(), Aanpak(geladen.aanpak, hash_van(geladen.aanpak)))
        fouten = [f"stap {s.nr}: {zin}" for s in gespeeld.stappen for zin in s.mislukt]
        fouten += [gespeeld.fout] if gespeeld.fout else []
        return (*meldingen, *(melding(Plek(naam), "voorbeeld", zin) for zin in fouten))
    geladen = keur_bestanden({**bestanden, naam: tekst})
    return tuple(m for m in geladen.meldingen if m.bestand == naam)
