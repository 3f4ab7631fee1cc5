"""Deciding on facts: criteria, properties, products, consultations, advice, who was told, notes."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal.niveaus import Kenmerk
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.besluit import Context, Uitkomst, handler, voor_het_oog
from waakvlam.core.casus.gremium import weeg
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.velden import KENMERK

STANDEN = ("ja", "nee", "onbekend", "nvt")
SOORTEN_NOTITIE = ("notitie", "feit", "gerucht", "aanname", "vraag")


def _onbekend(veld: str, *codes: str) -> Weigering:
    return Weigering((Reden("niet-gevonden", veld=veld, mist=codes),))


def _onderbouwing(bij: str, grond: Tekst | None) -> list[Any]:
    """The judgement is for everyone in the case; what it rests on stays in the circle of who wrote it."""
    return [g.OnderbouwingGegeven(bij, grond)] if grond else []


def _mag(aanpak: Aanpak, door: list[str], ctx: Context) -> bool:
    return not door or any(ctx.als in aanpak.gelijk(rol) for rol in door)


def wie_bestaat(aanpak: Aanpak, wie: str) -> bool:
    """Whether this is a role or body of the approach."""
    return wie in aanpak.model.rollen or wie in aanpak.model.gremia


@handler(o.VinkAan)
def _vink(t: Toestand, opdracht: o.VinkAan, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if opdracht.aanleiding not in aanpak.model.aanleidingen:
        return _onbekend("aanleiding", opdracht.aanleiding)
    if opdracht.stand not in STANDEN:
        return weiger("onvolledig", veld="stand", mist=STANDEN)
    if opdracht.stand == "nvt" and not opdracht.grond:
        return weiger("motivering-ontbreekt", f"aanleidingen.{opdracht.aanleiding}", veld="grond")
    oordeel = g.AanleidingBeoordeeld(opdracht.aanleiding, opdracht.stand)
    return [oordeel, *_onderbouwing(opdracht.aanleiding, opdracht.grond)]


def past(kenmerk: Kenmerk, waarde: Any) -> bool:
    """Whether a property can have this value; unknown (None) it always can."""
    if waarde is None:
        return True
    if kenmerk.type == "ja_nee":
        return isinstance(waarde, bool)
    if kenmerk.type == "aantal":
        return isinstance(waarde, int) and not isinstance(waarde, bool) and waarde >= 0
    return isinstance(waarde, str) and waarde in kenmerk.waarden


@handler(o.StelKenmerk)
def _kenmerk(t: Toestand, opdracht: o.StelKenmerk, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    kenmerk = aanpak.model.kenmerken.get(opdracht.kenmerk)
    if kenmerk is None:
        return _onbekend("kenmerk", opdracht.kenmerk)
    if not past(kenmerk, opdracht.waarde):
        return weiger(
            "onvolledig", f"kenmerken.{opdracht.kenmerk}", veld="waarde", mist=tuple(kenmerk.waarden)
        )
    if kenmerk.alleen_stap or not _mag(aanpak, kenmerk.door, ctx):
        return weiger("niet-bevoegd", f"kenmerken.{opdracht.kenmerk}", wie=tuple(kenmerk.door))
    gezet = g.KenmerkenGezet({opdracht.kenmerk: opdracht.waarde})
    return [gezet, *_onderbouwing(opdracht.kenmerk, opdracht.grond)]


@handler(o.LegProductVast)
def _product(t: Toestand, opdracht: o.LegProductVast, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    code = opdracht.product
    product = aanpak.model.producten.get(code)
    if product is None:
        return _onbekend("product", code)
    bekend = set(product.delen)
    if product.lijst and product.lijst in aanpak.model.lijsten:
        bekend |= set(aanpak.model.lijsten[product.lijst].onderdelen)
    delen = tuple(opdracht.delen or ())
    vreemd = [deel for deel in (*delen, *opdracht.niet_van_toepassing) if deel not in bekend]
    if vreemd:
        return _onbekend("delen", *vreemd)
    if opdracht.gremium is not None and opdracht.gremium not in aanpak.model.gremia:
        return _onbekend("gremium", opdracht.gremium)
    if opdracht.verantwoordelijk is not None and opdracht.verantwoordelijk not in aanpak.model.rollen:
        return _onbekend("verantwoordelijk", opdracht.verantwoordelijk)
    if not _mag(aanpak, product.door, ctx):
        return weiger("niet-bevoegd", f"producten.{code}", wie=tuple(product.door))
    heel = opdracht.delen is None
    vast = g.ProductVastgelegd(
        code, f"{ctx.basis}-p", delen, heel, opdracht.niet_van_toepassing, opdracht.gremium,
        opdracht.verantwoordelijk, opdracht.tekst, product.bewaar or "",
    )  # fmt: skip
    eerst = tuple(ander for ander in product.na if not aanpak.product_heel(ander)(t, ctx.op))
    redenen = []
    if eerst and (heel or aanpak.product_heel(code)(voor_het_oog(t, [vast], ctx), ctx.op)):
        redenen.append(Reden("volgorde", f"producten.{code}", product.kracht != "hard", mist=eerst))
    afgeweken = weeg(redenen, opdracht.afwijken)
    return afgeweken if isinstance(afgeweken, Weigering) else [*afgeweken, vast]


def _taken_dicht(t: Toestand, codes: set[str]) -> list[Any]:
    return [g.TaakAfgerond(id) for id, code in t.open_taken.items() if code in codes]


@handler(o.Raadpleeg)
def _raadpleeg(t: Toestand, opdracht: o.Raadpleeg, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if not wie_bestaat(aanpak, opdracht.wie):
        return _onbekend("wie", opdracht.wie)
    if opdracht.over is not None and opdracht.over not in aanpak.stappen:
        return _onbekend("over", opdracht.over)
    if opdracht.uitkomst not in (None, "", "eens", "oneens"):
        return weiger("onvolledig", veld="uitkomst", mist=("eens", "oneens"))
    codes = {f"aanvullen-raadpleging-{rol}" for rol in aanpak.gelijk(opdracht.wie)}
    return [
        g.Geraadpleegd(opdracht.wie, opdracht.over, opdracht.uitkomst or None, opdracht.tekst),
        *_taken_dicht(t, codes),
    ]


@handler(o.GeefAdvies)
def _advies(t: Toestand, opdracht: o.GeefAdvies, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    door = opdracht.door or ctx.als
    if not wie_bestaat(aanpak, door):
        return _onbekend("door", door)
    if opdracht.over is not None and opdracht.over not in aanpak.stappen:
        return _onbekend("over", opdracht.over)
    if opdracht.strekking not in (None, "", "voor", "tegen"):
        return weiger("onvolledig", veld="strekking", mist=("voor", "tegen"))
    return [g.AdviesGegeven(door, opdracht.over, opdracht.strekking or None, opdracht.tekst)]


@handler(o.Informeer)
def informeer(t: Toestand, opdracht: o.Informeer, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    """Who was told, and the tasks to tell them that are done with it."""
    if not opdracht.wie:
        return weiger("onvolledig", veld="wie")
    vreemd = [wie for wie in opdracht.wie if not wie_bestaat(aanpak, wie)]
    if vreemd:
        return _onbekend("wie", *vreemd)
    wie = {rol for naam in opdracht.wie for rol in aanpak.gelijk(naam)}
    codes = {f"informeer-{w}" for w in wie}
    for code, gr in aanpak.model.gremia.items():
        codes |= {f"informeer-{code}-{lid}" for lid in gr.leden.vast if lid in wie or code in wie}
    klaar = [g.TaakAfgerond(id) for id, code in t.open_taken.items() if code in codes]
    return [g.Geinformeerd(tuple(opdracht.wie), opdracht.lijn, opdracht.tekst), *klaar]


@handler(o.StemIn)
def _stem_in(t: Toestand, opdracht: o.StemIn, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    stap = aanpak.stappen.get(opdracht.stap)
    if stap is None:
        return _onbekend("stap", opdracht.stap)
    wie = {rol for d in stap.medebeslist for w in d.wie(t, ctx.op)
           for rol in (aanpak.legt_vast(w) if w in aanpak.model.gremia else (w,))}  # fmt: skip
    # What someone agreed to by telephone is recorded with the decision, and waits for their confirmation.
    if ctx.als not in wie or ctx.namens is not None:
        return weiger("niet-bevoegd", f"{stap.regel}.medebeslist", wie=tuple(sorted(wie)))
    return [g.Ingestemd(opdracht.stap, ctx.als, opdracht.eens, opdracht.tekst)]


@handler(o.BevestigBesluit)
def _bevestig(t: Toestand, opdracht: o.BevestigBesluit, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    eigen = aanpak.gelijk(ctx.rol)
    wachtend = [b for b in t.besluiten.values() if eigen & set(b.wacht_op)]
    besluit = t.besluiten.get(opdracht.besluit) if opdracht.besluit else wachtend[-1] if wachtend else None
    if besluit is None:
        return _onbekend("besluit", opdracht.besluit)
    rollen = [rol for rol in besluit.wacht_op if rol in eigen]
    if not rollen or ctx.namens is not None:
        return weiger("niet-bevoegd", f"overgangen.{besluit.stap}.beslist", wie=besluit.wacht_op)
    if not opdracht.klopt and not opdracht.tekst:
        return weiger("motivering-ontbreekt", veld="tekst")
    uit: list[Any] = [g.BesluitBevestigd(besluit.id, rollen[0], opdracht.klopt, opdracht.tekst)]
    if not opdracht.klopt:
        uit.append(
            g.TaakGesteld(f"{ctx.basis}-t1", f"weersproken-{besluit.stap}",
                          (rollen[0],), f"overgangen.{besluit.stap}", soort="dringend")
        )  # fmt: skip
    return uit


@handler(o.Noteer)
def _noteer(t: Toestand, opdracht: o.Noteer, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if not opdracht.tekst:
        return weiger("onvolledig", veld="tekst")
    if opdracht.soort not in SOORTEN_NOTITIE:
        return weiger("onvolledig", veld="soort", mist=SOORTEN_NOTITIE)
    if opdracht.merk is not None and opdracht.merk not in ctx.deelregels.merken:
        return weiger("onvolledig", veld="merk", mist=tuple(ctx.deelregels.merken))
    return [g.Genoteerd(opdracht.tekst, opdracht.soort, opdracht.merk)]


@handler(o.WerkStandBij)
def _stand(t: Toestand, opdracht: o.WerkStandBij, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    return [g.StandBijgewerkt(opdracht.regels)] if opdracht.regels else weiger("onvolledig", veld="regels")


@handler(o.Corrigeer)
def _corrigeer(t: Toestand, opdracht: o.Corrigeer, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if not 1 <= opdracht.nr <= t.lengte:
        return _onbekend("nr", str(opdracht.nr))
    return (
        [g.Gecorrigeerd(opdracht.nr, opdracht.tekst)]
        if opdracht.tekst
        else weiger("onvolledig", veld="tekst")
    )


@handler(o.KoppelSignaal)
def _koppel(t: Toestand, opdracht: o.KoppelSignaal, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if not KENMERK.fullmatch(opdracht.signaal):
        return weiger("onvolledig", veld="signaal")
    return [] if opdracht.signaal in t.signalen else [g.SignaalGekoppeld(opdracht.signaal)]
