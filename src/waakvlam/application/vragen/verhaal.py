"""The course of a case in sentences: one line per event, in words of the approach."""

from collections.abc import Callable, Mapping
from typing import Any

from waakvlam.application.beeld import verhaal as beeld
from waakvlam.application.delen import verhaal as delen
from waakvlam.application.maatregelen import verhaal as maatregelen
from waakvlam.application.oproep import verhaal as oproep
from waakvlam.application.overleg import verhaal as overleg
from waakvlam.application.overleglijst import verhaal as overleglijst
from waakvlam.application.personen import verhaal as personen
from waakvlam.application.stukken import verhaal as stukken
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.verzoeken import verhaal as verzoeken
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bewaren.gebeurtenissen import Vernietigd
from waakvlam.core.casus import afbreken as af
from waakvlam.core.casus import bijlage as bl
from waakvlam.core.casus import gastgebeurtenissen as gg
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import lijstgebeurtenissen as lg
from waakvlam.core.gebeurtenis import refs_van

LIJNEN = {
    "casus": _("Casusregie"),
    "proces": _("Procesregie"),
    "overleg": _("In overleg met"),
    "operationeel": _("Operationeel verantwoordelijk"),
    "bestuurlijk": _("Bestuurlijk verantwoordelijk"),
    "uitvoering": _("Uitvoering"),
}
STANDEN = {"ja": _("ja"), "nee": _("nee"), "onbekend": _("onbekend"), "nvt": _("niet van toepassing")}
UITKOMSTEN = {
    "gedaan": _("Gedaan"),
    "lukt_niet": _("Lukt niet"),
    "niet_nodig": _("Niet nodig"),
    "overgedragen": _("Overgedragen"),
    "teruggestuurd": _("Teruggestuurd met advies"),
    "vervallen": _("Vervallen"),
}
VASTE_TAKEN = {
    "informeer": _("Informeer {wie}"),
    "roep-bijeen": _("Roep bijeen: {wie}"),
    "aanvullen-raadpleging": _("Overleg nog met {wie}"),
    "weersproken": _("Besluit opnieuw: {wie}. Het vastgelegde besluit is weersproken."),
    "wijs-aan": _("Niemand heeft de {wie}. Wijs vandaag iemand aan."),
    "loopt-af": _("{wie} loopt af. Verlengen, aanpassen of stoppen?"),
    "bevestig-besluit": _("Klopt dit besluit? {wie}"),
    "nieuwe-ronde": _("Vul opnieuw in: {wie}"),
    **oproep.TAKEN,
}


def lijn(aanpak: Aanpak, sleutel: str, vertaal: Vertaal) -> str:
    """The name of a line of lead, with its aspect."""
    naam, _, aspect = sleutel.partition(".")
    basis = vertaal(LIJNEN.get(naam, naam))
    return f"{basis} {aanpak.model.aspecten.get(aspect, aspect).lower()}" if aspect else basis


def rollen(aanpak: Aanpak, codes: tuple[str, ...] | list[str], vertaal: Vertaal) -> str:
    """Names of roles and bodies in one phrase."""
    return opsomming(list(dict.fromkeys(namen.rol(aanpak, code) for code in codes)), vertaal)


def opsomming(delen: list[str], vertaal: Vertaal) -> str:
    """Parts in one phrase: *a, b en c*; empty without parts."""
    return f"{', '.join(delen[:-1])} {vertaal('en')} {delen[-1]}" if len(delen) > 1 else "".join(delen)


def taak(aanpak: Aanpak, code: str, regel: str | None, vertaal: Vertaal, onderwerp: str | None = None) -> str:
    """What a task or question asks, in the words of the rule behind it."""
    if code in delen.TAKEN:
        return vertaal(delen.TAKEN[code])
    if code in stukken.TAKEN:
        return vertaal(stukken.TAKEN[code])
    if (van_maatregel := maatregelen.taak(code, onderwerp, vertaal)) is not None:
        return van_maatregel
    if (van_beeld := beeld.taak(code)) is not None:
        return vertaal(van_beeld)
    if code == oproep.BEKIJK_CODE:
        return vertaal(oproep.BEKIJK)
    if code in overleg.TAKEN:
        return vertaal(overleg.TAKEN[code])
    for begin, zin in VASTE_TAKEN.items():
        if code.startswith(begin):
            if begin == "bevestig-besluit":
                return vertaal(zin).format(wie=namen.stap(aanpak, (regel or "").removeprefix("overgangen.")))
            rest = code.removeprefix(begin).lstrip("-")
            if begin in ("wijs-aan", "loopt-af"):
                return vertaal(zin).format(wie=lijn(aanpak, onderwerp or rest, vertaal).lower())
            if begin == "weersproken":
                return vertaal(zin).format(wie=namen.stap(aanpak, rest))
            if begin == "nieuwe-ronde":
                return vertaal(zin).format(wie=namen.lijst(aanpak, rest))
            return vertaal(zin).format(wie=_wie(aanpak, rest))
    model = aanpak.vind(regel) if regel else None
    gevolg = getattr(model, "taak", None)
    for bron in (gevolg, model):
        tekst = getattr(bron, "tekst", None) or getattr(bron, "naam", None)
        if tekst:
            return str(tekst)
    return code.replace("-", " ").capitalize()


