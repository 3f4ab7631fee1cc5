"""From a value as it stands in the file to fields to draw."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from waakvlam.core.aanpak.taal.niveaus import LIJNEN
from waakvlam.core.aanpak.uitleg import uitleg_van_veld
from waakvlam.core.aanpak.verwijzen import SOORTEN as SOORTEN_CODE
from waakvlam.core.aanpak.verwijzen import VERWIJST
from waakvlam.core.aanpak.woorden.basis import _
from waakvlam.core.aanpak.woorden.velden import label, vaste_waarde
from waakvlam.core.ontwerp.onderdelen import ONTBREEKT
from waakvlam.core.ontwerp.snippers import schrijf
from waakvlam.core.ontwerp.vormen.aard import Aard, lang, velden_bij, vormen_van
from waakvlam.core.ontwerp.vormen.lezen import lees
from waakvlam.core.ontwerp.vormen.veld import Keus, Rij, Veld, naar_post

DUUR = re.compile(r"P(?:(\d+)([YMWD])|T(\d+)([HM]))")
EENHEDEN = {
    "TM": _("minuten"),
    "TH": _("uren"),
    "D": _("dagen"),
    "W": _("weken"),
    "M": _("maanden"),
    "Y": _("jaren"),
}
LANG = frozenset({"tekst", "kern", "uitleg", "toelichting", "mandaat", "rooster", "bij_aflopen", "geen"})
HOOFD: dict[str, frozenset[str]] = {
    "Overgang": frozenset({"van", "naar", "aanleiding", "vereist", "raadpleeg", "informeer", "gevolg"}),
    "Gremium": frozenset({"soort", "leden", "voorzitter", "roept_bijeen"}),
    "Termijn": frozenset({"lengte", "elke", "niveaus", "voldaan"}),
    "Plicht": frozenset({"niveaus", "voldaan", "binnen"}),
    "Product": frozenset({"delen"}),
    "Niveau": frozenset({"indicatoren"}),
    "Regie": frozenset({"casus", "proces", "overleg", "operationeel", "bestuurlijk"}),
    "Leden": frozenset({"vast", "optioneel", "agendapartner"}),
    "Aanleiding": frozenset({"groep"}),
    "Kring": frozenset({"tekst"}),
    "Rol": frozenset({"organisatie", "ziet", "signalen", "taken"}),
    "TaakModel": frozenset({"binnen"}),
    "Eis": frozenset({"kracht"}),
    "Wie": frozenset({"binnen", "kracht"}),
    "Kenmerk": frozenset({"type", "waarden"}),
    "LijnModel": frozenset({"dan", "anders", "standaard"}),
    "BeslisserModel": frozenset({"dan", "anders"}),
    "VoorwaardeModel": frozenset({"is"}),
}
"""Fields that are shown at once though they may stay empty; the other empty ones wait under *meer*."""


@dataclass(frozen=True, slots=True)
class Bron:
    """What a form draws on: names by kind of code, the translation, and blank rows that were asked for."""

    namen: Mapping[str, Mapping[str, str]]
    vertaal: Callable[[str], str] = lambda tekst: tekst
    erbij: Mapping[str, int] = field(default_factory=dict)


def toon(aard: Aard, naam: tuple[str, str], pad: str, waarde: Any, bron: Bron) -> Veld:
    """The field for a value; ``naam`` is the part of the language and the field. YAML when nothing fits."""
    gewoon = _kop(aard, naam, pad, bron)
    if waarde is not ONTBREEKT and not _past(aard, waarde):
        return _yaml(gewoon, waarde)
    veld = _toon(aard, naam, pad, lang(aard, waarde) if waarde is not ONTBREEKT else waarde, bron)
    if waarde is ONTBREEKT or pad.count(".") > 1 or veld.soort == "yaml":
        return veld
    terug = lees(aard, pad, naar_post((veld,)))
    return veld if not terug.fouten and _zelfde(aard, waarde, terug.waarde) else _yaml(gewoon, waarde)


def _kop(aard: Aard, naam: tuple[str, str], pad: str, bron: Bron) -> Veld:
    klasse, wat = naam
    uitleg = uitleg_van_veld(klasse, wat)
    return Veld(
        pad,
        aard.soort,
        bron.vertaal(label(klasse, wat)),
        bron.vertaal(uitleg) if uitleg else "",
        aard.verplicht,
    )


def _yaml(kop: Veld, waarde: Any) -> Veld:
    tekst = schrijf(waarde) if isinstance(waarde, (dict, list)) else schrijf({"x": waarde})[3:]
    return replace(kop, soort="yaml", waarde=tekst.replace("\n...\n", "\n").rstrip("\n"))


def _past(aard: Aard, waarde: Any) -> bool:
    """Whether a value has the shape that the field can show; what is in it may still be wrong."""
    waarde = lang(aard, waarde)
    soort = aard.soort
    if waarde is None:
        return True
    if soort in ("groep", "vorm"):
        return isinstance(waarde, dict) and set(waarde) <= set(velden_bij(aard))
    if soort == "kaart":
        return isinstance(waarde, dict)
    if soort == "rijen":
        return isinstance(waarde, list)
    if soort in ("codes", "teksten"):
        losse = [waarde] if isinstance(waarde, str) else waarde
        return isinstance(losse, list) and all(isinstance(deel, (str, int)) for deel in losse)
    if soort == "ja_nee":
        return isinstance(waarde, bool)
    return not isinstance(waarde, (dict, list)) and soort != "yaml"


@lru_cache(maxsize=512)
def _toets(hint: Any) -> Callable[[Any], Any]:
    return TypeAdapter(hint).validate_python


def _zelfde(aard: Aard, een: Any, ander: Any) -> bool:
    """Whether two spellings say the same; of what is no good value, whether they are equal as text."""
    if ander is ONTBREEKT:
        return bool(een is None or een == aard.standaard or een in ([], {}, ""))
    try:
        soort: Callable[[Any], Any] = _toets(aard.hint)
        return bool(soort(een) == soort(ander))
    except (ValidationError, TypeError):
        return bool(_plat(aard, een) == _plat(aard, ander))


def _plat(aard: Aard, waarde: Any) -> Any:
    """A value in one spelling, without what the language fills in."""
    waarde = lang(aard, waarde)
    if aard.soort in ("groep", "vorm") and isinstance(waarde, dict):
        velden = velden_bij(aard)
        return {n: _plat(velden[n], w) for n, w in waarde.items() if n in velden and w != velden[n].standaard}
    if isinstance(waarde, dict) and aard.item is not None:
        return {n: _plat(aard.item, w) for n, w in waarde.items()}
    if isinstance(waarde, list) and aard.item is not None:
        return [_plat(aard.item, w) for w in waarde]
    return str(waarde) if isinstance(waarde, int) and not isinstance(waarde, bool) else waarde


def _keuzes(
    naam: tuple[str, str], gekozen: list[str], bron: Bron, extra: tuple[str, ...]
) -> tuple[Keus, ...]:
    """The codes to choose from, what is chosen first and in its own order.

    One that does not exist but is filled in stays, so that it shows.
    """
    klasse, veld = naam
    soorten = VERWIJST.get(f"{klasse}.{veld}", ())
    namen: dict[str, str] = {w: bron.vertaal(vaste_waarde(veld, w)) for w in extra}
    for soort in soorten:
        if soort == "lijn":
            namen |= {lijn: bron.vertaal(label("Regie", lijn)) for lijn in LIJNEN}
            namen |= {f"proces.{a}": f"{bron.vertaal(label('Regie', 'proces'))}: {n}" for a, n in
                      bron.namen.get("aspecten", {}).items()}  # fmt: skip
        else:
            namen |= bron.namen.get(SOORTEN_CODE.get(soort, ""), {})
    if f"{klasse}.{veld}" == "Overgang.van":
        namen = {"*": bron.vertaal("elk niveau"), **namen}
    namen |= {code: code for code in gekozen if code not in namen}
    volgorde = [*dict.fromkeys(gekozen), *(code for code in namen if code not in gekozen)]
    return tuple(Keus(code, namen[code], code in gekozen) for code in volgorde)


def _toon(aard: Aard, naam: tuple[str, str], pad: str, waarde: Any, bron: Bron) -> Veld:
    kop = _kop(aard, naam, pad, bron)
    er = waarde is not ONTBREEKT and waarde is not None
    tekst = ("true" if waarde is True else "false" if waarde is False else str(waarde)) if er else ""
    soort = aard.soort
    if soort in ("groep", "vorm"):
        return _groep(aard, kop, waarde if er else {}, bron)
    if soort in ("rijen", "kaart"):
        return _herhaald(aard, naam, kop, waarde if er else [], bron)
    if soort == "ja_nee":
        aan = waarde if er else bool(aard.standaard)
        return replace(kop, waarde="ja" if aan else "")
    if soort == "keuze":
        nu = tekst or (str(aard.standaard) if aard.standaard else "")
        keuzes = [Keus(w, bron.vertaal(vaste_waarde(naam[1], w)), w == nu) for w in aard.woorden]
        if tekst and tekst not in aard.woorden:
            keuzes.append(Keus(tekst, tekst, True))
        if not aard.verplicht and not aard.standaard:
            keuzes.insert(0, Keus("", bron.vertaal("niet ingevuld"), not nu))
        return replace(kop, keuzes=tuple(keuzes), uitleg=_in_woorden(kop.uitleg, keuzes))
    if soort == "duur":
        return _duur(kop, tekst, bron)
    if soort in ("code", "codes"):
        return _codes(aard, naam, kop, waarde if er else None, bron)
    if soort == "teksten":
        delen = [waarde] if isinstance(waarde, str) else list(waarde) if er else []
        return replace(kop, waarde="\n".join(str(deel) for deel in delen))
    if soort == "tekst":
        return replace(kop, soort="lang" if naam[1] in LANG or len(tekst) > 90 else "tekst", waarde=tekst)
    return replace(kop, soort=soort if soort in ("getal", "waarde", "yaml") else "tekst", waarde=tekst)


def _in_woorden(uitleg: str, keuzes: list[Keus]) -> str:
    """An explanation of fixed values, with the words that stand on the buttons instead of the values."""
    for keus in keuzes:
        if keus.waarde:
            uitleg = re.sub(rf"(?<![\w-]){re.escape(keus.waarde)}(?=:)", keus.naam.capitalize(), uitleg)
    return uitleg


def _duur(kop: Veld, tekst: str, bron: Bron) -> Veld:
    gevonden = DUUR.fullmatch(tekst)
    if tekst and not gevonden:
        return replace(kop, soort="tekst", waarde=tekst)
    nu = "D"
    if gevonden:
        nu = gevonden[2] or f"T{gevonden[4]}"
    keuzes = tuple(Keus(code, bron.vertaal(woord), code == nu) for code, woord in EENHEDEN.items())
    waarde = (gevonden[1] or gevonden[3]) if gevonden else ""
    return replace(kop, waarde=waarde, keuzes=keuzes, eenheid=nu)


def _codes(aard: Aard, naam: tuple[str, str], kop: Veld, waarde: Any, bron: Bron) -> Veld:
    gekozen = (
        [] if waarde is None else [str(w) for w in waarde] if isinstance(waarde, list) else [str(waarde)]
    )
    if not gekozen and aard.vrij and isinstance(aard.standaard, str):
        gekozen = [aard.standaard]
    keuzes = _keuzes(naam, gekozen, bron, aard.woorden)
    bekend = set(VERWIJST.get(f"{naam[0]}.{naam[1]}", ())) & {*SOORTEN_CODE, "lijn"}
    if not bekend and not aard.woorden:
        soort = "tekst" if aard.soort == "code" else "teksten"
        return replace(kop, soort=soort, waarde="\n".join(gekozen))
    if aard.soort == "code":
        keuzes = (Keus("", bron.vertaal("niemand of niets"), not gekozen), *keuzes)
    return replace(kop, keuzes=keuzes)


def _groep(aard: Aard, kop: Veld, waarde: dict[str, Any], bron: Bron) -> Veld:
    assert aard.klasse is not None
    klasse = aard.klasse.__name__
    velden = velden_bij(aard)
    wel = list(velden)
    keuzes: tuple[Keus, ...] = ()
    hoofd: tuple[str, ...] = ()
    if aard.soort == "vorm":
        vormen = vormen_van(aard)
        gekozen = next((n for n in vormen if n in waarde), "")
        leeg = Keus("", bron.vertaal("niet ingevuld"), not gekozen)
        keuzes = (leeg, *(Keus(n, bron.vertaal(label(klasse, n)), n == gekozen) for n in vormen))
        bij = {n for namen in vormen.values() for n in namen}
        hoofd = (gekozen, *vormen[gekozen]) if gekozen else ()
        wel = [*hoofd, *(n for n in velden if n not in vormen and n not in bij and gekozen)]
    kinderen = {n: toon(velden[n], (klasse if n != "aspecten" else "Proces", n), f"{kop.pad}.{n}",
                        waarde.get(n, ONTBREEKT), bron) for n in wel}  # fmt: skip
    vast = HOOFD.get(klasse, frozenset())
    voor = [n for n in wel if velden[n].verplicht or n in waarde or n in vast or n in hoofd[:1]]
    voor = [n for n in voor if n not in ("bron", "herkomst", "toelichting", "eis")]
    return replace(
        kop,
        keuzes=keuzes,
        velden=tuple(kinderen[n] for n in voor),
        meer=tuple(kinderen[n] for n in wel if n not in voor),
    )


def _herhaald(aard: Aard, naam: tuple[str, str], kop: Veld, waarde: Any, bron: Bron) -> Veld:
    assert aard.item is not None
    kaart = aard.soort == "kaart"
    delen = list(waarde.items()) if isinstance(waarde, dict) else [("", deel) for deel in waarde]
    delen += [("", ONTBREEKT)] * bron.erbij.get(kop.pad, 0)
    rijen = []
    for nr, (code, deel) in enumerate(delen):
        pad = f"{kop.pad}.{nr}"
        veld = replace(toon(aard.item, naam, f"{pad}.w", deel, bron), label="", uitleg="")
        if veld.soort == "tekst" and aard.item.soort == "code" and naam == ("Gevolg", "regie"):
            veld = _codes(aard.item, ("Wie", "rol"), veld, None if deel is ONTBREEKT else deel, bron)
        sleutels: tuple[Keus, ...] = ()
        if kaart and (aard.woorden or VERWIJST.get(f"{naam[0]}.{naam[1]}")):
            sleutels = _keuzes(naam, [code] if code else [], bron, aard.woorden)
        rijen.append(Rij(pad, nr, veld, code, sleutels, kaart))
    return replace(kop, rijen=tuple(rijen))
