"""What a form begins with: codes from the address, and the texts that stand there now."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from waakvlam.application.maatregelen.bladen import Doelregel
from waakvlam.application.vragen.maatregelinvoer import Maatregelinvoer
from waakvlam.core.velden import KENMERK
from waakvlam.web.casus.maatregelen.daden import Daad
from waakvlam.web.casus.maatregelen.formulier import Maatregelformulier, van_nu


def doelen(b: Maatregelinvoer) -> list[Doelregel]:
    """Return goals and sub-goals in one list."""
    return [d for hoofd in b.blad.doelen for d in (hoofd, *hoofd.sub)]


def begin(adres: Mapping[str, str], daad: Daad, b: Maatregelinvoer, nu: datetime) -> dict[str, Any]:
    """Return what is filled in beforehand. Only codes come from an address, never a text."""
    velden = (*daad.soort.velden, "zitting", "kring")
    uit: dict[str, Any] = {n: w for n, w in adres.items() if n in velden and KENMERK.fullmatch(w)}
    naam = daad.soort.klasse.NAAM
    m = next((m for m in b.blad.lopend if m.id == uit.get("maatregel")), None)
    if m is not None and naam == "verleng_maatregel":
        uit |= {veld: op for veld, op in (("tot", m.tot), ("herzien", m.herzien)) if op and op > nu}
    if m is not None and naam == "pas_maatregel_aan":
        uit |= van_nu(m)
    if naam == "wijzig_doel":
        uit["tekst"] = next((d.tekst for d in doelen(b) if d.id == uit.get("doel")), "")
    if naam == "schrijf_plandeel":
        deel = next((d for d in b.plan.delen if d.code == uit.get("deel")), None)
        stuk = next((s for s in deel.stukken if s.kring == uit.get("kring")), None) if deel else None
        if stuk is not None:
            uit |= {"tekst": stuk.tekst, "rol": stuk.rolcode, "elke": stuk.elke, "kijk_op": stuk.kijk_op}
            if stuk.vraagt:
                del uit["kijk_op"]
        elif deel is not None:
            uit["elke"] = deel.elke
    return uit


def over(form: Maatregelformulier) -> str:
    """Return the text that a deed is about; empty when it is about something new."""
    b = form.invoer
    if form.maatregel is not None:
        return form.maatregel.tekst
    id_ = str(form[form.daad.ding].value() or "") if form.daad.ding in form.fields else ""
    if form.daad.ding == "besluit":
        alle = {m.besluit.id: m.tekst for m in (*b.blad.lopend, *b.blad.klaar)}
        return (alle | {x.id: x.tekst for x in b.blad.besluiten}).get(id_, "")
    if form.daad.ding == "mandaat":
        return next((f"{m.rol}: {m.tekst}" for m in b.blad.mandaten if m.id == id_), "")
    if form.daad.ding == "doel":
        return next((d.tekst for d in doelen(b) if d.id == id_), "")
    deel = next((d for d in b.plan.delen if d.code == id_), None)
    if deel is None:
        return ""
    stuk = form.stuk if form.daad.soort.klasse.NAAM == "bekijk_plandeel" else None
    return f"{deel.naam}: {stuk.tekst}" if stuk is not None else deel.naam