def ingelicht(aanpak: Aanpak, code: str) -> str:
    """Whom a task to tell somebody is about."""
    return _wie(aanpak, code.removeprefix("informeer-"))


def _wie(aanpak: Aanpak, rest: str) -> str:
    """The role or body at the end of a task code; for a member of a body the member."""
    if rest in aanpak.model.rollen or rest in aanpak.model.gremia:
        return namen.rol(aanpak, rest)
    for gremium in aanpak.model.gremia:
        if rest.startswith(gremium + "-"):
            return f"{namen.rol(aanpak, rest.removeprefix(gremium + '-'))} ({namen.rol(aanpak, gremium)})"
    return rest.replace("-", " ")


GASTVOOR = {"overleg": _("één overleg"), "vraag": _("één vraag"), "bevestiging": _("één bevestiging")}
GASTZEGT = {
    "komt": _("komt"),
    "komt-niet": _("komt niet"),
    "antwoord": _("zie de tekst"),
    "klopt": _("klopt"),
    "klopt-niet": _("klopt niet"),
}
Verteller = Callable[[Any, Aanpak, Vertaal], str]


def _besluit(e: g.BesluitGenomen, aanpak: Aanpak, _: Vertaal) -> str:
    zin = _("Besluit: {stap}, door {wie}.").format(
        stap=namen.stap(aanpak, e.stap), wie=namen.rol(aanpak, e.beslist_door)
    )
    if e.medebesluit:
        zin += " " + _("Samen met {wie}.").format(wie=rollen(aanpak, e.medebesluit, _))
    if e.oneens:
        zin += " " + _("Niet eens: {wie}.").format(wie=rollen(aanpak, e.oneens, _))
    if e.afgeweken:
        zin += " " + _("Afgeweken van de aanpak.")
    if e.aangevuld:
        zin += " " + _("Wat mist wordt later aangevuld.")
    return zin


def _regie(e: g.RegieGewijzigd, aanpak: Aanpak, _: Vertaal) -> str:
    wie = rollen(aanpak, e.rollen, _) or _("niemand")
    return _("{lijn}: {wie}.").format(lijn=lijn(aanpak, e.lijn, _), wie=wie)


def _product(e: g.ProductVastgelegd, aanpak: Aanpak, _: Vertaal) -> str:
    naam = namen.ding(aanpak, e.product)
    if e.heel or not e.delen:
        return _("Klaar: {product}.").format(product=naam)
    delen = ", ".join(
        namen.ding(aanpak, f"{e.product}.{deel}").partition(": ")[2] or deel for deel in e.delen
    )
    return _("Vastgelegd van {product}: {delen}.").format(product=naam, delen=delen)


def _kenmerken(e: g.KenmerkenGezet, aanpak: Aanpak, _: Vertaal) -> str:
    delen = []
    for code, waarde in e.waarden.items():
        kenmerk = aanpak.model.kenmerken.get(code)
        if isinstance(waarde, bool):
            woord = _("ja") if waarde else _("nee")
        elif waarde is None:
            woord = _("onbekend")
        else:
            woord = (
                kenmerk.waarden.get(waarde, waarde) if kenmerk and isinstance(waarde, str) else str(waarde)
            )
        naam = kenmerk.naam if kenmerk else code
        delen.append(f"{naam} {woord}" if naam.endswith("?") else f"{naam}: {woord}")
    return "; ".join(delen) + "."


def _bevestigd(e: g.BesluitBevestigd, aanpak: Aanpak, _: Vertaal) -> str:
    zin = _("{wie} bevestigt het besluit.") if e.klopt else _("{wie} zegt dat het besluit niet klopt.")
    return zin.format(wie=namen.rol(aanpak, e.rol))


def _taak(e: g.TaakGesteld, aanpak: Aanpak, _: Vertaal) -> str:
    wat = _("Actie") if e.tekst else taak(aanpak, e.code, e.regel, _)
    return _("Gevraagd aan {wie}: {wat}").format(wie=rollen(aanpak, e.rollen, _) or _("niemand"), wat=wat)


