"""Names and texts for codes of an approach, and the source of a rule in words."""

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal.basis import Regel


def rol(aanpak: Aanpak, code: str) -> str:
    """The name of a role or body; an unknown code stands for itself."""
    gevonden = aanpak.model.rollen.get(code) or aanpak.model.gremia.get(code)
    return gevonden.naam if gevonden else code


def niveau(aanpak: Aanpak, code: str) -> str:
    """The name of a level."""
    gevonden = aanpak.model.niveaus.get(code)
    return gevonden.naam if gevonden else code


def stap(aanpak: Aanpak, code: str | None) -> str:
    """The name of a step."""
    gevonden = aanpak.model.overgangen.get(code or "")
    return gevonden.naam if gevonden else code or ""


def lijst(aanpak: Aanpak, code: str) -> str:
    """The name of a list or scenario."""
    gevonden = aanpak.lijsten.get(code)
    return gevonden.naam if gevonden else code


def ding(aanpak: Aanpak, code: str) -> str:
    """The text for what may lack: a criterion, product, part (``product.deel``), property, role."""
    m = aanpak.model
    if code in m.aanleidingen:
        return m.aanleidingen[code].tekst
    if code in m.producten:
        return m.producten[code].naam
    if code in m.kenmerken:
        return m.kenmerken[code].naam
    if "." in code:
        product, deel = code.split(".", 1)
        if product in aanpak.lijsten and deel in aanpak.lijsten[product].onderdelen:
            return aanpak.lijsten[product].onderdelen[deel].tekst
        if product in m.producten:
            delen = {**m.producten[product].delen}
            eigen = m.producten[product].lijst
            if eigen and eigen in m.lijsten:
                delen = {**m.lijsten[eigen].onderdelen, **delen}
            if deel in delen:
                return f"{m.producten[product].naam}: {delen[deel].tekst}"
    if code in m.niveaus:
        return m.niveaus[code].naam
    if code in aanpak.lijsten and code not in m.rollen and code not in m.gremia:
        return lijst(aanpak, code)
    return stap(aanpak, code) if code in m.overgangen else rol(aanpak, code)


def bron(aanpak: Aanpak, regel: Regel | None) -> str:
    """The source of a rule in words: title of the document and headings; empty when it has none."""
    if regel is None or not regel.bron:
        return ""
    delen = [deel.strip() for deel in regel.bron[0].split("/")]
    document = aanpak.model.bronnen.get(delen[0])
    return ", ".join([document.titel if document else delen[0], *delen[1:]])
