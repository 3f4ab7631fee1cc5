"""Plants what lies in the circles of signals: who reported, what is asked and answered, what it means."""

import dataclasses
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from waakvlam.application.omgeving import omgeving
from waakvlam.core.cijfer import opdrachten as cij
from waakvlam.core.cijfer.periode import periode_op
from waakvlam.core.gericht import opdrachten as ger
from waakvlam.core.gezicht import opdrachten as gez
from waakvlam.core.netwerk import opdrachten as net
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal import vervolgopdrachten as sv
from waakvlam.core.sleutelpersoon import opdrachten as sle

if TYPE_CHECKING:
    from tests.toegang.planten import Wereld

GEZICHT = ("naam", "functie", "organisatie", "waar")


def plant_in_kringen(w: "Wereld") -> None:
    """A report in the circle of care, and one that went the whole way through many hands."""
    zorg = s.Meld(
        w.tekst("signaalzorg", "gezien", "signaal"), plaats=w.tekst("signaalzorg", "plek", "signaal")
    )
    w.signalen.append(w.doe("hugo", zorg, None, kring="zorg").id)
    w.signalen.append(_de_hele_weg(w))
    w.signalen.append(_die_bleef_liggen(w))


def _de_hele_weg(w: "Wereld") -> str:
    def x(kring: str, wat: str, bij: str = "signaal") -> Any:
        return w.tekst(kring, wat, bij)

    naam, contact = x("signaalmelder", "naam"), x("signaalmelder", "contact")
    gemeld = w.doe(
        "rosa",
        s.Meld(
            x("signaalopen", "gezien"), kanaal="telefoon", soort="melding", melder_soort="inwoner",
            melder_naam=naam, melder_contact=contact,
        ),
        None,
    )  # fmt: skip
    stroom = gemeld.stroom
    w.doe("rosa", s.PakOp(), stroom)
    w.doe(
        "ada",
        s.VulAan(x("signaalopen", "waarneming"), functie=x("signaalopen", "functie"), van="ander"),
        stroom,
    )
    w.doe("ada", s.VulAan(x("signaalpolitie", "waarneming")), stroom, kring="veiligheid")
    w.doe("rosa", s.VraagNa(x("signaalvraag", "nagaan"), rollen=("voorlichter",)), stroom)
    w.doe("vera", s.AntwoordNa(_vraag(stroom), "gezien", x("signaalantwoord", "gezien")), stroom)
    w.doe("rosa", s.VraagNa(x("signaalduiden", "vraag"), "duiden", rollen=("officier",)), stroom)
    w.doe("otto", sv.VoegBetekenisToe(x("signaalopen", "betekenis"), x("signaalopen", "gevolg")), stroom)
    vast = sv.StelDuidingVast(
        waarom_een=x("signaalopen", "waaromeen"), alleen=x("signaalopen", "alleen"),
        ander_probleem=x("signaalopen", "anderprobleem"),
    )  # fmt: skip
    w.doe("rosa", vast, stroom)
    oordeel = sv.BeoordeelSignaal(
        x("signaalopen", "mogelijk"), x("signaalopen", "verwacht"), "eerst", x("signaalopen", "volgorde")
    )
    w.doe("rosa", oordeel, stroom)
    w.doe("rosa", sv.MeldTerug(x("signaalterug", "bericht")), stroom)
    w.doe("rosa", sv.GeefDoor(rol="wethouder", reden=x("signaalopen", "doorreden")), stroom)
    return gemeld.id


def _die_bleef_liggen(w: "Wereld") -> str:
    """A report that had to be cleaned, was sent back, and lapsed. Its first text is for who wrote it only."""
    # From long ago, so that there is a past to compare accumulation with.
    eerst = s.Meld(w.tekst("signaaleerst", "gezien", ""))
    gemeld = w.doe("lena", eerst, None, gebeurd_op=w.klok.op - timedelta(weeks=40))
    stroom = gemeld.stroom
    tot = w.klok.op + timedelta(minutes=30)
    w.doe("rosa", s.LetOp(tot, w.tekst("signaalwerk", "waarop", "")), stroom)
    w.doe("rosa", s.VraagSchoon(w.tekst("signaalwerk", "schoon", "")), stroom)
    w.doe("lena", s.MaakSchoon(w.tekst("signaal", "schonetekst", "signaal")), stroom)
    reden = w.tekst("signaalwerk", "doorreden", "")
    w.doe("rosa", sv.GeefDoor(rol="wethouder", reden=reden), stroom)
    w.doe("wim", sv.StuurTerug(w.tekst("signaalterugreden", "reden", "")), stroom)
    w.minuut += 60
    w.doe("rosa", sv.LaatVervallen(w.tekst("signaalwerk", "vervallen", "")), stroom)
    return gemeld.id


def _vraag(stroom: str) -> str:
    om = omgeving()
    kop = om.logboek.kop("waterveen", stroom)
    assert kop is not None
    return next(iter(om.toestanden.haal(kop, om.logboek.lees).vragen))


