"""All lists a case can fill: those of the approach, and one for each scenario."""

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.lijsten import Deel, Lijst, Partner, Scenario

SECTIES = {
    "kenmerken": "Kenmerken",
    "dilemmas": "Dilemma's",
    "aandacht": "Aandachtspunten",
    "tips": "Tips",
}
"""Sections of a scenario with their heading, in the order they are read; the partners come before them."""

VOOR_SCENARIO = "scenario-"


def invullijsten(model: AanpakModel) -> dict[str, Lijst]:
    """Return per code every list that can be filled in a case.

    A scenario gives the list ``scenario-<code>``. Its parts are ``partner-<partner>-<taak>`` and
    ``<sectie>-<punt>``, each with the source and requirements of the point itself.
    """
    uit_scenarios = {
        f"{VOOR_SCENARIO}{code}": _als_lijst(scenario, model) for code, scenario in model.scenarios.items()
    }
    return {**model.lijsten, **uit_scenarios}


def taken_van(partner: Partner, model: AanpakModel) -> dict[str, Deel]:
    """Return what a partner looks after: the shared block first, its own on top or in place of it."""
    blok = model.partnerblokken[partner.blok].taken if partner.blok else {}
    return {**blok, **partner.taken}


def naam_van(code: str, partner: Partner, model: AanpakModel) -> str:
    """Return the name of a partner: its own, else of its block, its organisation or its role."""
    if partner.naam:
        return partner.naam
    if partner.blok and (naam := model.partnerblokken[partner.blok].naam):
        return naam
    if partner.organisatie:
        return model.organisaties[partner.organisatie].naam
    return model.rollen[partner.rol].naam if partner.rol else code


def _als_lijst(scenario: Scenario, model: AanpakModel) -> Lijst:
    delen: dict[str, Deel] = {}
    for code, partner in scenario.partners.items():
        kop = naam_van(code, partner, model)
        for punt, deel in taken_van(partner, model).items():
            delen[f"partner-{code}-{punt}"] = deel.model_copy(update={"blok": deel.blok or kop})
    for sectie, kop in SECTIES.items():
        for punt, deel in getattr(scenario, sectie).items():
            delen[f"{sectie}-{punt}"] = deel.model_copy(update={"blok": deel.blok or kop})
    return Lijst(
        naam=scenario.naam, tekst=scenario.tekst, soort="scenario", onderdelen=delen,
        bron=scenario.bron, eis=scenario.eis, herkomst=scenario.herkomst, toelichting=scenario.toelichting,
    )  # fmt: skip
