"""Plants what lies around a case: who was let in, what was shared, guests, requests, breaches, retention."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard
from waakvlam.core.bewaren import opdrachten as b
from waakvlam.core.bewaren.namen import bewaring_van
from waakvlam.core.bijeenkomst import opdrachten as bijeen
from waakvlam.core.casus import deelopdrachten as d
from waakvlam.core.casus import gastopdrachten as gast
from waakvlam.core.casus import toegangsopdrachten as t
from waakvlam.core.casus import verzoekopdrachten as cv
from waakvlam.core.casus.deelregels import past
from waakvlam.core.datalek import opdrachten as lek
from waakvlam.core.ophoping import opdrachten as oph
from waakvlam.core.overleglijst import opdrachten as lijst
from waakvlam.core.spar import opdrachten as spar
from waakvlam.core.stukken.opdrachten import MaakNoodpakket, StuurSituatie
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.core.verzoek import opdrachten as v

if TYPE_CHECKING:
    from tests.toegang.planten import Wereld


def plant_toegang(w: "Wereld") -> None:
    """People let in for a while and kept out, and someone on duty who looked wider for a moment."""
    account = {naam: lid.account for naam, lid in w.leden.items()}
    reden = w.tekst("casus", "toelating")
    w.doe("rosa", t.GeefToegang(account["hans"], "hulpverlener", reden, w.klok.op + timedelta(hours=1)))
    w.doe("rosa", t.TrekToegangIn(account["gijs"], w.tekst("casus", "wering")))
    w.doe("nora", t.NeemNoodtoegang(w.tekst("casus", "noodreden"), ("veiligheid",)))
    nood = next(iter(w.stand().noodtoegang))
    w.doe("nora", t.StopNoodtoegang(nood))
    w.doe("rosa", t.BeoordeelNoodtoegang(nood, True, w.tekst("casus", "noodoordeel")))


def plant_deling(w: "Wereld") -> None:
    """An entry of one circle that another may read, and why; later a sharing that was stopped."""
    from waakvlam.core.casus.opdrachten import Noteer

    lezers = "veiligheid+zorg"
    w.doe("ada", Noteer(w.tekst(lezers, "gedeeld")))
    nr = w.stand().lengte
    regels = omgeving().deelregels
    model = w.aanpak.model.rollen["adviseur"]
    soort = regels.soort_van(model.organisatie, model.kring)
    grond, doel = next(
        (g.code, doel)
        for g in regels.gronden.values()
        for doel in regels.doelen
        if past(g, soort, "casus", doel, w.klok.op.date())
    )
    velden: dict[str, Any] = {"grond": grond, "doel": doel, "tot": w.klok.op + timedelta(days=40)}
    w.doe("ada", d.DeelStukken((str(nr),), "zorg", noodzaak=w.tekst(lezers, "noodzaak"), **velden))
    w.doe("ada", Noteer(w.tekst("veiligheid", "tochniet")))
    nr = w.stand().lengte
    w.doe("ada", d.DeelStukken((str(nr),), "zorg", noodzaak=w.tekst(lezers, "noodzaaktwee"), **velden))
    deling = list(w.stand().delingen)[-1]
    w.doe("ada", d.TrekDelingIn(deling, w.tekst(lezers, "delingstop")))


def plant_overleglijst(w: "Wereld") -> None:
    """A meeting that goes on, with the case on its list: what partners do in it, and what was agreed."""

    def x(wat: str) -> Any:
        return w.tekst("casus", wat)

    def doe(naam: str, inhoud: Any) -> None:
        w.doe(naam, inhoud, kring=IEDEREEN)

    begonnen = w.doe("rosa", bijeen.BeginBijeenkomst("kringenproef", "maandoverleg", ("hulpverlener",)), None)
    doe("rosa", lijst.ZetOpOverleglijst("maandoverleg", ("hulpverlener",)))
    doe("hugo", lijst.PartnerZegt("maandoverleg", "hulpverlener", "actie", x("ketenactie")))
    doe("ada", lijst.PartnerZegt("maandoverleg", "adviseur", "geen", x("geenactie")))
    doe("rosa", lijst.BespreekPunt("maandoverleg", begonnen.id, ("hulpverlener",), tekst=x("afspraak")))
    doe("rosa", lijst.PartnerZegt("maandoverleg", "regisseur", "geen"))


def plant_stukken(w: "Wereld") -> None:
    """A situation report that was sent, and an emergency pack that was made."""
    w.doe("rosa", StuurSituatie(("adviseur",), w.tekst("casus", "situatie")), kring="casus")
    w.doe("rosa", MaakNoodpakket(w.klok.op + timedelta(days=7)), kring="casus")


def plant_gast(w: "Wereld") -> str:
    """A guest who was asked something; returns its id. Whoever leads asks, so the circle is care."""
    from waakvlam.application.gasten import nodig_uit

    velden = {n: w.tekst("zorg", f"gast{n}", "") for n in ("naam", "organisatie")}
    vraag = gast.NodigGastUit(
        email="zqgast@voorbeeld.nl", waarvoor="vraag", tekst=w.tekst("zorg", "gastvraag", ""),
        tot=w.klok.op + timedelta(days=6), **velden,
    )  # fmt: skip
    uit = nodig_uit(w.opdracht("rosa", vraag, f"casus/{w.casus}"))
    assert isinstance(uit.uitkomst, Aanvaard), uit.uitkomst
    weg = nodig_uit(w.opdracht("rosa", replace(vraag, email="zqweg@voorbeeld.nl"), f"casus/{w.casus}"))
    assert isinstance(weg.uitkomst, Aanvaard), weg.uitkomst
    w.doe("rosa", gast.TrekGastIn(weg.uitkomst.ids["gast"], w.tekst("zorg", "gaststop")))
    return uit.uitkomst.ids["gast"]


def plant_verzoek(w: "Wereld") -> str:
    """A request for one's own data, with everything that is written about it."""

    def x(wat: str) -> Any:
        return w.tekst("verzoek", wat, "verzoek")

    velden = {n: x(f"verzoek{n}") for n in ("naam", "bereikbaar", "vraag")}
    stroom = w.doe("petra", v.OntvangVerzoek("inzage", w.klok.op, "brief", **velden), None).stroom
    w.doe("petra", v.StelIdentiteitVast("balie", True, x("identiteit")), stroom)
    id_ = stroom.partition("/")[2]
    w.doe("petra", v.NoteerBijVerzoek(x("verzoeknotitie")), stroom)
    w.doe("petra", v.SchortVerzoekOp("identiteit", x("opschorting")), stroom)
    w.doe("petra", v.HervatVerzoek(), stroom)
    w.doe("petra", v.VerlengVerzoek("omvang", x("verlenging"), True), stroom)
    w.doe("petra", v.ZetVerzoekUit(("regisseur",)), stroom)
    w.doe("rosa", cv.KoppelVerzoek(id_, "P1"))
    w.doe("rosa", v.LeverAan(w.casus, w.tekst("verzoek", "levering", ""), {"1": "geef"}), stroom)
    w.doe("rosa", cv.WeegBezwaar(id_, "ongegrond", w.tekst("zorg", "bezwaar")))
    w.doe("petra", v.RondVerzoekAf("toegewezen", None, x("afronding")), stroom)
    w.doe("rosa", cv.MarkeerWoo(1, "feit", w.tekst("zorg", "woo")))
    deling = next(iter(w.stand().delingen))
    w.doe("ada", cv.StelBriefUit((deling,), w.tekst("veiligheid", "uitstel"), w.klok.op + timedelta(days=3)))
    return id_


