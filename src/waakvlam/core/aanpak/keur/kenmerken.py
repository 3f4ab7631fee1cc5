"""Values of properties fit their type, wherever they are set or asked."""

from collections.abc import Iterator
from typing import Any

from waakvlam.core.aanpak.invullijsten import invullijsten
from waakvlam.core.aanpak.keur.bevinding import Bevinding
from waakvlam.core.aanpak.meldingen import citeer
from waakvlam.core.aanpak.schemafouten import Pad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.lijsten import Deel
from waakvlam.core.aanpak.taal.niveaus import Kenmerk, Niveau
from waakvlam.core.aanpak.taal.stappen import Gevolg
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.aanpak.verwijzen import wandel
from waakvlam.core.antwoorden import NVT, ONBEKEND, OPEN, TEKST


def waarden(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """No property is given, or compared with, a value it cannot have."""
    for code, kenmerk in aanpak.kenmerken.items():
        if kenmerk.type == "keuze" and not kenmerk.waarden:
            zin = "Bij type «keuze» horen «waarden» om uit te kiezen."
            yield Bevinding(("kenmerken", code), "geen-waarden", zin)
        if kenmerk.type != "keuze" and kenmerk.waarden:
            zin = f"«waarden» hoort bij type «keuze»; dit is «{kenmerk.type}»."
            yield Bevinding(("kenmerken", code, "waarden"), "waarden", zin)
    for pad, code, waarde in _gebruik(aanpak):
        yield from _past(pad, aanpak.kenmerken[code], waarde)
    for pad, model in wandel(aanpak):
        if not isinstance(model, VoorwaardeModel) or not model.kenmerk or model.vanaf is None:
            continue
        if aanpak.kenmerken[model.kenmerk].type != "aantal":
            zin = f"«vanaf» past alleen bij een aantal; «{model.kenmerk}» is dat niet."
            yield Bevinding((*pad, "vanaf"), "waarde", zin)


def opties(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """No option of a question has a name that means something else in every list."""
    for pad, model in wandel(aanpak):
        for code in set(model.opties) & {OPEN, NVT, TEKST} if isinstance(model, Deel) else ():
            zin = (
                f"«{code}» kan geen antwoord zijn: dat betekent in elke lijst al iets. Kies een ander woord."
            )
            yield Bevinding((*pad, "opties", code), "optie", zin)


def antwoorden(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """A condition on a choice asks for an answer that can be chosen."""
    lijsten = invullijsten(aanpak)
    for pad, model in wandel(aanpak):
        if not isinstance(model, VoorwaardeModel) or not model.antwoord:
            continue
        lijst, _, deel = model.antwoord.partition(".")
        opties = lijsten[lijst].onderdelen[deel].opties
        for waarde in (*([model.is_] if model.is_ is not None else []), *(model.in_ or [])):
            if opties and waarde not in (*opties, OPEN, ONBEKEND, NVT):
                zin = f"«{citeer(waarde)}» is geen antwoord op deze vraag. Kies uit: {', '.join(opties)}."
                yield Bevinding(pad, "waarde", zin, naam=str(waarde), mogelijk=tuple(opties))


def _gebruik(aanpak: AanpakModel) -> Iterator[tuple[Pad, str, Any]]:
    """Yield where a value stands, of which property, and the value."""
    for pad, model in wandel(aanpak):
        if isinstance(model, VoorwaardeModel) and model.kenmerk:
            if model.is_ is not None:
                yield (*pad, "is_"), model.kenmerk, model.is_
            for nr, waarde in enumerate(model.in_ or []):
                yield (*pad, "in_", nr), model.kenmerk, waarde
        elif isinstance(model, Kenmerk) and model.standaard is not None:
            yield (*pad, "standaard"), str(pad[-1]), model.standaard
        elif isinstance(model, Niveau):
            yield from (((*pad, "kenmerken", code), code, w) for code, w in model.kenmerken.items())
        elif isinstance(model, Gevolg) and model.kenmerk:
            yield from (((*pad, "kenmerk", code), code, w) for code, w in model.kenmerk.items())


def _past(pad: Pad, kenmerk: Kenmerk, waarde: Any) -> Iterator[Bevinding]:
    if kenmerk.type == "ja_nee" and not isinstance(waarde, bool):
        zin = f"«{citeer(waarde)}» past niet: dit kenmerk is true of false."
        yield Bevinding(pad, "waarde", zin)
    elif kenmerk.type == "aantal" and (isinstance(waarde, bool) or not isinstance(waarde, int)):
        yield Bevinding(pad, "waarde", f"«{citeer(waarde)}» past niet: dit kenmerk is een geheel getal.")
    elif kenmerk.type == "keuze" and waarde not in kenmerk.waarden:
        zin = f"«{citeer(waarde)}» is geen waarde van dit kenmerk. Kies uit: {', '.join(kenmerk.waarden)}."
        yield Bevinding(pad, "waarde", zin, naam=str(waarde), mogelijk=tuple(kenmerk.waarden))
