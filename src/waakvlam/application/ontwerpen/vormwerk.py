"""An entry of a draft as a form: its fields, what is wrong at which field, and what becomes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from waakvlam.application.ontwerpen.keuren import basis, keur_bestanden
from waakvlam.core.aanpak.meldingen import Melding
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.verwijzen import SOORTEN
from waakvlam.core.aanpak.yamllezer import Knoop
from waakvlam.core.ontwerp.onderdelen import ONTBREEKT, Onleesbaar, boom, codes_van, vind, zet
from waakvlam.core.ontwerp.vormen import Aard, Bron, Gelezen, Veld, lees, naar_post, toon, velden_van
from waakvlam.core.ontwerp.vormen.aard import velden_bij

WORTEL = "v"
KOP = ("titel", "versie", "geldig_vanaf", "gaat_over", "doel", "begin", "ordening", "aanvullen_binnen")
"""The plain root keys that people fill in; the code of an approach stays as it was begun."""


@dataclass(frozen=True, slots=True)
class Vormblad:
    """A form: the fields, and the findings that are about the entry as a whole."""

    velden: tuple[Veld, ...]
    meer: tuple[Veld, ...]
    algemeen: tuple[Melding, ...] = ()


T = TypeVar("T", Vormblad, Veld)


def bron_van(
    bestanden: Mapping[str, str], vertaal: Callable[[str], str], erbij: Mapping[str, int] | None = None
) -> Bron:
    """The names to choose from in this draft."""
    namen = {
        sleutel: {code: _naam(code, waarde) for code, waarde in codes_van(bestanden, sleutel).items()}
        for sleutel in set(SOORTEN.values())
    }
    onder = van_basis(bestanden)
    for sleutel, codes in namen.items():
        for code, regel in getattr(onder, sleutel, {}).items():
            naam = regel if isinstance(regel, str) else getattr(regel, "naam", getattr(regel, "tekst", code))
            codes.setdefault(code, str(naam))
    return Bron(namen, vertaal, erbij or {})


def van_basis(bestanden: Mapping[str, str]) -> AanpakModel | None:
    """The approach under this one, when it is changes on top of another."""
    plaats = vind(bestanden, "op_basis_van")
    if plaats is None or not isinstance(plaats.waarde, dict):
        return None
    return basis(str(plaats.waarde.get("aanpak")), str(plaats.waarde.get("hash")))[0]


def _naam(code: str, waarde: Any) -> str:
    if isinstance(waarde, str):
        return waarde
    gevonden = waarde if isinstance(waarde, dict) else {}
    return next((str(gevonden[v]) for v in ("naam", "tekst", "titel") if gevonden.get(v)), code)


def aard_bij(sleutel: str) -> tuple[Aard, str]:
    """The kind of an entry under a root key, and the part of the language it is."""
    aard = velden_van(AanpakModel)[sleutel].item
    assert aard is not None
    return aard, aard.klasse.__name__ if aard.klasse is not None else "AanpakModel"


def blad_deel(sleutel: str, waarde: Any, bron: Bron) -> Vormblad:
    """The form of one entry."""
    aard, klasse = aard_bij(sleutel)
    veld = toon(aard, (klasse, sleutel), WORTEL, waarde, bron)
    if veld.soort == "groep":
        return Vormblad(veld.velden, veld.meer)
    return Vormblad((veld,), ())


def blad_kop(waarden: Mapping[str, Any], bron: Bron) -> Vormblad:
    """The form of the plain root keys."""
    velden = velden_van(AanpakModel)
    getoond = tuple(
        toon(velden[n], ("AanpakModel", n), f"{WORTEL}.{n}", waarden.get(n, ONTBREEKT), bron) for n in KOP
    )
    return Vormblad(getoond[:6], getoond[6:])


def lees_deel(sleutel: str, post: Mapping[str, Any], oud: Any, bron: Bron) -> Gelezen:
    """What was filled in for one entry. What did not change keeps the spelling it had."""
    aard, klasse = aard_bij(sleutel)
    gelezen = lees(aard, WORTEL, post)
    if aard.soort == "groep" and isinstance(gelezen.waarde, dict) and isinstance(oud, dict):
        velden = velden_bij(aard)
        gelezen.waarde = _samen(velden, klasse, oud, gelezen.waarde, bron)
    return gelezen


def lees_kop(post: Mapping[str, Any], oud: Mapping[str, Any], bron: Bron) -> Gelezen:
    """What was filled in for the plain root keys, by name."""
    velden = {n: a for n, a in velden_van(AanpakModel).items() if n in KOP}
    fouten: dict[str, tuple[str, str]] = {}
    nieuw: dict[str, Any] = {}
    for naam, aard in velden.items():
        gelezen = lees(aard, f"{WORTEL}.{naam}", post)
        fouten |= gelezen.fouten
        if gelezen.waarde is not ONTBREEKT:
            nieuw[naam] = gelezen.waarde
    return Gelezen(_samen(velden, "AanpakModel", oud, nieuw, bron), fouten)


def _samen(
    velden: Mapping[str, Aard], klasse: str, oud: Mapping[str, Any], nieuw: Mapping[str, Any], bron: Bron
) -> dict[str, Any]:
    """The new entry, with the old spelling and order where a field says the same."""
    uit: dict[str, Any] = {}
    for naam in (*oud, *(n for n in nieuw if n not in oud)):
        waarde = nieuw.get(naam, ONTBREEKT)
        if naam in oud and naam in velden:
            veld = toon(velden[naam], (klasse, naam), f"{WORTEL}.{naam}", oud[naam], bron)
            gewoon = lees(velden[naam], veld.pad, naar_post((veld,))).waarde
            if gewoon is waarde or (ONTBREEKT not in (gewoon, waarde) and gewoon == waarde):
                waarde = oud[naam]
        elif naam in oud and naam not in velden:
            waarde = oud[naam]
        if waarde is not ONTBREEKT:
            uit[naam] = waarde
    return uit


def met_bevindingen(
    blad: Vormblad, bestanden: Mapping[str, str], waarden: Mapping[str, Any]
) -> tuple[Vormblad, dict[str, str]]:
    """The form with what is wrong at each field, were these entries so; and the files as they would be."""
    na = dict(bestanden)
    for pad, waarde in waarden.items():
        try:
            na |= zet(na, pad, waarde)
        except Onleesbaar:
            return blad, na
    meldingen = keur_bestanden(na).meldingen
    for pad in waarden:
        plaats = vind(na, pad)
        if plaats is None:
            continue
        wortel = boom(plaats.bestand, na[plaats.bestand])
        if wortel is None:
            continue
        sleutel, punt, code = pad.partition(".")
        begin = () if punt else (sleutel,)
        knoop = wortel.inhoud[sleutel].inhoud[code] if punt else wortel.inhoud[sleutel]
        kopplek = wortel.inhoud[sleutel].sleutels[code] if punt else wortel.sleutels[sleutel]
        plekken = sorted(
            [(kopplek.regel, kopplek.kolom, begin), *_plekken(knoop, begin)], key=lambda p: p[:2]
        )
        einde = _einde(wortel, (kopplek.regel, kopplek.kolom))
        for m in meldingen:
            hier = (m.regel, m.kolom)
            if m.bestand == plaats.bestand and (kopplek.regel, kopplek.kolom) <= hier < einde:
                waar = [p[2] for p in plekken if p[:2] <= hier][-1]
                blad = _met(blad, waar, m)
    return blad, na


def _einde(wortel: Knoop, begin: tuple[int, int]) -> tuple[int, int]:
    """Where the next entry begins."""
    plekken = [(p.regel, p.kolom) for p in wortel.sleutels.values()]
    for knoop in wortel.inhoud.values():
        plekken += [(p.regel, p.kolom) for p in knoop.sleutels.values()]
    return min((p for p in plekken if p > begin), default=(1_000_000_000, 0))


def _plekken(knoop: Knoop, pad: tuple[str | int, ...]) -> list[tuple[int, int, tuple[str | int, ...]]]:
    """Where every value inside an entry stands, with the path to it."""
    uit: list[tuple[int, int, tuple[str | int, ...]]] = []
    if isinstance(knoop.inhoud, dict):
        for naam, deel in knoop.inhoud.items():
            plek = knoop.sleutels[naam]
            uit += [(plek.regel, plek.kolom, (*pad, naam)), *_plekken(deel, (*pad, naam))]
    elif isinstance(knoop.inhoud, list):
        for nr, deel in enumerate(knoop.inhoud):
            uit += [(deel.plek.regel, deel.plek.kolom, (*pad, nr)), *_plekken(deel, (*pad, nr))]
    return uit


def _met(blad: Vormblad, pad: tuple[str | int, ...], m: Melding) -> Vormblad:
    zin = m.tekst
    for naam in ("velden", "meer"):
        velden: tuple[Veld, ...] = getattr(blad, naam)
        for nr, veld in enumerate(velden):
            if pad and veld.pad == f"{WORTEL}.{pad[0]}":
                return _met_lijst(blad, naam, velden, nr, _in(veld, pad[1:], zin))
    if len(blad.velden) == 1 and blad.velden[0].pad == WORTEL:
        return replace(blad, velden=(_in(blad.velden[0], pad, zin),))
    return replace(blad, algemeen=(*blad.algemeen, m))


def _met_lijst(ding: T, naam: str, lijst: tuple[Veld, ...], nr: int, nieuw: Veld) -> T:
    wijziging: dict[str, Any] = {naam: (*lijst[:nr], nieuw, *lijst[nr + 1 :])}
    return replace(ding, **wijziging)


def _in(veld: Veld, pad: tuple[str | int, ...], zin: str) -> Veld:
    """The field with a finding as deep inside as the path goes."""
    if pad:
        for naam in ("velden", "meer"):
            binnen: tuple[Veld, ...] = getattr(veld, naam)
            for nr, kind in enumerate(binnen):
                if kind.pad == f"{veld.pad}.{pad[0]}":
                    return _met_lijst(veld, naam, binnen, nr, _in(kind, pad[1:], zin))
        for nr, rij in enumerate(veld.rijen):
            if pad[0] in (rij.code if rij.met_code else rij.nr, rij.nr):
                rijen = (
                    *veld.rijen[:nr],
                    replace(rij, veld=_in(rij.veld, pad[1:], zin)),
                    *veld.rijen[nr + 1 :],
                )
                return replace(veld, rijen=rijen)
    return replace(veld, fouten=(*veld.fouten, zin))


def met_leesfouten(blad: Vormblad, fouten: Mapping[str, tuple[str, str]]) -> Vormblad:
    """The form with pieces of YAML that could not be read, as they were typed."""
    return replace(
        blad,
        velden=tuple(_leesfout(veld, fouten) for veld in blad.velden),
        meer=tuple(_leesfout(veld, fouten) for veld in blad.meer),
    )


def _leesfout(veld: Veld, fouten: Mapping[str, tuple[str, str]]) -> Veld:
    if veld.pad in fouten:
        tekst, zin = fouten[veld.pad]
        return replace(
            veld, soort="yaml", waarde=tekst, fouten=(zin,), velden=(), meer=(), rijen=(), keuzes=()
        )
    return replace(
        veld,
        velden=tuple(_leesfout(v, fouten) for v in veld.velden),
        meer=tuple(_leesfout(v, fouten) for v in veld.meer),
        rijen=tuple(replace(rij, veld=_leesfout(rij.veld, fouten)) for rij in veld.rijen),
    )