def plant_datalek(w: "Wereld") -> str:
    """A data breach, reported by someone and judged by the privacy officer."""

    def x(wat: str) -> Any:
        return w.tekst("datalek", wat, "datalek")

    stroom = w.doe("petra", lek.MeldDatalek(x("lek"), w.klok.op), None).stroom
    w.doe("petra", lek.BeoordeelDatalek("risico", x("lekoordeel")), stroom)
    w.doe("petra", lek.NeemMaatregel(x("maatregel")), stroom)
    w.doe("petra", lek.BeslisMelding(True, x("melding"), w.klok.op, x("meldingnummer"), x("lateraf")), stroom)
    w.doe("petra", lek.BeslisVertellen(False, x("vertellen")), stroom)
    w.doe("petra", lek.SluitDatalek(x("geleerd")), stroom)
    return stroom.partition("/")[2]


def plant_bewaring(w: "Wereld") -> dict[str, str]:
    """Proposals to destroy that did not go through, and holds; gives the ids of one of each."""
    stroom = bewaring_van(f"casus/{w.casus}")

    def x(wat: str) -> Any:
        return w.tekst("bewaring", wat, "")

    def id_(veld: str) -> str:
        return str(omgeving().logboek.lees("waterveen", stroom)[-1].data[veld])

    w.doe("bert", b.StelVernietigingVoor("P2", "verzoek", x("voorstel")), stroom)
    w.doe("bea", b.BesluitVernietiging(id_("voorstel"), "P2", False, x("afwijzing")), stroom)
    w.doe("bert", b.StelVernietigingVoor("P2", "verzoek", x("voorsteltwee")), stroom)
    voorstel = id_("voorstel")
    w.doe("bert", b.TrekVernietigingTerug(voorstel, x("terugtrekking")), stroom)
    w.doe("bert", b.HoudVast("onderzoek", x("vasthouding")), stroom)
    w.doe("bert", b.GeefVrij(id_("vasthouding"), x("vrijgave")), stroom)
    w.doe("bert", b.HoudVast("onderzoek", x("vasthoudingtwee")), stroom)
    return {"voorstel": voorstel, "vasthouding": id_("vasthouding")}


BUURT, THEMA = "waterkant" + "a" * 23, "jongeren"
"""Where the reports are from, as long as any id so that a page about it is as long; and their theme."""


def plant_ophoping(w: "Wereld") -> dict[str, str]:
    """What someone who handles signals says of the number of them."""
    zin = w.tekst("ophoping", "reden", "ophoping")
    w.doe("rosa", oph.BekijkOphoping(BUURT, THEMA, "niets_bijzonders", zin, 1), None)
    return {"buurt": BUURT, "thema": THEMA}


def plant_spar(w: "Wereld") -> str:
    """A question without names from one role to another."""

    def x(wat: str) -> Any:
        return w.tekst("spar", wat, "spar")

    stroom = w.doe("hugo", spar.VraagSpar("adviseur", x("sparvraag")), None).stroom
    w.doe("ada", spar.AntwoordSpar(x("sparantwoord")), stroom)
    w.doe("hugo", spar.VulSparAan(x("spartekst")), stroom)
    return stroom.partition("/")[2]