def _beantwoord(e: lg.LijstBeantwoord, aanpak: Aanpak, _: Vertaal) -> str:
    aantal = len(e.antwoorden)
    zin = _("{lijst}: 1 antwoord.") if aantal == 1 else _("{lijst}: {aantal} antwoorden.")
    zin = zin.format(lijst=namen.lijst(aanpak, e.lijst), aantal=aantal)
    if e.afgeweken:
        zin += " " + _("Afgeweken van de volgorde.")
    return f"{zin[:-1]} ({_voor(aanpak, e.voor)})." if e.voor else zin


def _voor(aanpak: Aanpak, voor: str) -> str:
    return namen.rol(aanpak, voor)


def _scenario(aanpak: Aanpak, code: str) -> str:
    gevonden = aanpak.model.scenarios.get(code)
    return gevonden.naam if gevonden else code


VERTELLERS: dict[type, Verteller] = {
    **delen.VERTELLERS,
    **overleglijst.VERTELLERS,
    lg.LijstBeantwoord: _beantwoord,
    lg.LijstToegelicht: lambda e, a, _: _("{lijst}: toelichting.").format(lijst=namen.lijst(a, e.lijst)),
    lg.RondeBegonnen: lambda e, a, _: _("{lijst}: ronde {nr} begonnen.").format(
        lijst=namen.lijst(a, e.lijst), nr=e.ronde
    ),
    lg.EigenVraagGesteld: lambda e, a, _: _("{lijst}: eigen vraag erbij.").format(
        lijst=namen.lijst(a, e.lijst)
    ),
    lg.ScenarioGekozen: lambda e, a, _: _("Scenario gekozen: {naam}.").format(naam=_scenario(a, e.scenario)),
    lg.ScenarioLosgelaten: lambda e, a, _: _("Scenario losgelaten: {naam}.").format(
        naam=_scenario(a, e.scenario)
    ),
    g.CasusGeopend: lambda e, a, _: _("Casus geopend op {niveau}.").format(niveau=namen.niveau(a, e.niveau)),
    g.AanleidingBeoordeeld: lambda e, a, _: (
        f"{namen.ding(a, e.aanleiding).rstrip('.')}: {_(STANDEN.get(e.stand, e.stand))}."
    ),
    g.OnderbouwingGegeven: lambda e, a, _: _("Waarop dat steunt"),
    g.KenmerkenGezet: _kenmerken,
    g.ProductVastgelegd: _product,
    g.Geraadpleegd: lambda e, a, _: _("Overlegd met {wie}.").format(wie=namen.rol(a, e.wie)),
    g.AdviesGegeven: lambda e, a, _: _("Advies van {wie}.").format(wie=namen.rol(a, e.door)),
    g.Geinformeerd: lambda e, a, _: _("Geïnformeerd: {wie}.").format(wie=rollen(a, e.wie, _)),
    g.Ingestemd: lambda e, a, _: (
        _("{wie} is akkoord met: {stap}.") if e.eens else _("{wie} is het niet eens met: {stap}.")
    ).format(wie=namen.rol(a, e.rol), stap=namen.stap(a, e.stap)),
    g.BesluitGenomen: _besluit,
    g.BesluitGemotiveerd: lambda e, a, _: _("Waarom dit is besloten"),
    g.BesluitBevestigd: _bevestigd,
    g.NiveauGewijzigd: lambda e, a, _: (
        _("Opgeschaald naar {niveau}.") if e.soort == "opschalen" else _("Afgeschaald naar {niveau}.")
    ).format(niveau=namen.niveau(a, e.naar)),
    g.RegieGewijzigd: _regie,
    g.GremiumBijeengeroepen: lambda e, a, _: _("Bijeengeroepen: {wie}.").format(wie=namen.rol(a, e.gremium)),
    g.OverlegGehouden: lambda e, a, _: (
        _("{wie} kwam bijeen").format(wie=namen.rol(a, e.gremium))
        + (f": {rollen(a, e.aanwezig, _)}." if e.aanwezig else ".")
    ),
    g.GremiumOpgeschort: lambda e, a, _: _("{wie} rust.").format(wie=namen.rol(a, e.gremium)),
    g.GremiumOntbonden: lambda e, a, _: _("{wie} is ontbonden.").format(wie=namen.rol(a, e.gremium)),
    g.Geagendeerd: lambda e, a, _: (
        _("Op de agenda van {wie}.") if e.aan else _("Van de agenda van {wie} af.")
    ).format(wie=namen.rol(a, e.gremium)),
    g.Gemarkeerd: lambda e, a, _: a.model.markeringen.get(e.markering, e.markering).rstrip(".") + ".",
    g.Afgeweken: lambda e, a, _: _("Afgeweken van de aanpak."),
    g.TaakGesteld: _taak,
    g.TaakGepland: lambda e, a, _: _("Taak opnieuw gepland."),
    g.TaakAfgerond: lambda e, a, _: _(UITKOMSTEN.get(e.uitkomst, e.uitkomst)) + ".",
    g.TermijnGestart: lambda e, a, _: _("Termijn begonnen: {naam}.").format(
        naam=a.model.termijnen[e.termijn].naam if e.termijn in a.model.termijnen else e.termijn
    ),
    g.GekoppeldeCasusGevraagd: lambda e, a, _: _("Gevraagd: een gekoppelde casus onder {aanpak}.").format(
        aanpak=e.aanpak
    ),
    g.Genoteerd: lambda e, a, _: _("Notitie") if e.soort == "notitie" else _(e.soort.capitalize()),
    g.StandBijgewerkt: lambda e, a, _: _("Stand bijgewerkt."),
    g.Gecorrigeerd: lambda e, a, _: _("Correctie bij regel {nr}.").format(nr=e.nr),
    g.SignaalGekoppeld: lambda e, a, _: _("Signaal bij deze casus gevoegd."),
    g.CasusVerhuisd: lambda e, a, _: _("De casus gaat verder onder versie {versie} van de aanpak.").format(
        versie=a.model.versie if a.hash == e.naar else e.naar[:8]
    ),
    gg.GastUitgenodigd: lambda e, a, _: _("Gast uitgenodigd voor: {wat}.").format(
        wat=_(GASTVOOR.get(e.waarvoor, e.waarvoor))
    ),
    gg.GastAntwoordde: lambda e, a, _: _("Antwoord van een gast: {wat}.").format(
        wat=_(GASTZEGT.get(e.antwoord, e.antwoord))
    ),
    gg.GastGestopt: lambda e, a, _: _("Uitnodiging van een gast ingetrokken."),
    g.CasusGesloten: lambda e, a, _: _("Casus gesloten."),
    af.ProductAfgebroken: lambda e, a, _: _("{product} afgebroken.").format(product=namen.ding(a, e.product)),
    Vernietigd: lambda e, a, _: _("Een deel van deze casus is vernietigd."),
    bl.BijlageToegevoegd: lambda e, a, _: _("Bijlage toegevoegd."),
    bl.BijlageIngetrokken: lambda e, a, _: _("Bijlage ingetrokken."),
    g.CasusHeropend: lambda e, a, _: _("Casus heropend."),
}


