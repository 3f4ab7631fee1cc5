"""The rules of a sitting, one table: who decides and is there, who does it, what is asked, what ends it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import ROLLEN, Spel, aanpak, soorten, uitkomst
from waakvlam.core.antwoorden import Invulling
from waakvlam.core.casus import lijstopdrachten as lo
from waakvlam.core.casus import opdrachten as co
from waakvlam.core.overleg import opdrachten as o
from waakvlam.core.overleg.regels import ACTIE, BEVESTIG, ZONDER

TEAM: dict[str, Any] = {
    "naam": "Team",
    "voorzitter": "coordinator",
    "leden": {"vast": ["coordinator", "politie", "adviseur"]},
    "zittingen": {"eerste": {"agenda": "agenda"}, "volgende": {"agenda": "agenda"}},
}
AGENDA = {"naam": "Agenda", "soort": "agenda", "onderdelen": {"speelt": "Wat speelt er?"}}
BEGIN = o.BeginZitting("team", "adviseur", aanwezig=("coordinator", "politie"))


def tekst(zin: str = "Bel de school") -> Any:
    """A reference stands for a text."""
    return zin


def spel(team: dict[str, Any] | None = None, **anders: Any) -> Spel:
    """A case with two bodies, of which the team can meet by an agenda."""
    gremia = {"team": TEAM | (team or {}), "driehoek": {"naam": "Driehoek", "voorzitter": "burgemeester"}}
    return Spel(aanpak(gremia=gremia, lijsten={"agenda": AGENDA}, **anders))


def begonnen(team: dict[str, Any] | None = None) -> tuple[Spel, str]:
    """A sitting that goes on."""
    s = spel(team)
    s.mag(BEGIN)
    return s, "k2-z1"


def regel(soort: str = "notitie", **anders: Any) -> o.SchrijfRegel:
    """A line of the sitting."""
    return o.SchrijfRegel("k2-z1", tekst(), soort, **anders)


@pytest.mark.parametrize(
    ("begin", "codes", "veld"),
    [
        (o.BeginZitting("team", "adviseur"), (), None),
        (o.BeginZitting("team", ""), ("onvolledig",), "notulist"),
        (o.BeginZitting("team", "bode"), ("niet-gevonden",), "notulist"),
        (o.BeginZitting("ploeg", "adviseur"), ("niet-gevonden",), "gremium"),
        (o.BeginZitting("team", "adviseur", voorzitter="bode"), ("niet-gevonden",), "voorzitter"),
        (o.BeginZitting("team", "adviseur", soort="derde"), ("onvolledig",), "soort"),
        (o.BeginZitting("team", "adviseur", aanwezig=("bode",)), ("niet-gevonden",), "aanwezig"),
        (o.BeginZitting("team", "adviseur", afwezig=("bode",)), ("niet-gevonden",), "aanwezig"),
    ],
)
def test_een_overleg_begint_met_wie_voorzit_en_wie_noteert(
    begin: o.BeginZitting, codes: tuple[str, ...], veld: str | None
) -> None:
    uit = spel().doe(begin)
    assert uitkomst(uit) == codes
    if codes:
        assert uit.redenen[0].veld == veld  # type: ignore[union-attr]


def test_zonder_vaste_voorzitter_wordt_er_een_genoemd() -> None:
    s = spel({"voorzitter": None})
    assert s.mag_niet(BEGIN).redenen[0].veld == "voorzitter"
    s.mag(o.BeginZitting("team", "adviseur", voorzitter="politie"))
    z = s.t.zittingen["k3-z1"]
    assert (z.gremium, z.soort, z.voorzitter, z.waren_er) == (
        "team", "eerste", "politie", ("politie", "adviseur"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("afwezig", "waren_er"),
    [
        ((), ("politie", "coordinator", "adviseur")),
        (("coordinator",), ("politie", "adviseur")),
        (("coordinator", "adviseur"), ("politie",)),
    ],
)
def test_wie_er_niet_is_staat_er_niet_ook_wie_voorzit_niet(
    afwezig: tuple[str, ...], waren_er: tuple[str, ...]
) -> None:
    s = spel()
    s.mag(o.BeginZitting("team", "adviseur", aanwezig=("politie",), afwezig=afwezig))
    assert s.t.zittingen["k2-z1"].waren_er == waren_er
    s.mag(o.SluitZitting("k2-z1", tekst("Het kan niet wachten")))
    assert s.t.overleggen["team"][-1].aanwezig == set(waren_er)


def test_een_overleg_waar_de_voorzitter_bij_moet_zijn_sluit_niet_zonder() -> None:
    """Not when it was named as chair only; when it came, it was there."""
    s = spel({"voorzitter_verplicht": True})
    s.mag(o.BeginZitting("team", "adviseur", afwezig=("coordinator",)))
    nee = s.mag_niet(o.SluitZitting("k2-z1", tekst("Het kan niet wachten")))
    assert (nee.codes, nee.redenen[0].wie) == (("niet-bevoegd",), ("coordinator",))
    s.mag(o.KomErbij("k2-z1", ("coordinator",)))
    s.mag(o.SluitZitting("k2-z1", tekst("Het kan niet wachten")))


def test_twee_gremia_naast_elkaar_maar_een_gremium_niet_twee_keer() -> None:
    s, _ = begonnen()
    assert s.mag_niet(BEGIN).codes == ("zitting-loopt",)
    s.mag(o.BeginZitting("driehoek", "coordinator"))
    assert [z.gremium for z in s.t.zittingen.values() if z.gesloten is None] == ["team", "driehoek"]


@pytest.mark.parametrize(
    ("inhoud", "codes"),
    [
        (regel("besluit"), ("onvolledig",)),
        (regel("besluit", door="team"), ()),
        (regel("besluit", door="coordinator"), ()),
        (regel("besluit", door="politie"), ("niet-aanwezig",)),
        (regel("besluit", door="politie", hoe="telefonisch"), ()),
        (regel("besluit", door="burgemeester"), ("niet-aanwezig",)),
        (regel("besluit", door="burgemeester", hoe="namens"), ()),
        (regel("besluit", door="bode", hoe="namens"), ("niet-gevonden",)),
        (regel("besluit", door="team", hoe="namens"), ("onvolledig",)),
        (regel("besluit", door="team", hoe="stiekem"), ("onvolledig",)),
        (regel("lied"), ("onvolledig",)),
        (regel("actie", eigenaar="bode"), ("niet-gevonden",)),
        (regel("vraag", eigenaar="politie", aan="wethouder"), ()),
        (o.SchrijfRegel("k2-z1", tekst("")), ("onvolledig",)),
        (o.SchrijfRegel("elders", tekst()), ("niet-gevonden",)),
    ],
)
def test_wat_een_regel_vraagt(inhoud: o.SchrijfRegel, codes: tuple[str, ...]) -> None:
    s, z = begonnen()
    s.mag(o.GaWeg(z, ("politie",)))
    uit = s.doe(inhoud)
    assert uitkomst(uit) == codes
    if codes == ("niet-aanwezig",):
        reden = uit.redenen[0]  # type: ignore[union-attr]
        assert reden.mist == (inhoud.door,)
        assert reden.wie == ("coordinator", "adviseur")


def test_wie_besloot_voor_die_wegging_was_er_nog() -> None:
    s, z = begonnen()
    s.mag(o.GaWeg(z, ("politie",)))
    s.mag(regel("besluit", door="politie"), terug=timedelta(minutes=90))
    assert s.mag_niet(regel("besluit", door="politie")).codes == ("niet-aanwezig",)
    s.mag(o.KomErbij(z, ("politie",), "telefonisch"))
    s.mag(regel("besluit", door="politie"))


def test_het_team_besluit_niet_zonder_wie_dat_vastlegt() -> None:
    s, z = begonnen()
    s.mag(o.GaWeg(z, ("coordinator",)), "adviseur")
    nee = s.mag_niet(regel("besluit", door="team"), "adviseur")
    assert (nee.codes, nee.redenen[0].wie) == (("niet-aanwezig",), ("coordinator",))


def test_een_besluit_namens_iemand_wacht_op_wie_het_nam() -> None:
    s, _ = begonnen()
    s.mag(regel("besluit", door="burgemeester", hoe="telefonisch"))
    assert s.t.overlegregels["k3-r1"].wacht and s.taken == [BEVESTIG]
    assert s.mag_niet(o.BevestigRegel("k3-r1"), "politie").codes == ("niet-bevoegd",)
    assert s.mag_niet(o.BevestigRegel("k3-r1", klopt=False), "burgemeester").codes == (
        "motivering-ontbreekt",
    )
    s.mag(o.BevestigRegel("k3-r1"), "burgemeester")
    assert s.t.overlegregels["k3-r1"].bevestigd is True and s.taken == []
    assert s.mag_niet(o.BevestigRegel("k3-r1"), "burgemeester").codes == ("niet-gevonden",)


def test_een_ander_die_besloot_wordt_zelf_gevraagd() -> None:
    s, _ = begonnen()
    s.mag(regel("besluit", door="burgemeester", hoe="telefonisch"))
    s.mag(o.WijzigRegel("k3-r1", door="wethouder"))
    wacht = [s.t.taken[id].rollen for id in s.t.open_taken]
    assert wacht == [("wethouder",)]
    s.mag(o.WijzigRegel("k3-r1", door="coordinator", hoe="erbij"))
    assert s.taken == []


ACTIES = [
    ("actie", {"eigenaar": "politie"}, [(ACTIE, "politie")]),
    ("actie", {}, [(ZONDER, "coordinator")]),
    ("vraag", {"eigenaar": "politie", "aan": "wethouder"}, [(ACTIE, "politie")]),
    ("vraag", {}, []),
    ("afspraak", {"eigenaar": "politie"}, []),
    ("besluit", {"door": "team", "eigenaar": "politie"}, [(ACTIE, "politie")]),
    ("notitie", {"eigenaar": "politie"}, []),
]


@pytest.mark.parametrize(("soort", "anders", "taken"), ACTIES)
def test_wat_er_moet_gebeuren_wordt_een_taak(soort: str, anders: Any, taken: list[tuple[str, str]]) -> None:
    s, _ = begonnen()
    morgen = s.nu + timedelta(days=1)
    s.mag(regel(soort, uiterlijk=morgen, **anders))
    open_ = [s.t.taken[id] for id in s.t.open_taken]
    assert [(t.code, *t.rollen) for t in open_] == taken
    assert all(t.uiterlijk == morgen for t in open_)


def test_een_actie_krijgt_later_een_eigenaar_en_die_een_taak() -> None:
    s, _ = begonnen()
    s.mag(regel("actie"))
    s.mag(o.WijzigRegel("k3-r1", eigenaar="politie"))
    assert s.taken == [ACTIE]
    s.mag(o.WijzigRegel("k3-r1", eigenaar="wethouder"))
    assert [s.t.taken[id].rollen for id in s.t.open_taken] == [("wethouder",)]
    s.mag(o.WijzigRegel("k3-r1", soort="notitie"))
    assert s.taken == []
    s.mag(o.WijzigRegel("k3-r1", soort="actie"))
    assert s.taken == [ACTIE]
    s.mag(o.TrekRegelIn("k3-r1"))
    assert s.taken == []
    assert s.mag_niet(o.WijzigRegel("k3-r1", soort="notitie")).codes == ("ligt-vast",)


def test_een_taak_die_klaar_is_begint_niet_opnieuw_door_een_woord() -> None:
    s, _ = begonnen()
    s.mag(regel("actie", eigenaar="politie"))
    s.mag(co.RondAf(s.t.overlegregels["k3-r1"].taak or ""))
    s.mag(o.WijzigRegel("k3-r1", tekst("Bel de scholen")))
    assert s.taken == []


def test_twee_die_dezelfde_regel_wijzigen_houden_allebei_hun_tekst() -> None:
    s, _ = begonnen()
    s.mag(regel())
    gezien = s.t.overlegregels["k3-r1"].nr
    s.mag(o.WijzigRegel("k3-r1", tekst("een"), gezien=gezien))
    s.mag(o.WijzigRegel("k3-r1", tekst("twee"), gezien=gezien), "adviseur")
    assert [x.tekst for x in s.t.overlegregels["k3-r1"].teksten] == ["een", "twee"]
    s.mag(o.WijzigRegel("k3-r1", tekst("samen"), gezien=s.t.overlegregels["k3-r1"].nr))
    assert [x.tekst for x in s.t.overlegregels["k3-r1"].teksten] == ["samen"]


def test_een_andere_soort_intussen_is_geen_andere_tekst() -> None:
    s, _ = begonnen()
    s.mag(regel())
    gezien = s.t.overlegregels["k3-r1"].nr
    s.mag(o.WijzigRegel("k3-r1", soort="afspraak"))
    s.mag(o.WijzigRegel("k3-r1", tekst("beter"), gezien=gezien))
    assert [x.tekst for x in s.t.overlegregels["k3-r1"].teksten] == ["beter"]
    assert s.t.overlegregels["k3-r1"].soort == "afspraak"


def test_wie_er_niet_was_schrijft_niet_mee() -> None:
    s, z = begonnen()
    assert s.mag_niet(regel(), "wethouder").codes == ("niet-bevoegd",)
    s.mag(o.KomErbij(z, ("wethouder",)))
    s.mag(regel(), "wethouder")
    s.mag(o.GaWeg(z, ("wethouder",)), "wethouder")
    assert "wethouder" not in s.t.zittingen[z].er_op(s.nu)


@pytest.mark.parametrize(
    ("terug", "goedgekeurd", "codes"),
    [
        (30, False, ()),  # written at the table, came in after the end: there was no connection
        (0, False, ("zitting-gesloten",)),
        (30, True, ("zitting-gesloten",)),  # the minutes count already
        (60 * 24, False, ("zitting-gesloten",)),  # from before it began
    ],
)
def test_een_regel_die_te_laat_binnenkomt(terug: int, goedgekeurd: bool, codes: tuple[str, ...]) -> None:
    s, z = begonnen()
    s.mag(o.GaWeg(z, ("politie",)))
    s.mag(o.SluitZitting(z, tekst("Later")))
    if goedgekeurd:
        s.mag(o.KeurVerslagGoed(z))
    minuten = timedelta(minutes=terug + (60 if terug else 0) + (60 if goedgekeurd else 0))
    uit = s.doe(regel(), terug=minuten)
    assert uitkomst(uit) == codes
    if not codes:
        later = s.mag_niet(regel("besluit", door="politie"), terug=minuten + timedelta(hours=1))
        assert later.codes == ("niet-aanwezig",)


def test_schorsen_vraagt_iets_uit_en_hervatten_gaat_verder() -> None:
    s, z = begonnen()
    s.mag(o.Schors(z, 15, tekst("Wat weet de school?"), "politie", "wethouder"))
    vraag = next(iter(s.t.overlegregels.values()))
    assert (vraag.soort, vraag.eigenaar, vraag.aan) == ("vraag", "politie", "wethouder")
    assert vraag.uiterlijk == s.nu + timedelta(minutes=15)
    assert s.mag_niet(o.Schors(z)).codes == ("geschorst",)
    assert s.mag_niet(regel("besluit", door="team")).codes == ("geschorst",)
    s.mag(regel("besluit", door="burgemeester", hoe="telefonisch"))
    s.mag(regel("notitie"))
    s.mag(o.Hervat(z))
    assert s.t.zittingen[z].geschorst is None
    s.mag(regel("besluit", door="team"))
    assert s.mag(o.Hervat(z)) == ()


@pytest.mark.parametrize(
    ("minuten", "kan"), [(0, False), (-5, False), (1, True), (1440, True), (1441, False)]
)
def test_hoe_lang_een_schorsing_duurt(minuten: int, kan: bool) -> None:
    s, z = begonnen()
    assert (uitkomst(s.doe(o.Schors(z, minuten))) == ()) is kan


def test_een_kwartier_blijft_een_kwartier_als_de_klok_verzet_wordt() -> None:
    from waakvlam.core.tijd import ZONE

    s, z = begonnen()
    s.nu = datetime(2027, 3, 28, 0, 55, tzinfo=UTC).astimezone(ZONE) - timedelta(hours=1)
    s.mag(o.Schors(z, 15))
    tot = s.t.zittingen[z].schorsingen[-1].tot
    assert tot == datetime(2027, 3, 28, 1, 10, tzinfo=UTC)


def test_een_overleg_over_middernacht_is_een_overleg() -> None:
    s = spel()
    s.nu = datetime(2026, 11, 2, 22, 30, tzinfo=UTC)
    s.mag(BEGIN)
    s.mag(regel("besluit", door="team"))
    s.mag(o.SluitZitting("k2-z1", afwijken=tekst("Het is laat")))
    z = s.t.zittingen["k2-z1"]
    assert z.gesloten is not None and (z.begonnen.day, z.gesloten.day) == (2, 3)
    assert [r.zitting for r in s.t.overlegregels.values()] == [z.id]


def test_wie_spreekt_is_er_en_een_punt_staat_op_de_agenda() -> None:
    s, z = begonnen()
    assert s.mag_niet(o.StelPunt(z, "lunch")).redenen[0].veld == "punt"
    assert s.mag_niet(o.StelPunt(z, spreekt="wethouder")).codes == ("niet-aanwezig",)
    s.mag(o.StelPunt(z, "speelt", "politie"))
    s.mag(regel())
    assert [r.punt for r in s.t.overlegregels.values()] == ["speelt"]
    s.mag(o.StelPunt(z, "beeld"))
    assert (s.t.zittingen[z].punt, s.t.zittingen[z].spreekt) == ("beeld", None)


def test_sluiten_stelt_dezelfde_eisen_als_een_gehouden_overleg() -> None:
    s, z = begonnen()
    nee = s.mag_niet(o.SluitZitting(z))
    zelfde = s.mag_niet(co.HoudOverleg("team", ("coordinator", "politie", "adviseur"), zitting="eerste"))
    assert nee == zelfde and nee.codes == ("product-ontbreekt",)
    s.mag(lo.Beantwoord("agenda", {"speelt": Invulling("nvt", tekst("Niet nodig"))}))
    uit = s.mag(o.SluitZitting(z))
    assert soorten(uit)[:2] == ["overleg-gehouden", "zitting-gesloten"]
    assert s.t.overleggen["team"][-1].aanwezig == {"coordinator", "politie", "adviseur"}
    assert s.mag_niet(regel()).codes == ("zitting-gesloten",)
    assert s.mag_niet(o.SluitZitting(z)).codes == ("zitting-gesloten",)


def gesloten() -> tuple[Spel, str]:
    """A sitting that was held and ended."""
    s, z = begonnen()
    s.mag(regel("besluit", door="team"))
    s.mag(lo.Beantwoord("agenda", {"speelt": Invulling("nvt", tekst("Niet nodig"))}))
    s.mag(o.SluitZitting(z))
    return s, z


def test_het_verslag_wordt_goedgekeurd_in_het_volgende_overleg() -> None:
    s, z = gesloten()
    s.mag(o.WijzigRegel("k3-r1", tekst("Bel de scholen")))
    s.mag(BEGIN)
    nieuw = list(s.t.zittingen)[-1]
    assert s.t.zittingen[nieuw].soort == "volgende"
    assert s.t.rondes["agenda"][-1].nr == 2
    assert s.mag_niet(o.KeurVerslagGoed(nieuw, nieuw)).codes == ("zitting-loopt",)
    s.mag(o.KeurVerslagGoed(z, nieuw, tekst("Punt 2 was een vraag")))
    assert (s.t.zittingen[z].goedgekeurd, s.t.zittingen[z].goedgekeurd_in) == (s.nu, nieuw)
    assert s.mag_niet(o.KeurVerslagGoed(z, nieuw)).codes == ("ligt-vast",)
    assert s.mag_niet(o.WijzigRegel("k3-r1", soort="notitie")).codes == ("ligt-vast",)


def test_schriftelijk_keurt_alleen_de_voorzitter_goed() -> None:
    s, z = gesloten()
    assert s.mag_niet(o.KeurVerslagGoed(z), "politie").codes == ("niet-bevoegd",)
    assert s.mag_niet(o.KeurVerslagGoed(z, "elders")).codes == ("niet-gevonden",)
    s.mag(o.KeurVerslagGoed(z))
    assert s.t.zittingen[z].goedgekeurd_in is None


def test_de_besluitenlijst_gaat_pas_weg_als_het_overleg_klaar_is() -> None:
    s, z = begonnen()
    assert s.mag_niet(o.StuurBesluitenlijst(z)).codes == ("zitting-loopt",)
    s.mag(o.SluitZitting(z, tekst("Later")))
    assert s.mag_niet(o.StuurBesluitenlijst(z, ("bode",))).redenen[0].veld == "aan"
    (verstuurd,) = s.mag(o.StuurBesluitenlijst(z))
    assert verstuurd.aan == ("coordinator", "politie", "adviseur")
    assert s.t.zittingen[z].verzonden == s.nu


def test_een_rol_zonder_taken_krijgt_er_ook_in_een_overleg_geen() -> None:
    rollen = ROLLEN | {"raad": {"naam": "Raad", "kring": "zorg", "geen_taken_op": ["laag"]}}
    s = spel(rollen=rollen)
    s.mag(BEGIN)
    assert s.mag_niet(regel("actie", eigenaar="raad")).codes == ("niet-op-dit-niveau",)
