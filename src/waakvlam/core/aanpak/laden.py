"""Loads an approach: bytes of its files in, the approach or everything that is wrong with it out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from typing import Annotated, Any, get_origin

from pydantic import ValidationError, create_model
from pydantic_core import ErrorDetails

from waakvlam.core.aanpak import schemafouten, yamllezer
from waakvlam.core.aanpak.meldingen import Melding, Plek, citeer, gesorteerd, melding
from waakvlam.core.aanpak.overleggen import BASIS, leg_over
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

BESTANDEN_BEWAARD = 64
"""Files kept as trees: who writes an approach changes one of them at a time."""

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


Basis = Callable[[str, str], tuple[AanpakModel | None, tuple[str, ...]]]
"""Finds an approach by code and hash: the approach or None, and the hashes of other versions there are."""


@dataclass(frozen=True, slots=True)
class _Gelezen:
    """All files in one tree; ``niets``: nothing could be read, ``heel``: everything could."""

    boom: Knoop
    meldingen: tuple[Melding, ...]
    niets: bool = False
    heel: bool = False


@dataclass(frozen=True, slots=True)
class _Onder:
    """The approach underneath: its hash alone tells two apart."""

    hash: str
    model: AanpakModel | None = field(default=None, compare=False, repr=False)


def geen_basis(code: str, inhoud_hash: str) -> tuple[AanpakModel | None, tuple[str, ...]]:
    """Know no approach to build on."""
    return None, ()


def laad(bestanden: Mapping[str, bytes], basis: Basis = geen_basis) -> Geladen:
    """Load the approach in ``bestanden`` (file name: content). Never raises on what stands in them.

    ``basis`` finds the approach that ``op_basis_van`` names. The same bytes give the same object again:
    reading 7,000 lines takes most of a second.
    """
    som = sha256()
    paren = tuple(sorted(bestanden.items()))
    for naam, inhoud in paren:
        for stuk in (naam.encode(errors="surrogatepass"), inhoud):
            som.update(len(stuk).to_bytes(8, "big") + stuk)
    invoer = _Invoer(som.digest(), paren)
    gelezen = _lees(invoer)
    gevraagd = _gevraagde_basis(gelezen.boom)
    if gevraagd is None:
        return _laad(invoer, _Onder(""))
    model, andere = basis(*gevraagd)
    if model is None:
        plek = gelezen.boom.sleutels["op_basis_van"]
        return Geladen(
            None, _begrens(gesorteerd([*gelezen.meldingen, _zonder_basis(plek, *gevraagd, andere)]))
        )
    return _laad(invoer, _Onder(gevraagd[1], model))


@lru_cache(maxsize=BESTANDEN_BEWAARD)
def _bestand(naam: str, inhoud: bytes) -> tuple[Knoop | None, tuple[Melding, ...]]:
    wortel, meldingen = yamllezer.lees(naam, inhoud)
    return wortel, tuple(meldingen)


@lru_cache(maxsize=BEWAARD)
def _lees(invoer: _Invoer) -> _Gelezen:
    """Read all files into one tree."""
    bestanden = invoer.bestanden
    te_veel = _te_veel(bestanden)
    if te_veel:
        return _Gelezen(Knoop(Plek("."), {}), (te_veel,), niets=True)
    gevonden: list[Melding] = []
    wortels: list[Knoop] = []
    for naam, inhoud in bestanden:
        wortel, per_bestand = _bestand(naam, inhoud)
        gevonden += per_bestand
        if wortel is not None:
            wortels.append(wortel)
    boom, meldingen = voeg_samen(wortels)
    gevonden += [*meldingen, *_zelf_geschreven(boom)]
    return _Gelezen(boom, tuple(gevonden), niets=not wortels, heel=len(wortels) == len(bestanden))


@lru_cache(maxsize=BEWAARD)
def _laad(invoer: _Invoer, onder: _Onder) -> Geladen:
    """Build the approach of files that were read, over the one underneath if there is one."""
    gelezen = _lees(invoer)
    boom, gevonden = gelezen.boom, list(gelezen.meldingen)
    if onder.model is not None:
        boom, meldingen = leg_over(onder.model, boom)
        gevonden += meldingen
    aanpak: AanpakModel | None = None
    if not gelezen.niets:
        aanpak, meldingen = _keur_schema(boom, heel=gelezen.heel)
        gevonden += meldingen
    alles = gesorteerd(_met_verband(melding_, boom) for melding_ in gevonden)
    if any(m.ernst == "fout" for m in alles):
        aanpak = None
    return Geladen(aanpak, _begrens(alles), boom if aanpak else None)


def _gevraagde_basis(boom: Knoop) -> tuple[str, str] | None:
    """Return code and hash of the approach this one changes; None when it changes none, or says it wrong."""
    gegeven = boom.waarde().get("op_basis_van") if "op_basis_van" in boom.inhoud else None
    if not isinstance(gegeven, dict):
        return None
    code, inhoud_hash = gegeven.get("aanpak"), gegeven.get("hash")
    return (code, inhoud_hash) if isinstance(code, str) and isinstance(inhoud_hash, str) else None


def _zonder_basis(plek: Plek, code: str, inhoud_hash: str, andere: tuple[str, ...]) -> Melding:
    """Say that the approach underneath is not there, and whether another version of it is."""
    zin = f"De basis «{citeer(code)}» is er niet in de versie {citeer(inhoud_hash, 12)}"
    if andere:
        er = ", ".join(hash_[:12] for hash_ in andere)
        zin += f". Wel is er versie {er}: kijk wat er verandert en neem dan die hash over."
        return melding(plek, "basis-anders", zin)
    zin += ". Zet de map van de basis naast deze map, of lees de basis in."
    return melding(plek, "basis-ontbreekt", zin)


def _met_verband(gevonden: Melding, boom: Knoop) -> Melding:
    """Say what to do about a rule underneath that names what was taken away over it."""
    if BASIS not in gevonden.bestand or gevonden.code != "onbekende-code":
        return gevonden
    weg = [str(deel["pad"]) for deel in boom.waarde()["aanpassingen"] if deel["soort"] == "vervallen"]
    if not any(f"«{pad.split('.')[1]}»" in gevonden.tekst for pad in weg):
        return gevonden
    zin = "Uw aanpak haalt die naam weg. Pas deze regel ook aan, of laat de naam staan."
    return replace(gevonden, tekst=f"{gevonden.tekst.split(';')[0]}. {zin}", bedoelt_u=None)


def _zelf_geschreven(boom: Knoop) -> list[Melding]:
    """Refuse what only loading may fill in."""
    if "aanpassingen" not in boom.inhoud:
        return []
    zin = "«aanpassingen» vult Waakvlam zelf in. Haal dit weg."
    return [melding(boom.sleutels["aanpassingen"], "niet-zelf", zin)]


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