VERTELLERS |= verzoeken.VERTELLERS | personen.VERTELLERS | stukken.VERTELLERS
VERTELLERS |= maatregelen.VERTELLERS
VERTELLERS |= beeld.VERTELLERS
VERTELLERS |= overleg.VERTELLERS
VERTELLERS |= oproep.VERTELLERS


def teksten_van(gebeurtenis: Any, aanpak: Aanpak, teksten: Mapping[str, str]) -> list[str]:
    """The texts people wrote with an event, as far as they may be read.

    Those of a list stand in its order, each with the question it is beside.
    """
    if isinstance(gebeurtenis, gg.GastUitgenodigd):  # the address is for the mail alone
        eigen = (gebeurtenis.naam, gebeurtenis.organisatie, gebeurtenis.tekst)
        return [teksten[ref] for ref in eigen if ref and ref in teksten]
    if isinstance(gebeurtenis, lg.LijstToegelicht):
        lijst = aanpak.lijsten.get(gebeurtenis.lijst)
        delen = lijst.onderdelen if lijst else {}
        plek = {deel: nr for nr, deel in enumerate(delen)}
        return [
            f"{_vraag(delen[deel].tekst)} {teksten[ref]}" if deel in delen else teksten[ref]
            for deel, ref in sorted(
                gebeurtenis.teksten.items(), key=lambda paar: plek.get(paar[0], len(plek))
            )
            if ref in teksten
        ]
    if isinstance(gebeurtenis, personen.ZONDER_TEKSTEN):
        return []
    return [teksten[ref] for ref in refs_van(gebeurtenis) if ref in teksten]


def _vraag(tekst: str) -> str:
    return tekst if tekst.endswith(("?", ".", ":")) else f"{tekst}:"


def zin_van(gebeurtenis: Any, aanpak: Aanpak, vertaal: Vertaal) -> str:
    """One event as a sentence; texts that people wrote are not in it."""
    return VERTELLERS[type(gebeurtenis)](gebeurtenis, aanpak, vertaal)
