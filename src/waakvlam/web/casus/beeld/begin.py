"""What a form begins with: codes from the address, and the texts that stand there now."""

from collections.abc import Mapping
from typing import Any

from waakvlam.application.beeld.verhaal import SOORTEN
from waakvlam.application.vragen.beeldinvoer import Beeldinvoer
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.core.velden import KENMERK
from waakvlam.web.casus.beeld.daden import Daad
from waakvlam.web.casus.beeld.formulier import Beeldformulier, uitspraak


def begin(adres: Mapping[str, str], daad: Daad, b: Beeldinvoer) -> dict[str, Any]:
    """Return what is filled in beforehand. Only codes come from an address, never a text."""
    velden = (*daad.soort.velden, "zitting")
    uit: dict[str, Any] = {n: w for n, w in adres.items() if n in velden and KENMERK.fullmatch(w)}
    naam = daad.soort.klasse.NAAM
    if naam == "wijzig_uitspraak" and (u := uitspraak(b, uit.get("uitspraak", ""))) is not None:
        uit |= {"tekst": u.tekst, "bron": u.bron, "gezegd": u.gezegd, "waar_op": u.waar_op}
    if naam == "noem_partij":
        p = next((p for p in b.beeld.partijen if p.id == uit.get("partij")), None)
        if p is not None:
            uit |= {"soort": p.soort, "rol": p.rol}
            uit["persoon" if p.soort == "persoon" else "naam"] = p.naam
    if naam == "schrijf_als_dan":
        s = next((s for s in b.oordeel.scenarios if s.id == uit.get("als_dan")), None)
        if s is not None:
            zelf = {True: "ja", False: "nee", None: ""}[s.zelf]
            velden = ("als", "dan", "kans", "gevolg", "ergste", "hulp", "verwacht", "communicatie")
            uit |= {veld: getattr(s, veld) for veld in velden} | {"zelf": zelf}
            uit["woordvoerder"] = next((o.code for o in b.keuzes.rollen if o.naam == s.woordvoerder), "")
    if naam == "doe_uitspraak":
        uit["soort"] = uit.get("soort") if uit.get("soort") in SOORTEN else "gerucht"
        lijst, _punt, code = adres.get("factor", "").partition(".")
        factoren = [f for lijst_ in b.oordeel.factoren if lijst_.lijst == lijst for f in lijst_.factoren]
        if factor := next((f for f in factoren if f.code == code), None):
            uit["tekst"] = factor.tekst
        notitie = next((n for n in b.beeld.notities if str(n.nr) == adres.get("notitie")), None)
        if notitie is not None and notitie.kring in {IEDEREEN, *(k.code for k in b.keuzes.kringen)}:
            uit |= {"soort": notitie.soort, "tekst": notitie.tekst, "kring": notitie.kring}
    return uit


def over(daad: Daad, form: Beeldformulier) -> str:
    """Return the text that a deed is about; empty when it is about nothing that is there yet."""
    b, id_ = form.invoer, str(form[daad.ding].value() or "") if daad.ding in form.fields else ""
    if daad.ding == "uitspraak":
        u = uitspraak(b, id_)
        return f"{u.soortnaam}: {u.tekst}" if u is not None else ""
    if daad.ding == "tegenspraak":
        for u in b.beeld.uitspraken:
            for x in u.tegenspraken:
                if x.id == id_:
                    return f"{u.tekst} – {x.met}"
    if daad.ding == "partij":
        return next((p.naam for p in b.beeld.partijen if p.id == id_), "")
    if daad.ding == "als_dan":
        return next((f"{s.als} {s.dan}" for s in b.oordeel.scenarios if s.id == id_), "")
    if daad.ding == "oordeel":
        return next((o.reden for o in b.oordeel.oordelen if o.id == id_), "")
    return ""
