"""Plants the picture and the judgement: every kind of text once, and the heart of it in every circle."""

from typing import TYPE_CHECKING, Any

from tests.toegang.wie import IN_KRING, KRINGEN
from waakvlam.core.beeld import oordeelopdrachten as j
from waakvlam.core.beeld import opdrachten as o
from waakvlam.core.beeld.stand import Band, Oordeel, Partij, Tegenspraak

if TYPE_CHECKING:
    from tests.toegang.planten import Wereld

GETOOND = ("doe-uitspraak", "weerspreek-uitspraak", "los-tegenspraak-op", "noem-partij", "geef-oordeel",
           "schrijf-als-dan")  # fmt: skip
"""Deeds whose forms show what others wrote; the rest asks the same things of the same pages."""


def plant_beeld(w: "Wereld") -> dict[str, str]:
    """Give one id of each thing that a form can be about, all in the circle of care."""
    er = {kring: _kern(w, kring) for kring in KRINGEN}
    return _rest(w, "zorg", er["zorg"])


def _kern(w: "Wereld", kring: str) -> dict[str, str]:
    """A rumour, a party, a judgement and a scenario in a circle."""
    wie = IN_KRING[kring]

    def t(wat: str) -> Any:
        return w.tekst(kring, wat)

    _doe(w, wie, o.DoeUitspraak(t("gerucht"), bron=t("geruchtbron"), gezegd=t("geruchtwie")))
    uitspraak = list(w.stand().beeld)[-1]
    _doe(w, wie, o.NoemPartij("groep", t("partij"), rol=t("partijrol")))
    partij = list(w.stand().beeld)[-1]
    _doe(w, wie, j.GeefOordeel(t("oordeel"), "hoog", ernst=t("ernst"), spoed=t("spoed")))
    _doe(w, wie, j.SchrijfAlsDan(t("als"), t("dan"), kans=t("kans"), gevolg=t("gevolg"), zelf=False,
                               hulp=t("hulp"), communicatie=t("bericht")))  # fmt: skip
    return {"uitspraak": uitspraak, "partij": partij, "als_dan": list(w.stand().beeld)[-1]}


def _rest(w: "Wereld", kring: str, er: dict[str, str]) -> dict[str, str]:
    """Everything that can be written about those."""
    wie = IN_KRING[kring]

    def t(wat: str) -> Any:
        return w.tekst(kring, wat)

    u, p = er["uitspraak"], er["partij"]
    _doe(w, wie, o.DoeUitspraak(t("vraagbeeld"), "vraag", zoekt_uit="adviseur"))
    ander = list(w.stand().beeld)[-1]
    _doe(w, wie, o.ZetUitspraak(u, "aanname", t("zetgrond")))
    _doe(w, wie, o.WijzigUitspraak(u, t("wijziging")))
    _doe(w, wie, o.WeegUitspraak(u, False, None, t("weging")))
    _doe(w, wie, o.BeantwoordUitspraak(ander, t("antwoordbeeld")))
    _doe(w, wie, o.DoeUitspraak(t("weguitspraak")))
    weg = list(w.stand().beeld)[-1]
    _doe(w, wie, o.MeldTegenspraak(u, weg, t("tegenspraak")))
    _doe(w, wie, o.LosTegenspraakOp(_laatste(w, Tegenspraak, kring), t("oplossing")))
    _doe(w, wie, o.LaatUitspraakVervallen(weg, t("vervalreden")))
    _doe(w, wie, o.MeldTegenspraak(u, ander, t("tegenspraaktwee")))
    _doe(w, wie, o.NoemPartij("persoon", persoon="P1", rol=t("persoonrol")))
    _doe(w, wie, o.LegBand(p, _laatste(w, Partij, kring), t("band")))
    _doe(w, wie, o.LaatBandLos(_laatste(w, Band, kring), t("bandreden")))
    _doe(w, wie, o.LegBand(p, _laatste(w, Partij, kring), t("bandtwee")))
    _doe(w, wie, o.NoemPartij("groep", t("wegpartij")))
    _doe(w, wie, o.LaatPartijVervallen(_laatste(w, Partij, kring), t("partijreden")))
    _doe(w, wie, o.SchrijfMediabeeld(t("media")))
    _doe(w, wie, o.StelBeeldVast(False, t("beeldmist"), "team"))
    _doe(w, wie, j.ZieAnders(t("anders"), _laatste(w, Oordeel, kring), niveau="laag"))
    _doe(w, wie, j.NoemOptie(er["als_dan"], t("keuze"), t("keuzevoor"), t("keuzetegen")))
    _doe(w, wie, j.SchrijfAlsDan(t("alstwee"), t("dantwee")))
    _doe(w, wie, j.LaatAlsDanVervallen(list(w.stand().beeld)[-1], t("alsdanreden")))
    _doe(w, wie, j.NeemStandpuntIn(t("probleem"), t("vanwie"), t("standpunt")))
    soorten = {"tegenspraak": Tegenspraak, "band": Band, "oordeel": Oordeel}
    return er | {naam: _laatste(w, klasse, kring) for naam, klasse in soorten.items()}


def _doe(w: "Wereld", wie: str, inhoud: Any) -> None:
    """One minute after the one before: there are many, and all are there before anybody looks."""
    w.minuut -= 4
    w.doe(wie, inhoud)


def _laatste(w: "Wereld", klasse: type, kring: str) -> str:
    er = w.stand().beeld.values()
    return [str(ding.id) for ding in er if isinstance(ding, klasse) and ding.kring == kring][-1]
