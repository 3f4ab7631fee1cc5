"""Names for the codes of an approach."""

from collections.abc import Iterable

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.basis import Regel
from waakvlam.core.aanpak.taal.lijsten import Deel
from waakvlam.core.aanpak.verwijzen import SOORTEN
from waakvlam.core.aanpak.woorden.basis import Vertaal, _, opsomming

LIJNEN = {
    "casus": _("Casusregie"),
    "proces": _("Procesregie"),
    "overleg": _("In overleg met"),
    "operationeel": _("Operationeel verantwoordelijk"),
    "bestuurlijk": _("Bestuurlijk verantwoordelijk"),
    "uitvoering": _("Uitvoering"),
}
HOUDERS = {
    "casus": _("wie de casusregie heeft"),
    "proces": _("wie de procesregie heeft"),
    "overleg": _("wie erbij betrokken is"),
    "operationeel": _("wie operationeel verantwoordelijk is"),
    "bestuurlijk": _("wie bestuurlijk verantwoordelijk is"),
    "uitvoering": _("wie de uitvoering leidt"),
}
SECTIES = ("kenmerken", "dilemmas", "aandacht", "tips")
SCENARIO = "scenario-"
VASTE_TAKEN = {
    "informeer-": _("Informeer: %(wie)s"),
    "roep-bijeen-": _("Roep bijeen: %(wie)s"),
}


def titel(ding: object) -> str:
    """What a thing is called: itself when it is text, else its name or its text."""
    if isinstance(ding, str):
        return ding
    for veld in ("naam", "titel", "tekst"):
        if waarde := getattr(ding, veld, None):
            return str(waarde)
    return ""


class Woorden:
    """The words of one approach. A code that the approach does not know stands for itself."""

    def __init__(self, m: AanpakModel, vertaal: Vertaal = _) -> None:
        self.m, self._ = m, vertaal

    def naam(self, soort: str, code: str) -> str:
        """Return the name of a code of this kind: a key of ``SOORTEN``, or lijn, antwoord or taak."""
        if soort == "lijn":
            return self.lijn(code)
        if soort == "antwoord":
            return self.antwoord(code)
        if soort == "taak":
            return self.taak(code)
        return titel(getattr(self.m, SOORTEN[soort], {}).get(code)) or code if soort in SOORTEN else code

    def rol(self, code: str) -> str:
        """Return the name of a role or body."""
        return titel(self.m.rollen.get(code) or self.m.gremia.get(code)) or code

    def rollen(self, codes: Iterable[str], slot: str | None = None) -> str:
        """Return the names of roles and bodies as ``a, b en c``."""
        return opsomming(map(self.rol, codes), slot or self._("en"))

    def niveau(self, code: str) -> str:
        """Return the name of a level."""
        return self.naam("niveau", code)

    def lijn(self, sleutel: str) -> str:
        """Return the name of a line of lead, with its aspect."""
        lijn, _punt, aspect = sleutel.partition(".")
        naam = self._(LIJNEN[lijn]) if lijn in LIJNEN else lijn
        return f"{naam}: {self.m.aspecten.get(aspect, aspect)}" if aspect else naam

    def houder(self, sleutel: str) -> str:
        """Return who holds a line of lead, whoever that is in a case."""
        lijn, _punt, aspect = sleutel.partition(".")
        wie = self._(HOUDERS[lijn]) if lijn in HOUDERS else lijn
        return f"{wie} ({self.m.aspecten.get(aspect, aspect)})" if aspect else wie

    def delen(self, code: str) -> dict[str, Deel]:
        """Return the parts of a list by code; a scenario is a list too, as ``scenario-<code>``."""
        if code in self.m.lijsten:
            return dict(self.m.lijsten[code].onderdelen)
        scenario = self.m.scenarios.get(code.removeprefix(SCENARIO))
        if scenario is None or not code.startswith(SCENARIO):
            return {}
        delen = {f"{s}-{punt}": deel for s in SECTIES for punt, deel in getattr(scenario, s).items()}
        for naam, partner in scenario.partners.items():
            blok = self.m.partnerblokken.get(partner.blok or "")
            taken = {**(blok.taken if blok else {}), **partner.taken}
            delen |= {f"partner-{naam}-{taak}": deel for taak, deel in taken.items()}
        return delen

    def productdelen(self, code: str) -> dict[str, Deel]:
        """Return the parts of a product: those of its list and its own."""
        product = self.m.producten.get(code)
        if product is None:
            return {}
        return {**(self.delen(product.lijst) if product.lijst else {}), **product.delen}

    def antwoord(self, code: str) -> str:
        """Return the question behind ``lijst.deel``."""
        lijst, _punt, deel = code.partition(".")
        return titel(self.delen(lijst).get(deel)) or code

    def taak(self, code: str) -> str:
        """Return what a task or duty is, by its code."""
        if code in self.m.plichten:
            return titel(self.m.plichten[code])
        for stap in self.m.overgangen.values():
            for gevolg in stap.gevolg:
                if gevolg.taak is not None and gevolg.taak.code == code:
                    return gevolg.taak.tekst
        for begin, zin in VASTE_TAKEN.items():
            if code.startswith(begin):
                return self._(zin) % {"wie": self.rol(code.removeprefix(begin))}
        return code

    def bron(self, regel: Regel) -> str:
        """Return the source of a rule in words: title of the document and headings; empty without one."""
        gevonden = []
        for bron in regel.bron:
            code, *koppen = [deel.strip() for deel in bron.split("/")]
            document = self.m.bronnen.get(code)
            gevonden.append(", ".join([document.titel if document else code, *koppen]))
        return "; ".join(gevonden)
