"""Loads an approach: bytes of its files in, the approach or everything that is wrong with it out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Annotated, Any, get_origin

from pydantic import ValidationError, create_model
from pydantic_core import ErrorDetails

from waakvlam.core.aanpak import schemafouten, yamllezer
from waakvlam.core.aanpak.meldingen import Melding, Plek, gesorteerd, melding
from waakvlam.core.aanpak.samenvoegen import voeg_samen
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.verwijzen import Namen, verwijsfouten
from waakvlam.core.aanpak.yamllezer import MAX_DIEPTE, Knoop

MAX_BESTANDEN = 100
"""Files in one approach; the language suggests fourteen."""

MAX_TOTAAL = 2_000_000
"""Bytes of all files together: five times the largest approach we know, parsed in seconds."""

MAX_MELDINGEN = 500
"""Findings shown at once. Who has more mends these first; finding near names for each costs time."""

BEWAARD = 8
"""Loaded approaches kept in memory: an installation runs a handful of versions side by side."""


@dataclass(frozen=True, slots=True)
class Geladen:
    """The outcome: an approach without mistakes or None, what was found, and the tree with the places."""

    aanpak: AanpakModel | None
    meldingen: tuple[Melding, ...]
    boom: Knoop | None = field(default=None, repr=False, compare=False)

    @property
    def fouten(self) -> tuple[Melding, ...]:
        """The findings that keep the approach from being used."""
        return tuple(m for m in self.meldingen if m.ernst == "fout")


@dataclass(frozen=True, slots=True)
class _Invoer:
    """Files with their hash: the hash alone tells two inputs apart."""

    hash: bytes
    bestanden: tuple[tuple[str, bytes], ...] = field(compare=False, repr=False)


def laad(bestanden: Mapping[str, bytes]) -> Geladen:
    """Load the approach in ``bestanden`` (file name: content). Never raises on what stands in them.

    The same bytes give the same object again: reading 7,000 lines takes most of a second.
    """
    som = sha256()
    paren = tuple(sorted(bestanden.items()))
    for naam, inhoud in paren:
        for stuk in (naam.encode(errors="surrogatepass"), inhoud):
            som.update(len(stuk).to_bytes(8, "big") + stuk)
    return _laad(_Invoer(som.digest(), paren))


@lru_cache(maxsize=BEWAARD)
def _laad(invoer: _Invoer) -> Geladen:
    bestanden = invoer.bestanden
    te_veel = _te_veel(bestanden)
    if te_veel:
        return Geladen(None, (te_veel,))
    gevonden: list[Melding] = []
    wortels: list[Knoop] = []
    for naam, inhoud in bestanden:
        wortel, meldingen = yamllezer.lees(naam, inhoud)
        gevonden += meldingen
        if wortel is not None:
            wortels.append(wortel)
    heel = len(wortels) == len(bestanden)
    boom, meldingen = voeg_samen(wortels)
    gevonden += meldingen
    aanpak: AanpakModel | None = None
    if wortels:
        aanpak, meldingen = _keur_schema(boom, heel=heel)
        gevonden += meldingen
    gevonden += _nog_niet(boom)
    alles = gesorteerd(gevonden)
    if any(m.ernst == "fout" for m in alles):
        aanpak = None
    return Geladen(aanpak, _begrens(alles), boom if aanpak else None)


def _nog_niet(boom: Knoop) -> list[Melding]:
    """Say so when the approach asks for what this version cannot do yet."""
    if "op_basis_van" not in boom.inhoud:
        return []
    zin = "«op_basis_van» wordt nog niet ondersteund. Neem de hele aanpak over en pas die aan."
    return [melding(boom.sleutels["op_basis_van"], "nog-niet-ondersteund", zin)]


def _te_veel(bestanden: tuple[tuple[str, bytes], ...]) -> Melding | None:
    if not bestanden:
        return melding(Plek("."), "geen-bestanden", "Hier staan geen bestanden die eindigen op .yaml.")
    if len(bestanden) > MAX_BESTANDEN:
        return melding(Plek("."), "te-veel", f"Een aanpak heeft hoogstens {MAX_BESTANDEN} bestanden.")
    if sum(len(inhoud) for _, inhoud in bestanden) > MAX_TOTAAL:
        zin = f"De bestanden samen zijn groter dan {MAX_TOTAAL // 1000} kB. Dat leest Waakvlam niet."
        return melding(Plek("."), "te-groot", zin)
    return None


def _begrens(meldingen: tuple[Melding, ...]) -> tuple[Melding, ...]:
    if len(meldingen) <= MAX_MELDINGEN:
        return meldingen
    laatste = meldingen[MAX_MELDINGEN - 1]
    plek = Plek(laatste.bestand, laatste.regel, laatste.kolom)
    rest = len(meldingen) - MAX_MELDINGEN
    return (
        *meldingen[:MAX_MELDINGEN],
        melding(plek, "meer", f"Er zijn nog {rest} meldingen. Los deze eerst op."),
    )


def _keur_schema(boom: Knoop, *, heel: bool) -> tuple[AanpakModel | None, list[Melding]]:
    """Check the tree against the types, then every name it uses, also in an approach that has other mistakes.

    ``heel``: all files could be read; if not, nothing is said about what may stand in the others.
    """
    ruw = boom.waarde()
    aanpak, fouten = _bouw(AanpakModel, boom, ruw)
    if not heel:
        fouten = [f for f in fouten if not (f["type"] == "missing" and len(f["loc"]) == 1)]
    gevonden = schemafouten.meldingen(boom, fouten[:MAX_MELDINGEN])
    if not heel:
        return None, gevonden
    deel: AanpakModel | None = aanpak
    if deel is None:
        deel, _ = _bouw(_GEDEELTELIJK, boom, _zonder_fouten(ruw, fouten))
    if deel is not None:
        gevonden += verwijsfouten(deel, Namen(ruw), boom, MAX_MELDINGEN)
    return aanpak, gevonden


def _bouw(soort: type[AanpakModel], boom: Knoop, ruw: Any) -> tuple[AanpakModel | None, list[ErrorDetails]]:
    """Make ``soort`` of ``ruw``. A number where text is asked is taken as it was typed (``versie: 2026``)."""
    for _ in range(MAX_DIEPTE):
        try:
            return soort.model_validate(ruw), []
        except ValidationError as fout:
            fouten = fout.errors(include_url=False)
        gemaakt = [_maak_tekst(boom, ruw, f["loc"]) for f in fouten if _is_getal(f)]
        if True not in gemaakt:
            break
    return None, fouten


def _is_getal(fout: ErrorDetails) -> bool:
    return fout["type"] == "string_type" and type(fout["input"]) is int


def _maak_tekst(boom: Knoop, ruw: Any, loc: tuple[int | str, ...]) -> bool:
    """Put the text of the number at ``loc`` in its place in ``ruw``; False when it does not stand there."""
    knoop, _, pad = schemafouten.volg(boom, loc)
    doel = ruw
    for stap in pad[:-1]:
        doel = doel[stap]
    if not pad or type(knoop.inhoud) is not int or type(doel[pad[-1]]) is not int:
        return False
    doel[pad[-1]] = knoop.tekst
    return True


def _zonder_fouten(ruw: Any, fouten: list[ErrorDetails]) -> Any:
    """Return ``ruw`` without the entries that have a mistake, so that the rest can still be checked."""
    over = dict(ruw)
    for fout in fouten:
        loc = fout["loc"]
        stuk = over.get(str(loc[0]))
        if len(loc) > 1 and isinstance(stuk, dict):
            over[str(loc[0])] = {naam: waarde for naam, waarde in stuk.items() if naam != str(loc[1])}
        else:
            over.pop(str(loc[0]), None)
    return over


def _niet_verplicht() -> dict[str, Any]:
    velden = {naam: veld for naam, veld in AanpakModel.model_fields.items() if veld.is_required()}
    return {
        naam: (
            Annotated[veld.annotation, *veld.metadata, None],
            {} if get_origin(veld.annotation) is dict else None,
        )
        for naam, veld in velden.items()
    }


_GEDEELTELIJK: type[AanpakModel] = create_model("Gedeeltelijk", __base__=AanpakModel, **_niet_verplicht())
"""The same types, but no root key is required: to check the names in an approach that is not whole."""
