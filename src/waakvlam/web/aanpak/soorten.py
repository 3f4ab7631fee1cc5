"""Per kind of rule: what stands beside its name, which fields come first, which ones only deeper down."""

from collections.abc import Callable
from typing import Any

from waakvlam.core.aanpak.taal.kennis import Instrument, Organisatie
from waakvlam.core.aanpak.taal.lijsten import Deel, Lijst, Product
from waakvlam.core.aanpak.taal.mensen import Gremium, Rol
from waakvlam.core.aanpak.taal.niveaus import Aanleiding, Niveau
from waakvlam.core.aanpak.taal.overig import Bron, Communicatie, Contact, Doorgifte, Plicht, Termijn
from waakvlam.core.aanpak.taal.stappen import Overgang
from waakvlam.core.aanpak.woorden import Woorden, duur, plat
from waakvlam.core.aanpak.woorden.stappen import SOORTEN
from waakvlam.core.aanpak.woorden.velden import vaste_waarde
from waakvlam.core.aanpak.woorden.zinnen import beslisser

VOORAAN = {
    "Overgang": (
        *("van", "naar", "beslist", "medebeslist", "raadpleeg", "adviseert", "aanleiding", "vereist"),
        *("motivering", "gevolg", "informeer", "is_niet", "alleen_als"),
    ),
    "Niveau": ("regie", "indicatoren", "elementen", "acties", "professionals", "perspectieven"),
}
"""Fields in the order in which people ask for them; the rest follows as the language has it."""

TEKSTEN = ("kern", "tekst", "uitleg")
"""Fields that are read as text, without a label."""

DIEPER = frozenset({
    "Eis.wat", "Eis.rol", "Mits.wat", "Plicht.voldaan", "Termijn.voldaan", "Rol.ziet", "Rol.signalen",
    "Rol.functie", "Gremium.legt_vast", "Aanleiding.kern", "Aanleiding.nvt_mag", "Deel.onbekend_mag",
    "Deel.herhaalt", "Lijst.eigen_onderdelen", "Kenmerk.standaard", "Kenmerk.alleen_stap", "Wie.niet_oneens",
})  # fmt: skip
WEG = frozenset({
    "Eis.code", "Mits.code", "Bron.document", "Niveau.kort", "Deel.verplicht", "Deel.blok", "Deel.kracht",
    "Deel.soort", "Deel.opties", "Deel.hoogste_risico", "Eis.als", "Wie.als", "Wie.kracht", "Eis.kracht",
    "Mits.kracht", "Zitting.kracht", "Aanleidingeis.kracht", "Product.kracht", "Rol.organisatie",
    "Gremium.voorzitter", "Overgang.soort", "Lijst.soort", "Termijn.elke", "Termijn.lengte",
    "Termijn.onbepaald", "Plicht.rol", "Communicatie.doelgroep", "Bron.jaar", "Bron.uitgever",
    "Aanleiding.groep", "Contact.groep", "Plicht.vraagt_datum", "Plicht.soort", "Plicht.binnen",
    "Doorgifte.van", "Doorgifte.naar", "Verantwoordelijkheid.soort", "Termijn.bereik", "Instrument.schaal",
})  # fmt: skip
"""Fields that the name, the line beside it or the mark of strength already tells, or that say nothing."""

ALTIJD = frozenset({
    "Signaalweg.vraag_vermoeden", "Signaalweg.alleen_routes", "Verificatie.eigen", "Verificatie.anderen",
    "Duiding.soorten_werk", "Duiding.betekenissen",
})  # fmt: skip
"""Fields that a reader looks for, also when the approach says what holds anyway."""
ZONDER_CODE = frozenset({"waarden", "opties", "themas", "verschijnselen", "nagaan"})
"""Maps of a code to its words, of which the words alone are read."""

NA = frozenset({"Deel", "Product"})
"""Where the strength is about the order of answering."""


def _rol(w: Woorden, r: Rol) -> str:
    return r.organisatie or ""


def _gremium(w: Woorden, g: Gremium) -> str:
    return w._("voorzitter: %(wie)s") % {"wie": w.rol(g.voorzitter)} if g.voorzitter else ""


def _stap(w: Woorden, s: Overgang) -> str:
    delen = [w._(SOORTEN[s.soort])]
    if s.naar:
        delen.append(w._("naar %(naar)s") % {"naar": w.niveau(s.naar)})
    beslist = beslisser(w, s.beslist)
    delen.append(w._("beslist: %(wie)s") % {"wie": beslist.tekst if beslist.delen else plat(beslist)})
    return " · ".join(delen)


def _lijst(w: Woorden, lijst: Lijst) -> str:
    aantal = len(lijst.onderdelen)
    telling = w._("1 punt") if aantal == 1 else w._("%(aantal)s punten") % {"aantal": aantal}
    return f"{w._(vaste_waarde('soort', lijst.soort))} · {telling}"


def _termijn(w: Woorden, t: Termijn) -> str:
    if t.elke:
        return w._("elke %(duur)s") % {"duur": duur(t.elke, w._)}
    if t.lengte:
        return w._("binnen %(duur)s") % {"duur": duur(t.lengte, w._)}
    return w._("geen vaste tijd")


def _plicht(w: Woorden, p: Plicht) -> str:
    wie = w.rollen(p.rol) if len(p.rol) > 1 else ""
    binnen = w._("binnen %(duur)s") % {"duur": duur(p.binnen, w._)} if p.binnen else ""
    return ", ".join(filter(None, (wie, binnen)))


def _deel(w: Woorden, d: Deel) -> str:
    return "" if d.verplicht else w._("niet verplicht")


def _verantwoordelijkheid(w: Woorden, v: Any) -> str:
    return w._(vaste_waarde("soort", v.soort))


BIJ: dict[str, Callable[[Woorden, Any], str]] = {
    Rol.__name__: _rol,
    Gremium.__name__: _gremium,
    Overgang.__name__: _stap,
    Lijst.__name__: _lijst,
    Termijn.__name__: _termijn,
    Plicht.__name__: _plicht,
    Deel.__name__: _deel,
    "Verantwoordelijkheid": _verantwoordelijkheid,
    Niveau.__name__: lambda w, n: n.kort or "",
    Communicatie.__name__: lambda w, c: c.doelgroep or "",
    Bron.__name__: lambda w, b: ", ".join(str(een) for een in (b.uitgever, b.jaar) if een),
    Instrument.__name__: lambda w, i: i.schaal or "",
    Organisatie.__name__: lambda w, o: "",
    Contact.__name__: lambda w, c: "",
    Aanleiding.__name__: lambda w, a: "",
    Product.__name__: lambda w, p: "",
}
"""What stands small beside the name of a rule."""


def naam(w: Woorden, sleutel: str, code: str, ding: Any) -> str:
    """Return the name of a rule that has none of its own, or one that needs more than its name."""
    if isinstance(ding, Doorgifte):
        van, naar = w.naam("kring", ding.van), w.naam("kring", ding.naar)
        return w._("%(van)s aan %(naar)s") % {"van": van, "naar": naar}
    if sleutel == "samenvatting":
        return code.rpartition(".")[2].replace("_", " ").replace("-", " ").capitalize()
    return code if isinstance(ding, str) else ""


def vak(d: Deel, lijst: str) -> str:
    """Return how a part is answered on paper: keuze, ja_nee, vink, tekst, aantal or datum."""
    if d.soort:
        return d.soort
    if d.opties:
        return "keuze"
    vast = {"vragenlijst": "ja_nee", "factoren": "ja_nee", "agenda": "tekst", "voorbereiding": "tekst"}
    return vast.get(lijst, "vink")