def plant_netwerk(w: "Wereld") -> str:
    """An organisation in the network that heard of the approach, put right; and one that was taken out."""
    # The made-up approach names no sectors, so its circles stand for them. It takes no time of the world.
    minuut, sector = w.minuut, "zorg"
    stroom = w.doe("rosa", net.NeemOrganisatieOp(w.tekst("netwerk", "naam", ""), sector), None).stroom
    w.doe("rosa", net.WijzigOrganisatie(w.tekst("netwerk", "andere", "netwerk"), sector, True), stroom)
    w.doe("rosa", net.HoudOrganisatieBij("verteld"), stroom)
    weg = w.doe("rosa", net.NeemOrganisatieOp(w.tekst("niemands", "weg", ""), sector), None).stroom
    w.doe("rosa", net.HaalUitNetwerk(), weg)
    w.minuut = minuut
    return stroom.partition("/")[2]


def plant_gezicht(w: "Wereld") -> str:
    """A familiar face of long ago who leaves, put right, with who takes over; and one taken off the list."""

    def velden(bij: str, kring: str = "netwerk") -> dict[str, Any]:
        er = "gezicht" if bij == "nu" else ""
        teksten = {wat: w.tekst(kring, f"{bij}{wat}", er) for wat in GEZICHT}
        return {**teksten, "sinds": w.klok.op - timedelta(days=3000)}

    minuut = w.minuut
    stroom = w.doe("rosa", gez.NeemGezichtOp(**velden("eerst")), None).stroom
    w.doe("rosa", gez.WijzigGezicht(**velden("nu")), stroom)
    w.doe("rosa", gez.MeldVertrek(w.klok.op + timedelta(days=40)), stroom)
    w.doe("rosa", gez.RegelOpvolging("opvolger", w.tekst("netwerk", "opvolger", "gezicht")), stroom)
    weg = w.doe("rosa", gez.NeemGezichtOp(**velden("weg", "niemands")), None).stroom
    w.doe("rosa", gez.HaalGezichtWeg(), weg)
    w.minuut = minuut
    return stroom.partition("/")[2]


def plant_sleutelpersoon(w: "Wereld") -> str:
    """A resident who agreed, kept by Hugo and read by the adviser too; and one who withdrew."""

    def velden(kring: str, bij: str) -> dict[str, Any]:
        wat = ("naam", "bereik", "waarvoor", "reden")
        return {veld: w.tekst(kring, f"sleutel{veld}", bij) for veld in wat}

    minuut = w.minuut
    ja = {"buurt": "BU01", "toestemming": "mondeling", "toestemming_op": w.dag, "rol": "adviseur"}
    opdracht = sle.NeemSleutelpersoonOp(**velden("sleutel", "sleutelpersoon"), **ja)
    stroom = w.doe("hugo", opdracht, None).stroom
    w.doe("hugo", sle.LegContactVast("straat"), stroom)
    ook = sle.NeemSleutelpersoonOp(**velden("niemands", ""), **ja)
    weg = w.doe("hugo", ook, None).stroom
    w.doe("hugo", sle.BeeindigSleutelpersoon(ingetrokken=True), weg)
    w.minuut = minuut
    return stroom.partition("/")[2]


def plant_gericht(w: "Wereld") -> str:
    """A request to look out, with an answer, and a decision to go on."""
    vraag = ger.VraagGericht(
        w.tekst("gericht", "waarop", "gericht"), w.klok.op + timedelta(days=20), rollen=("hulpverlener",)
    )
    stroom = w.doe("rosa", vraag, None).stroom
    w.doe("hugo", ger.AntwoordGericht("niet_gezien", w.tekst("gerichtantwoord", "tekst", "gericht")), stroom)
    tot = w.klok.op + timedelta(days=25)
    w.doe("rosa", ger.VerlengGericht(tot, w.tekst("gericht", "langer", "gericht")), stroom)
    anders = dataclasses.replace(vraag, waarop=w.tekst("gericht", "anders", ""))
    stop = w.doe("rosa", anders, None).stroom
    w.doe("rosa", ger.StopGericht(w.tekst("gericht", "stop", "")), stop)
    return stroom.partition("/")[2]


def plant_cijfer(w: "Wereld") -> dict[str, str]:
    """A figure under watch that is not usual, with what people said; and one that was stopped."""

    def x(wat: str) -> Any:
        return w.tekst("cijfer", wat, "cijfer")

    volg = cij.VolgCijfer(
        x("naam"), w.tekst("cijfer", "eenheid", "cijfer"), "maand", "jongeren", ("hulpverlener",),
        w.klok.op + timedelta(days=90), w.klok.op - timedelta(days=90), hoog="10", uitleg=x("uitleg"),
    )  # fmt: skip
    stroom = w.doe("rosa", volg, None).stroom
    periode = periode_op("maand", (w.klok.op - timedelta(days=31)).date()).code
    w.doe("hugo", cij.GeefCijfers({f"{periode}/gemeente": "14"}, x("toelichting")), stroom)
    w.doe("rosa", cij.BekijkCijfer("gemeente", periode, "samen_bekijken", x("vindt")), stroom)
    w.doe("rosa", cij.HerzieCijfer(w.klok.op + timedelta(days=95), x("verder"), hoog="12"), stroom)
    anders = dataclasses.replace(volg, naam=w.tekst("cijfer", "anders", ""), uitleg=None, eenheid="stuks")
    stop = w.doe("rosa", anders, None).stroom
    w.doe("rosa", cij.StopCijfer(w.tekst("cijfer", "stop", "")), stop)
    return {"cijfer": stroom.partition("/")[2], "plek": "gemeente"}
