"""What makes sense with a signal now, in one or two sentences."""

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from waakvlam.application.vragen.signaalblad import Signaalblad
from waakvlam.core.signaal.weg import BUITEN
from waakvlam.web.signaal.blad.context import Fase
from waakvlam.web.signaal.blad.woorden import FASE, WIJZE


def nu(blad: Signaalblad) -> str:
    """Return what makes sense now, for who can do something with it; empty for others."""
    if blad.kijkt == "melder":
        return _melder(blad)
    if blad.kijkt != "behandelaar":
        return ""
    if blad.schoon_gevraagd and blad.stand not in ("samengevoegd", "afgehandeld"):
        return _("De tekst moet eerst schoon. Tot dan gaat het signaal nergens heen. Eruit moet: %(wat)s") % {
            "wat": blad.schoon_gevraagd
        }
    if blad.stand == "doorgegeven" and blad.overdracht is not None:
        return _doorgegeven(blad)
    if blad.stand == "bij_casus":
        return _("Dit signaal hoort bij een casus. Wat er verder gebeurt, staat daar.")
    if blad.stand == "samengevoegd":
        return _("Dit signaal gaat verder in een ander signaal.")
    if blad.stand == "afgehandeld":
        return _("Dit signaal is afgehandeld.")
    if blad.al_gaande:
        return _(
            "Dit is al een probleem of een incident. Voor vroeg signaleren is het laat. "
            "Geef het door aan wie het behandelt."
        )
    return {"waargenomen": _waargenomen, "geverifieerd": _nagegaan, "geduid": _geduid}.get(
        blad.fase, lambda _blad: _klaar()
    )(blad)


def _melder(blad: Signaalblad) -> str:
    if "maak_schoon" in blad.mag:
        return _(
            "Er staat iets in uw tekst dat naar een mens wijst. Maak de tekst schoon. Het gaat om: %(wat)s"
        ) % {"wat": blad.schoon_gevraagd}
    if blad.stand == "afgehandeld" or blad.fase != "waargenomen":
        return ""
    return _("Ziet of hoort u het nog eens? Voeg het toe. Dat helpt om het na te gaan.")


def _doorgegeven(blad: Signaalblad) -> str:
    assert blad.overdracht is not None
    gegevens = {"van": blad.overdracht.van or blad.overdracht.van_rol, "aan": blad.overdracht.aan}
    if "neem_aan" in blad.mag:
        zin = _("%(van)s gaf dit door aan: %(aan)s. Neem het aan, of stuur het terug met de reden.")
        return zin % gegevens
    return _("Doorgegeven aan: %(aan)s. Die neemt het aan of stuurt het terug.") % gegevens


def _waargenomen(blad: Signaalblad) -> str:
    delen = []
    gezegd = [a.antwoord for v in blad.vragen if v.soort == "nagaan" for a in v.antwoorden]
    if blad.alert_loopt and blad.alert_tot is not None:
        delen.append(_("Wij letten samen op tot en met %(dag)s.") % {"dag": _dag(blad.alert_tot)})
    elif gezegd and "gezien" not in gezegd:
        delen.append(_("Tot nu toe zag niemand anders het. Spreek af om een tijd samen op te letten."))
    delen.append(
        _(
            "Ga eerst na: was het er ook op een ander moment of een andere plek, of ziet een ander het ook? "
            "Pas daarna zegt u wat het kan betekenen."
        )
    )
    return " ".join(delen)


def _nagegaan(blad: Signaalblad) -> str:
    if not blad.betekenissen:
        return _("Het is nagegaan. Zeg nu samen wat het kan betekenen, ook met mensen met een ander vak.")
    if blad.regels.voorlopig:
        return _("Tot nu toe dacht mee: %(werk)s. Vraag ook iemand met een ander vak.") % {
            "werk": ", ".join(blad.regels.werk_nu)
        }
    return _("Er dacht genoeg verschillend werk mee. Stel samen de duiding vast.")


def _geduid(blad: Signaalblad) -> str:
    if blad.vastgesteld is not None and blad.vastgesteld.voorlopig:
        return _(
            "De duiding is voorlopig. Er dacht te weinig verschillend werk mee: %(werk)s. "
            "Vraag iemand met een ander vak en stel de duiding dan opnieuw vast."
        ) % {"werk": ", ".join(blad.vastgesteld.werk)}
    return _("Samen geduid. Beoordeel nu welke risico's u verwacht.")


def _klaar() -> str:
    return _("Beoordeeld. Geef het door aan wie erover gaat, voeg het bij een casus of handel het af.")


def _dag(moment: object) -> str:
    return date_format(localtime(moment), "j F")  # type: ignore[arg-type]


def fasen(blad: Signaalblad) -> tuple[Fase, ...]:
    """Return the four steps of what is known, each with a word for where it is."""
    codes = list(FASE)
    hier = codes.index(blad.fase) if blad.fase in codes else 0
    uit = []
    for nr, (code, (naam, over)) in enumerate(FASE.items()):
        stand = (
            "gedaan" if nr <= hier else "nu" if nr == hier + 1 and blad.stand != "afgehandeld" else "later"
        )
        bij = ""
        if code == "geverifieerd" and stand == "gedaan":
            bij = ", ".join(str(WIJZE[wijze]) for wijze in blad.nagegaan)
        if code == "geduid" and stand == "gedaan" and blad.vastgesteld is not None:
            bij = _("voorlopig") if blad.vastgesteld.voorlopig else _("samen")
        woord = {"gedaan": _("gedaan"), "nu": _("nu"), "later": _("nog niet")}[stand]
        uit.append(Fase(str(naam), str(over), stand, woord, bij))
    return tuple(uit)


def buurt(blad: Signaalblad) -> str:
    """Return the name of the neighbourhood."""
    return _("buiten de gemeente") if blad.buurt == BUITEN else blad.buurt


def vooraf(blad: Signaalblad, naam: str) -> str:
    """Return what follows from doing this now, to be read before doing it."""
    r = blad.regels
    if naam == "stel_duiding_vast" and r.voorlopig:
        return _(
            "Deze duiding wordt voorlopig. Er dacht mee: %(werk)s. Nodig is: %(nodig)s soorten werk. "
            "Met een voorlopige duiding kunt u het signaal nog niet beoordelen."
        ) % {"werk": ", ".join(r.werk_nu) or _("niemand"), "nodig": r.soorten_werk}
    if naam == "stel_duiding_vast":
        return _("Er dacht mee: %(werk)s. Dat is genoeg om samen vast te stellen.") % {
            "werk": ", ".join(r.werk_nu)
        }
    return ""


def waarom_niet(blad: Signaalblad, op_regel: bool) -> str:
    """Return why something cannot be done now, and what can; ``op_regel``: it has a button on its own row."""
    if op_regel:
        return _("Dat doet u hier op de bladzijde zelf, bij de regel waar het over gaat.")
    if blad.kijkt == "melder":
        return _("Dat doet wie uw melding behandelt. U kunt hier een waarneming toevoegen.")
    if blad.kijkt != "behandelaar":
        return _("Dat doet wie het signaal behandelt. U leest mee, of geeft hier uw antwoord.")
    return _("Dat kan nu niet. %(nu)s") % {"nu": nu(blad)}


def niets_ernaast(hard: bool) -> str:
    """Return what to do first when there is nothing to put beside a signal."""
    if hard:
        return _("Er is nog niets wat mensen zagen of hoorden. Vraag het collega's, of meld het eerst.")
    return _("Er is nog geen cijfer. Meld het eerst als signaal: kies «Van een ander» en dan «Cijfers».")
