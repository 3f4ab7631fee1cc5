"""The rows of a file as they stand on the page, and the columns a file can have."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from waakvlam.application.kanalen.invoer import Gelezen, Rij
from waakvlam.application.vragen.meldkeuzes import Meldkeuzes
from waakvlam.core.signaal.weg import BUITEN
from waakvlam.web.inlezen import woorden
from waakvlam.web.inlezen.context import Klacht, Kolom, Voorbeeld, Voorrij
from waakvlam.web.inlezen.formulier import Doeformulier
from waakvlam.web.scherm import Kruimel
from waakvlam.web.signaal.woorden import THEMA

TOONT = 100
"""Rows on the page; those to look at come first."""
KLACHTEN = 200


def _themas(er: Meldkeuzes) -> dict[str, str]:
    return dict(er.themas) or {code: str(naam) for code, naam in THEMA.items()}


def kolommen(er: Meldkeuzes) -> tuple[Kolom, ...]:
    """Return the columns a file can have, with what can stand in them."""
    uit = [
        Kolom("wat", _("wat iemand zag of hoorde"), True),
        Kolom("datum", _("de dag, zoals 31-12-2026"), True),
        Kolom("tijd", _("zoals 21:30")),
        Kolom("waar", _("de plek of het adres")),
    ]
    if er.buurten:
        uit.append(Kolom("buurt", _("de naam of de code van de buurt, of «buiten»")))
    return (
        *uit,
        Kolom("thema", ", ".join(_themas(er).values())),
        Kolom(
            "soort",
            _(
                "eigen, melding, niet_pluis, verhaal, casuistiek, gerucht, aangifte, nieuws of kerncijfer; "
                "leeg is melding"
            ),
        ),
        Kolom("melder", _("de naam van wie het meldde; wij bewaren die apart")),
        Kolom("contact", _("telefoon of e-mail van de melder; ook apart")),
        Kolom("gevaar", _("ja als er nu gevaar is")),
    )


def voorbeeldrijen(er: Meldkeuzes, nu: datetime) -> list[list[str]]:
    """Return a table that can be read in as it is."""
    kop = [kolom.kop for kolom in kolommen(er)]
    gisteren = f"{localtime(nu) - timedelta(days=1):%d-%m-%Y}"
    rijen = (
        {"wat": _("Glas op de stoep en een kapotte lamp"), "datum": gisteren, "tijd": "21:30",
         "waar": _("Plein bij de school"), "buurt": er.buurten[0].naam if er.buurten else "",
         "thema": next(iter(_themas(er).values())), "soort": "melding", "gevaar": "nee"},
        {"wat": _("Elke avond dezelfde groep bij de bushalte"), "datum": gisteren, "soort": "eigen"},
    )  # fmt: skip
    return [kop, *([rij.get(kolom, "") for kolom in kop] for rij in rijen)]


def voorbeeld(
    titel: str,
    kruimels: tuple[Kruimel, ...],
    form: Doeformulier,
    gelezen: Gelezen,
    al: Collection[int],
    er: Meldkeuzes,
) -> Voorbeeld:
    """Return the page with what a file would give."""
    gemerkt = sum(bool(rij.merken) for rij in gelezen.rijen if rij.nr not in al)
    if not gemerkt:
        del form.fields["mensen"]
    volgorde = sorted(
        gelezen.rijen, key=lambda r: (r.nr in al, not (r.merken or r.formule or r.gevaar), r.nr)
    )
    buurten = {b.code: b.naam for b in er.buurten} | {BUITEN: _("buiten de gemeente")}
    fouten = [Klacht(woorden.waar(fout), woorden.wat(fout)) for fout in gelezen.fouten]
    return Voorbeeld(
        titel=titel,
        kruimels=kruimels,
        form=form,
        nieuw=len(gelezen.rijen) - len(al),
        al=len(al),
        fouten=len({fout.rij for fout in gelezen.fouten}),
        dubbel=len(gelezen.dubbel),
        mensen=gemerkt,
        rijen=tuple(_rij(rij, rij.nr in al, buurten, _themas(er)) for rij in volgorde[:TOONT]),
        verder=max(0, len(volgorde) - TOONT),
        klachten=tuple(fouten[:KLACHTEN]),
        meer_klachten=max(0, len(fouten) - KLACHTEN),
        opmerkingen=tuple(woorden.opmerking(een) for een in gelezen.opmerkingen),
    )


def _rij(rij: Rij, al: bool, buurten: dict[str, str], themas: dict[str, str]) -> Voorrij:
    moment = localtime(rij.moment)
    let_op = [_("In de tekst staat misschien: %(wat)s") % {"wat": _merken(rij)}] if rij.merken else []
    if rij.formule:
        let_op.append(_("Begint als een formule; wij lezen het als gewone tekst"))
    return Voorrij(
        nr=rij.nr,
        tekst=rij.tekst,
        wanneer=f"{moment:%d-%m-%Y %H:%M}" if rij.tijd else f"{moment:%d-%m-%Y}",
        waar=", ".join(deel for deel in (rij.plaats, buurten.get(rij.buurt, rij.buurt)) if deel),
        thema=themas.get(rij.thema, rij.thema),
        melder=", ".join(deel for deel in (rij.naam, rij.contact) if deel),
        stand="al" if al else "nieuw",
        gevaar=rij.gevaar,
        let_op=tuple(let_op),
    )


def _merken(rij: Rij) -> str:
    return ", ".join(str(woorden.MERK.get(soort, soort)) for soort in rij.merken)
