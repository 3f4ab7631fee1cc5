"""Which command would answer a question: the product to record, the body to convene, whom to tell."""

from waakvlam.application.vragen.bladen import Antwoord
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.aanpak.verklaren import bladeren
from waakvlam.core.casus.wat_nu import Vraag

VERTEL = "informeer-"
"""How the code of a task to tell somebody begins."""

PER_SOORT = {
    "product": ("leg_product_vast", "product"),
    "overleg": ("houd_overleg", "gremium"),
    "raadpleging": ("raadpleeg", "wie"),
    "advies": ("geef_advies", "door"),
    "geinformeerd": ("informeer", "wie"),
    "gremium_actief": ("roep_bijeen", "gremium"),
    "kenmerk": ("stel_kenmerk", "kenmerk"),
    "houder": ("wijs_aan", "lijn"),
    "lijst": ("beantwoord", "lijst"),
}
BEGIN = (
    ("roep-bijeen-", "roep_bijeen", "gremium"),
    ("aanvullen-raadpleging-", "raadpleeg", "wie"),
    ("wijs-aan-", "wijs_aan", "lijn"),
    ("loopt-af-", "wijs_aan", "lijn"),
    ("nieuwe-ronde-", "beantwoord", "lijst"),
)


def antwoord_op(aanpak: Aanpak, vraag: Vraag) -> Antwoord | None:
    """What answers a question, or None when nothing but doing the work does."""
    if vraag.code.startswith(VERTEL):
        wie = ingelicht(aanpak, vraag.code)
        return Antwoord("informeer", "wie", wie, namen.rol(aanpak, wie))
    for begin, opdracht, veld in BEGIN:
        if vraag.code.startswith(begin):
            code = vraag.code.removeprefix(begin)
            return Antwoord(opdracht, veld, code, namen.ding(aanpak, code))
    return van_voorwaarde(aanpak, _voldaan(aanpak, vraag.regel))


def van_voorwaarde(aanpak: Aanpak, model: VoorwaardeModel | None) -> Antwoord | None:
    """What would make a condition hold: that of its first part for which there is a command."""
    for blad in bladeren(model) if model is not None else ():
        lijst = _lijst(aanpak, blad)
        if lijst is not None:
            return Antwoord("beantwoord", "lijst", lijst, namen.lijst(aanpak, lijst))
        if blad.soort in PER_SOORT:
            code = getattr(blad, blad.soort)
            return Antwoord(*PER_SOORT[blad.soort], code, namen.ding(aanpak, code))
    return None


def _lijst(aanpak: Aanpak, blad: VoorwaardeModel) -> str | None:
    """The list in which a condition is filled: that of an answer, or of a product with no other parts."""
    if blad.antwoord is not None:
        return blad.antwoord.partition(".")[0]
    product = aanpak.model.producten.get(blad.product or "")
    return product.lijst if product is not None and not product.delen and blad.gremium is None else None


def _voldaan(aanpak: Aanpak, regel: str | None) -> VoorwaardeModel | None:
    """The condition under which the rule behind a question asks nothing any more."""
    model = aanpak.precies(regel) if regel else None
    for bron in (getattr(model, "taak", None), model):
        for naam in ("voldaan", "wat"):
            gevonden = getattr(bron, naam, None)
            if isinstance(gevonden, VoorwaardeModel):
                return gevonden
    return None


def ingelicht(aanpak: Aanpak, code: str) -> str:
    """Who is to be told, from the code of the task; of a body the member."""
    rest = code.removeprefix(VERTEL)
    if rest not in aanpak.model.rollen and rest not in aanpak.model.gremia:
        for gremium in aanpak.model.gremia:
            if rest.startswith(gremium + "-") and rest.removeprefix(gremium + "-") in aanpak.model.rollen:
                return rest.removeprefix(gremium + "-")
    return rest
