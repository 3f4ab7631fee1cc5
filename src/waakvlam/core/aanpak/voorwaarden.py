"""Conditions as closures: ja (True), nee (False) or onbekend (None) about a state at a moment.

Products, meetings and consultations count when they happened at or before the moment asked about;
criteria and properties count as they are now known, also for a decision that is recorded later.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from waakvlam.core.aanpak import lijstvoorwaarden as lv
from waakvlam.core.aanpak.taal.lijsten import Lijst
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.tijd import OOIT, ZONE

if TYPE_CHECKING:
    from waakvlam.core.casus.toestand import Product, Toestand

Antwoord = bool | None
Toets = Callable[["Toestand", datetime], Antwoord]


@dataclass(frozen=True, slots=True)
class Omgeving:
    """What compiling needs of the approach: who counts as whom, and what makes a product whole.

    ``productlijst`` gives the list a product takes its parts from. ``bezig`` are the lists and products being
    compiled: one that leans on itself is onbekend there, instead of never ending.
    """

    gelijk: Callable[[str], frozenset[str]]
    organisatie: Callable[[str], str]
    nvt_mag: frozenset[str]
    delen: dict[str, dict[str, VoorwaardeModel | None]]
    organisaties_minstens: dict[str, int]
    lijsten: Mapping[str, Lijst] = field(default_factory=dict)
    productlijst: Mapping[str, str] = field(default_factory=dict)
    bezig: frozenset[str] = frozenset()


def niet(antwoord: Antwoord) -> Antwoord:
    """The negation; of the unknown it is unknown."""
    return None if antwoord is None else not antwoord


def _alle(toetsen: tuple[Toets, ...]) -> Toets:
    def toets(t: "Toestand", op: datetime) -> Antwoord:
        uitkomst: Antwoord = True
        for deel in toetsen:
            antwoord = deel(t, op)
            if antwoord is False:
                return False
            if antwoord is None:
                uitkomst = None
        return uitkomst

    return toets


def _een_van(toetsen: tuple[Toets, ...]) -> Toets:
    def toets(t: "Toestand", op: datetime) -> Antwoord:
        uitkomst: Antwoord = False
        for deel in toetsen:
            antwoord = deel(t, op)
            if antwoord:
                return True
            if antwoord is None:
                uitkomst = None
        return uitkomst

    return toets


def _minstens(aantal: int, toetsen: tuple[Toets, ...]) -> Toets:
    def toets(t: "Toestand", op: datetime) -> Antwoord:
        ja = kan = 0
        for deel in toetsen:
            antwoord = deel(t, op)
            if antwoord:
                ja += 1
                if ja >= aantal:
                    return True
            elif antwoord is None:
                kan += 1
        return None if ja + kan >= aantal else False

    return toets


def _aanleiding(code: str, nvt_mag: bool) -> Toets:
    def toets(t: "Toestand", op: datetime) -> Antwoord:
        vink = t.aanleidingen.get(code)
        if vink is None:
            return None
        stand = vink.stand
        if stand == "ja":
            return True
        if stand == "nee":
            return False
        return True if stand == "nvt" and nvt_mag else False if stand == "nvt" else None

    return toets


def _kenmerk(model: VoorwaardeModel) -> Toets:
    code, gelijk, in_, vanaf = model.kenmerk or "", model.is_, model.in_, model.vanaf

    def toets(t: "Toestand", op: datetime) -> Antwoord:
        waarde = t.kenmerken.get(code)
        if waarde is None:
            return None
        if gelijk is not None:
            return bool(waarde == gelijk)
        if in_ is not None:
            return waarde in in_
        if vanaf is not None:
            return isinstance(waarde, int) and waarde >= vanaf
        return bool(waarde)

    return toets


def _na(t: "Toestand", sinds: str | None, op: datetime) -> Callable[[datetime], bool]:
    """Whether something that happened at a moment counts, given ``sinds`` and the moment asked about."""
    if sinds == "niveau" and t.sinds is not None:
        begin = t.sinds
        return lambda m: begin <= m <= op
    if sinds == "maand" and op < OOIT:
        maand = op.astimezone(ZONE).strftime("%Y-%m")
        return lambda m: m <= op and m.astimezone(ZONE).strftime("%Y-%m") == maand
    return lambda m: m <= op


def aanwezige_delen(
    t: "Toestand", code: str, verplicht: Iterable[str], telt: Callable[["Product"], bool]
) -> frozenset[str]:
    """Which of the required parts of a product are there, or not applicable, in the records that count."""
    gevonden: set[str] = set()
    for product in t.producten.get(code, ()):
        if telt(product):
            if product.heel:
                return frozenset(verplicht)
            gevonden |= product.delen | product.nvt
    return frozenset(gevonden)


def _binnen(omg: Omgeving, wat: str) -> Omgeving | None:
    """The surroundings for the conditions inside a list or product; None when it is inside itself."""
    return None if wat in omg.bezig else replace(omg, bezig=omg.bezig | {wat})


def _als(deel: VoorwaardeModel | None, omg: Omgeving | None) -> Toets | None:
    if deel is None:
        return None
    return compileer(deel, omg) if omg is not None else lambda t, op: None


def verplichte_delen(omg: Omgeving, t: "Toestand", op: datetime, code: str) -> list[str]:
    """The parts of a product that are asked in this state."""
    binnen = _binnen(omg, f"product {code}")
    delen = []
    for deel, als in omg.delen.get(code, {}).items():
        toets = _als(als, binnen)
        if toets is None or toets(t, op):
            delen.append(deel)
    return delen


def uit_lijst(model: VoorwaardeModel, omg: Omgeving) -> Callable[["Toestand", datetime], frozenset[str]]:
    """A function giving the parts of a product that were answered in its list, as far as they count here."""
    lijst = omg.productlijst.get(model.product or "")
    if lijst is None or model.gremium is not None:
        return lambda t, op: frozenset()
    door = frozenset().union(*(omg.gelijk(rol) for rol in model.door)) if model.door else None

    def gevonden(t: "Toestand", op: datetime) -> frozenset[str]:
        telt = lv.telt(t, op, model.sinds)
        kopieen = [
            {deel for deel, a in er.items() if telt(a) and (door is None or a.rol in door)}
            for er in lv.kopieen(t, lijst).values()
        ]
        return frozenset(set.intersection(*kopieen)) if kopieen else frozenset()

    return gevonden


def producttest(
    model: VoorwaardeModel, omg: Omgeving
) -> Callable[["Toestand", datetime], Callable[["Product"], bool]]:
    """A function that, for a state and a moment, tells whether a product counts for a condition."""
    door = frozenset().union(*(omg.gelijk(rol) for rol in model.door)) if model.door else None
    gremium = model.gremium

    def maak(t: "Toestand", op: datetime) -> Callable[["Product"], bool]:
        telt_tijd = _na(t, model.sinds, op)

        def telt(product: "Product") -> bool:
            return (
                telt_tijd(product.op)
                and (door is None or product.rol in door or product.verantwoordelijk in door)
                and (gremium is None or product.gremium == gremium)
            )

        return telt

    return maak


def _product(model: VoorwaardeModel, omg: Omgeving) -> Toets:
    code = model.product or ""
    telt_voor = producttest(model, omg)
    vast = tuple(model.delen) if model.delen is not None else None
    eigen = omg.delen.get(code, {}) if vast is None else {}
    binnen = _binnen(omg, f"product {code}")
    zonder_als = tuple(deel for deel, als in eigen.items() if als is None) if vast is None else vast
    met_als = tuple((d, als) for d, a in eigen.items() if (als := _als(a, binnen)) is not None)
    in_lijst = uit_lijst(model, omg) if code in omg.productlijst else None

    def toets(t: "Toestand", op: datetime) -> Antwoord:
        beantwoord = in_lijst(t, op) if in_lijst is not None else frozenset()
        if code not in t.producten and not beantwoord:
            return False
        telt = telt_voor(t, op)
        if not beantwoord and not any(telt(product) for product in t.producten[code]):
            return False
        nodig = [*zonder_als, *(deel for deel, als in met_als if als(t, op))]
        return (aanwezige_delen(t, code, nodig, telt) | beantwoord).issuperset(nodig)

    return toets


def _lijst(model: VoorwaardeModel, omg: Omgeving) -> Toets:
    code = model.lijst or ""
    lijst = omg.lijsten.get(code)
    if lijst is None:
        return lambda t, op: None
    binnen = _binnen(omg, f"lijst {code}")
    delen = {deel: _als(d.als, binnen) for deel, d in lv.verplicht(lijst).items()}

    def toets(t: "Toestand", op: datetime) -> Antwoord:
        if code not in t.rondes:
            return False
        return not lv.mist(t, lijst, code, model.delen, delen, lv.telt(t, op, model.sinds), op)

    return toets


def mist_lijst(model: VoorwaardeModel, omg: Omgeving, t: "Toestand", op: datetime) -> list[str]:
    """The parts of a list that lack an answer for this condition."""
    lijst = omg.lijsten[model.lijst or ""]
    binnen = _binnen(omg, f"lijst {model.lijst}")
    delen = {deel: _als(d.als, binnen) for deel, d in lv.verplicht(lijst).items()}
    return lv.mist(t, lijst, model.lijst or "", model.delen, delen, lv.telt(t, op, model.sinds), op)


def _overleg(model: VoorwaardeModel, omg: Omgeving) -> Toets:
    code = model.overleg or ""
    met = tuple(omg.gelijk(rol) for rol in model.met or ())
    voorzitter = omg.gelijk(model.voorzitter) if model.voorzitter else None
    minstens = model.organisaties_minstens or omg.organisaties_minstens.get(code, 0)

    def toets(t: "Toestand", op: datetime) -> Antwoord:
        telt = _na(t, model.sinds, op)
        for overleg in t.overleggen.get(code, ()):
            if (
                telt(overleg.op)
                and overleg.afgerond
                and all(overleg.aanwezig & rollen for rollen in met)
                and (voorzitter is None or overleg.voorzitter in voorzitter)
                and (minstens < 2 or len({omg.organisatie(rol) for rol in overleg.aanwezig}) >= minstens)
            ):
                return True
        return False

    return toets


def _gebeurd(kaart: str, wie: frozenset[str], sinds: str | None) -> Toets:
    def toets(t: "Toestand", op: datetime) -> Antwoord:
        telt = _na(t, sinds, op)
        items = getattr(t, kaart)
        return any(telt(item.op) for rol in wie if rol in items for item in items[rol])

    return toets


def _houder(lijn: str, rollen: frozenset[str] | None, bezet: bool) -> Toets:
    def toets(t: "Toestand", op: datetime) -> Antwoord:
        gevonden: set[str] = set()
        for naam, houder in t.regie.items():
            if (naam == lijn or naam.startswith(lijn + ".")) and (houder.wie or not bezet):
                gevonden.update(houder.rollen)
        return bool(gevonden) if rollen is None else bool(gevonden & rollen)

    return toets


def _taak_gedaan(code: str) -> Toets:
    return lambda t, op: any(
        taak.code == code and taak.stand in ("gedaan", "niet_nodig") for taak in t.taken.values()
    )


def compileer(model: VoorwaardeModel, omg: Omgeving) -> Toets:
    """The closure for a condition; raises KeyError for a kind it does not know."""
    soort = model.soort
    if soort in ("alle", "een_van"):
        delen = tuple(compileer(deel, omg) for deel in getattr(model, soort))
        if len(delen) == 1:
            return delen[0]
        return _alle(delen) if soort == "alle" else _een_van(delen)
    if soort == "niet":
        binnen = compileer(model.niet, omg)  # type: ignore[arg-type]
        return lambda t, op: niet(binnen(t, op))
    if soort == "minstens":
        assert model.minstens is not None
        return _minstens(model.minstens.aantal, tuple(compileer(deel, omg) for deel in model.minstens.van))
    waarde: Any = getattr(model, soort)
    if soort == "aanleiding":
        return _aanleiding(waarde, waarde in omg.nvt_mag)
    if soort == "kenmerk":
        return _kenmerk(model)
    if soort == "niveau":
        niveaus = frozenset(waarde)
        return lambda t, op: t.niveau in niveaus
    if soort == "product":
        return _product(model, omg)
    if soort == "antwoord":
        return lv.antwoord(model)
    if soort == "lijst":
        return _lijst(model, omg)
    if soort == "overleg":
        return _overleg(model, omg)
    if soort == "raadpleging":
        return _gebeurd("raadplegingen", omg.gelijk(waarde), model.sinds or "niveau")
    if soort == "advies":
        return _gebeurd("adviezen", omg.gelijk(waarde), model.sinds)
    if soort == "geinformeerd":
        wie = omg.gelijk(waarde)
        return lambda t, op: any(rol in t.geinformeerd and t.geinformeerd[rol] <= op for rol in wie)
    if soort == "houder":
        return _houder(waarde, omg.gelijk(model.rol) if model.rol else None, bool(model.bezet))
    if soort == "taak_gedaan":
        return _taak_gedaan(waarde)
    if soort == "stap_gezet":
        return lambda t, op: waarde in t.stappen and _na(t, model.sinds, op)(t.stappen[waarde])
    if soort == "acties_klaar":
        return lambda t, op: waarde != any(t.taken[id].soort == "actie" for id in t.open_taken)
    kaart = {"gremium_actief": "gremia", "markering": "markeringen", "scenario": "scenarios"}[soort]
    return lambda t, op: waarde in getattr(t, kaart)
