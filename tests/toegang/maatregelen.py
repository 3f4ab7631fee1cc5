"""Plants goals, measures, decisions of the team and the plan: every text once, the heart in every circle."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.toegang.wie import IN_KRING, KRINGEN, MENSEN
from waakvlam.core.maatregel import opdrachten as o

if TYPE_CHECKING:
    from tests.toegang.planten import Wereld

LANG = timedelta(days=60)
MAATREGELDADEN = ("neem-maatregel", "pas-maatregel-aan", "weerspreek-teambesluit", "wijzig-doel",
                  "trek-mandaat-in", "schrijf-plandeel", "bekijk-plandeel")  # fmt: skip
"""Deeds whose forms show what others wrote; the rest asks the same things of the same pages."""


def plant_maatregelen(w: "Wereld") -> dict[str, str]:
    """Give one id of each thing that a form can be about, all in the circle of care."""
    er = {kring: _kern(w, kring) for kring in KRINGEN}
    return _rest(w, "zorg", er["zorg"])


def _kern(w: "Wereld", kring: str) -> dict[str, str]:
    """A goal, a measure in one's own chain and a part of the plan, in a circle."""
    wie = IN_KRING[kring]

    def t(wat: str) -> Any:
        return w.tekst(kring, "m" + wat)

    _doe(w, wie, o.StelDoel(t("doel")))
    doel = list(w.stand().doelen)[-1]
    rol = MENSEN[wie].rol
    _doe(w, wie, o.NeemMaatregel(
        t("wat"), "preventief", rol, t("resultaat"), (doel,), tot=w.klok.op + LANG, past=t("past"),
        lichter=t("lichter"), grond=t("steun"), advies=t("raad"), oneens=(rol,), tegen=t("tegen"),
    ))  # fmt: skip
    _doe(w, wie, o.SchrijfPlandeel("communicatie", t("plandeel")))
    return {"doel": doel, "maatregel": list(w.stand().maatregelen)[-1]}


def _rest(w: "Wereld", kring: str, er: dict[str, str]) -> dict[str, str]:
    """Everything that can be done about those."""
    wie = IN_KRING[kring]

    def t(wat: str) -> Any:
        return w.tekst(kring, "m" + wat)

    m, d = er["maatregel"], er["doel"]
    _doe(w, wie, o.WijzigDoel(d, t("doelanders")))
    _doe(w, wie, o.StelDoel(t("subdoel"), d))
    _doe(w, wie, o.RondDoelAf(list(w.stand().doelen)[-1], "losgelaten", t("losreden")))
    _doe(w, wie, o.PasMaatregelAan(m, t("watanders"), resultaat=t("resultaatanders"), past=t("pastanders"),
                                   lichter=t("lichteranders"), reden=t("pasaanreden")))  # fmt: skip
    _doe(w, wie, o.VerlengMaatregel(m, w.klok.op + 2 * LANG, reden=t("verlengreden")))
    _doe(w, wie, o.NeemMaatregel(t("watweg"), "preventief", MENSEN[wie].rol, herzien=w.klok.op + LANG,
                                 aanvullen=True))  # fmt: skip
    _doe(w, wie, o.BeeindigMaatregel(list(w.stand().maatregelen)[-1], "deels", t("afloop")))
    _doe(w, wie, o.NeemTeambesluit(t("besluit"), grond=t("besluitgrond"), advies=t("besluitadvies"),
                                   oneens=("regisseur",), tegen=t("besluittegen"),
                                   voorleggen=True))  # fmt: skip
    besluit = list(w.stand().teambesluiten)[-1]
    _doe(w, "rosa", o.BevestigTeambesluit(besluit, False, t("tegenspraak")))
    _doe(w, wie, o.NeemTeambesluit(t("besluitopen"), voorleggen=True))
    _doe(w, "rosa", o.GeefMandaat("hulpverlener", t("mandaat"), w.klok.op + LANG), kring=kring)
    _doe(w, "rosa", o.GeefMandaat("hulpverlener", t("mandaatweg"), w.klok.op + LANG), kring=kring)
    blijft, weg = list(w.stand().mandaten)[-2:]
    _doe(w, "rosa", o.TrekMandaatIn(weg, t("mandaatreden")))
    _doe(w, wie, o.SchrijfPlandeel("communicatie", t("plandeelanders"), kijk_op=w.klok.op + LANG))
    _doe(w, wie, o.BekijkPlandeel("communicatie", t("gezien")))
    return er | {"besluit": list(w.stand().teambesluiten)[-1], "mandaat": blijft}


def _doe(w: "Wereld", wie: str, inhoud: Any, **verder: Any) -> None:
    """In the minute of the one before: there are many, and all are there before anybody looks."""
    w.minuut -= 5
    w.doe(wie, inhoud, **verder)
