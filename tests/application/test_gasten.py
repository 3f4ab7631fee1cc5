"""Guests through execute: what is kept, what a guest reads and does, and that all failing looks the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from tests.application.hulp import BEGIN, GEMEENTE, Bureau, Leden, bureau
from tests.application.test_werker import Adresboek, Bus, Stilklok
from waakvlam.adapters.models import Auditregel, Effect
from waakvlam.adapters.postvak import DatabasePostvak
from waakvlam.adapters.termijnen import DatabaseTermijnen
from waakvlam.adapters.uitgaand import DatabaseUitgaand
from waakvlam.application import gasten
from waakvlam.application.omgeving import gebruik
from waakvlam.application.omgeving import omgeving as huidige
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Opdracht
from waakvlam.application.poorten import Gastplek, PostFout
from waakvlam.application.vragen.gast import gastblad, gasten_van
from waakvlam.application.vragen.vrager import Vrager, lees_casus
from waakvlam.application.werker.lus import Werker
from waakvlam.application.werker.werkplaats import Werkplaats
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.gastopdrachten import GastAntwoordt, NodigGastUit, TrekGastIn
from waakvlam.core.toegang import Kijker

pytestmark = pytest.mark.usefixtures("databank")
UUR = timedelta(hours=1)
REGIE = "netwerkcoordinator"
LEIDT = "casusregisseur"
GEHEIM = "Heeft u het gezin deze week gezien?"


@dataclass
class Proef:
    """A case, the one who leads it, and a clock."""

    bureau: Bureau
    klok: Stilklok
    bus: Bus
    stroom: str
    wie: str = LEIDT

    def vraag(self, **verder: Any) -> Opdracht:
        inhoud = {
            "naam": "Mirre Haan",
            "email": "mirre@praktijk.example",
            "organisatie": "Praktijk Zilverberk",
            "waarvoor": "vraag",
            "tekst": GEHEIM,
            "tot": self.klok.op + 24 * UUR,
            **verder,
        }
        return Opdracht(
            opdracht_id=f"uitnodiging-{Effect.objects.count()}", gemeente=GEMEENTE, actor=f"a-{self.wie}",
            rol=self.wie, inhoud=NodigGastUit(**inhoud), stroom=self.stroom,
        )  # fmt: skip

    def nodig_uit(self, **verder: Any) -> tuple[str, str, Gastplek]:
        """The link (its secret part), the code and the place of a new guest; the mail went out."""
        uit = gasten.nodig_uit(self.vraag(**verder))
        assert isinstance(uit.uitkomst, Aanvaard), uit.uitkomst
        self.werk()
        token = re.search(r"/gast/(\S+)", self.bus.weg[-1][1].tekst)
        assert token is not None
        return token[1], uit.code, Gastplek(GEMEENTE, uit.uitkomst.id, uit.uitkomst.ids["gast"])

    def werk(self) -> None:
        plaats = Werkplaats(
            self.bureau.omgeving, DatabaseUitgaand(), DatabaseTermijnen(), self.bus, Adresboek(),
            DatabasePostvak(), "https://waakvlam.example",
        )  # fmt: skip
        while Werker(plaats).ronde().iets:
            continue

    def lezer(self, rol: str) -> Any:
        kijker = Kijker(f"a-{rol}", GEMEENTE, frozenset({rol}))
        return Vrager(kijker, self.klok.op), lees_casus(
            Vrager(kijker, self.klok.op), self.stroom.partition("/")[2]
        )


@pytest.fixture
def proef() -> Iterator[Proef]:
    klok = Stilklok(BEGIN)
    eigen = bureau().met(klok=klok, leden=Leden())
    eerst = huidige()
    gebruik(lambda: eigen.omgeving)
    try:
        stroom = eigen.lukt("screeningsteamlid", o.Open("Lindenhof")).stroom
        eigen.lukt("screeningsteamlid", o.HoudOverleg("screeningsteam", ("screeningsteamlid", REGIE)), stroom)
        eigen.lukt("screeningsteamlid", o.LegProductVast("bevindingen", tekst="Gezien"), stroom)
        eigen.lukt("screeningsteamlid", o.Opschalen("ave2", motivering="Hulp nodig"), stroom)
        eigen.lukt(REGIE, o.WijsAan(lijn="casus", rol=LEIDT), stroom)
        yield Proef(eigen, klok, Bus(), stroom)
    finally:
        gebruik(lambda: eerst)


def test_de_gast_krijgt_een_mail_zonder_inhoud_en_de_code_staat_er_niet_in(proef: Proef) -> None:
    token, code, plek = proef.nodig_uit()
    aan, brief = proef.bus.weg[-1]
    assert aan == "mirre@praktijk.example"
    alles = brief.onderwerp + brief.tekst + brief.html + brief.kenmerk
    for woord in ("Lindenhof", "gezin", "Haan", "zilverberk", code, plek.casus, LEIDT):
        assert woord.lower() not in alles.lower()
    assert len(token) >= 22
    assert re.fullmatch(r"\d{6}", code)


def test_link_code_adres_en_naam_staan_nergens_leesbaar(proef: Proef) -> None:
    from django.db import connection

    token, code, _ = proef.nodig_uit()
    gevonden = []
    for tabel in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {tabel}")
            inhoud = repr([[bytes(w) if isinstance(w, memoryview) else w for w in rij] for rij in cursor])
        gevonden += [(tabel, w) for w in (token, "mirre@", "Haan", GEHEIM, "Zilverberk") if w in inhoud]
        if tabel == "adapters_gebeurtenis":
            assert code not in inhoud
    assert gevonden == []


def test_de_gast_ziet_alleen_de_ene_vraag(proef: Proef) -> None:
    proef.bureau.lukt(LEIDT, o.Noteer(tekst="Vader drinkt weer"), proef.stroom)
    token, code, _ = proef.nodig_uit()
    plek = gasten.laat_binnen(token, code)
    assert plek is not None
    blad = gastblad(plek, proef.klok.op)
    assert blad is not None
    assert (blad.tekst, blad.naam, blad.mag) == (GEHEIM, "Mirre Haan", True)
    for woord in ("Lindenhof", "drinkt", "AVE", plek.casus):
        assert woord not in repr(blad)


def test_het_antwoord_wordt_een_gebeurtenis_in_de_kring_van_wie_uitnodigde(proef: Proef) -> None:
    token, code, _ = proef.nodig_uit()
    plek = gasten.laat_binnen(token, code)
    assert plek is not None
    assert isinstance(gasten.antwoord(plek, "a1", "antwoord", "Ja, maandag nog."), Aanvaard)
    regel = proef.bureau.omgeving.logboek.lees(GEMEENTE, proef.stroom)[-1]
    assert (regel.soort, regel.actor, regel.rol) == ("gast-antwoordde", f"gast-{plek.gast}", "gast")
    wie, gelezen = proef.lezer(LEIDT)
    assert regel.kring not in ("casus",)
    assert regel.kring in gelezen.kringen
    (gast,) = gasten_van(gelezen, wie)
    assert (gast.naam, gast.antwoord_tekst, gast.mag_intrekken) == ("Mirre Haan", "Ja, maandag nog.", True)
    proef.werk()
    assert proef.bus.wie[-1] == f"a-{LEIDT}"


def test_wie_de_kring_niet_leest_ziet_geen_gasten(proef: Proef) -> None:
    proef.nodig_uit()
    anders = [
        proef.lezer(rol)
        for rol in ("aov", "burgemeester", "wethouder_zorg")
        if proef.lezer(rol)[1] is not None
    ]
    zonder = [(wie, gelezen) for wie, gelezen in anders if "zorg" not in gelezen.kringen]
    assert zonder
    for wie, gelezen in zonder:
        assert gasten_van(gelezen, wie) == ()
        assert GEHEIM not in repr(gelezen.teksten)


def test_een_vraag_wordt_een_keer_beantwoord_en_niets_anders_gedaan(proef: Proef) -> None:
    token, code, _ = proef.nodig_uit()
    plek = gasten.laat_binnen(token, code)
    assert plek is not None
    assert isinstance(gasten.antwoord(plek, "a0", "komt", ""), Geweigerd)
    assert isinstance(gasten.antwoord(plek, "a1", "antwoord", ""), Geweigerd)
    assert isinstance(gasten.antwoord(plek, "a2", "antwoord", "Ja."), Aanvaard)
    assert isinstance(gasten.antwoord(plek, "a3", "antwoord", "Toch nee."), Geweigerd)
    blad = gastblad(plek, proef.klok.op)
    assert blad is not None
    assert (blad.mag, blad.antwoord_tekst) == (False, "Ja.")


@pytest.mark.parametrize("rol", ["gast", LEIDT, "aov"])
@pytest.mark.parametrize(
    "inhoud",
    [
        o.Noteer(tekst="x"),
        o.WijsAan(lijn="casus", rol="aov"),
        TrekGastIn("x"),
        o.BevestigBesluit(),
    ],
    ids=lambda inhoud: type(inhoud).__name__,
)
def test_een_gast_kan_niets_anders_in_geen_enkele_rol(proef: Proef, rol: str, inhoud: Any) -> None:
    _, _, plek = proef.nodig_uit()
    uit = proef.bureau.doe(rol, inhoud, proef.stroom, actor=f"gast-{plek.gast}")
    assert isinstance(uit, Geweigerd)
    assert uit.weigering.codes == ("niet-gevonden",)


@pytest.mark.parametrize(
    "anders",
    [
        {"rol": LEIDT},
        {"actor": f"a-{LEIDT}"},
        {"actor": "gast-bestaat-niet"},
        {"namens": LEIDT},
        {"gebeurd_op": BEGIN - UUR},
    ],
)
def test_niemand_antwoordt_in_de_plaats_van_de_gast(proef: Proef, anders: dict[str, Any]) -> None:
    _, _, plek = proef.nodig_uit()
    eigen = {"actor": f"gast-{plek.gast}", **anders}
    uit = proef.bureau.doe(eigen.pop("rol", "gast"), GastAntwoordt("antwoord", "Ja."), proef.stroom, **eigen)
    assert isinstance(uit, Geweigerd)


def test_wat_niet_binnen_mag_ziet_er_hetzelfde_uit(proef: Proef) -> None:
    token, code, plek = proef.nodig_uit()
    fout = f"{(int(code) + 1) % 1_000_000:06d}"
    assert gasten.laat_binnen(token, code) == plek
    assert gasten.laat_binnen(token, fout) is None
    assert gasten.laat_binnen("bestaat-niet", code) is None
    proef.bureau.lukt(LEIDT, TrekGastIn(plek.gast), proef.stroom)
    assert gasten.laat_binnen(token, code) is None
    assert gastblad(plek, proef.klok.op) is None
    token, code, plek = proef.nodig_uit()
    proef.klok.op += 24 * UUR
    assert gasten.laat_binnen(token, code) is None
    assert gastblad(plek, proef.klok.op) is None
    uit = gasten.antwoord(plek, "te-laat", "antwoord", "Ja.")
    assert isinstance(uit, Geweigerd)
    assert uit.weigering.codes == ("niet-gevonden",)


def test_na_vijf_foute_codes_helpt_de_goede_ook_niet_en_hoort_de_uitnodiger_het(proef: Proef) -> None:
    token, code, plek = proef.nodig_uit()
    fout = f"{(int(code) + 1) % 1_000_000:06d}"
    for _ in range(5):
        assert gasten.laat_binnen(token, fout) is None
    assert gasten.laat_binnen(token, code) is None
    (wat,) = DatabasePostvak().open(GEMEENTE, f"a-{LEIDT}", [LEIDT])
    assert (wat.soort, wat.aan) == (gasten.OP_SLOT, f"gast-{plek.gast}")
    ander, andere_code, _ = proef.nodig_uit()
    assert gasten.laat_binnen(ander, andere_code) is not None


def test_dezelfde_opdracht_geeft_dezelfde_code_en_een_mail(proef: Proef) -> None:
    opdracht = proef.vraag()
    een, twee = gasten.nodig_uit(opdracht), gasten.nodig_uit(opdracht)
    assert een.code == twee.code
    proef.werk()
    assert proef.bus.wie.count("mirre") == 1


@pytest.mark.parametrize(
    ("rol", "verder", "veld"),
    [
        ("aov", {}, None),
        (LEIDT, {"tot": BEGIN - UUR}, "tot"),
        (LEIDT, {"tot": BEGIN + timedelta(days=15)}, "tot"),
        (LEIDT, {"tekst": " "}, "tekst"),
        (LEIDT, {"naam": ""}, "naam"),
        (LEIDT, {"waarvoor": "alles"}, "waarvoor"),
        (LEIDT, {"waarvoor": "overleg", "gremium": "bestaat-niet", "om": BEGIN + UUR}, "gremium"),
        (LEIDT, {"waarvoor": "overleg", "gremium": "skt"}, "om"),
        (LEIDT, {"waarvoor": "bevestiging", "besluit": "bestaat-niet"}, "besluit"),
    ],
)
def test_uitnodigen_kan_niet_zomaar(proef: Proef, rol: str, verder: dict[str, Any], veld: str | None) -> None:
    opdracht = replace(proef.vraag(**verder), actor=f"a-{rol}", rol=rol)
    uit = gasten.nodig_uit(opdracht)
    assert isinstance(uit.uitkomst, Geweigerd)
    assert uit.code == ""
    assert veld in [reden.veld for reden in uit.uitkomst.weigering.redenen]


def test_een_overleg_komen_of_toch_niet(proef: Proef) -> None:
    gremium = next(iter(proef.bureau.omgeving.aanpakken.geldend(GEMEENTE, BEGIN)["dalfsen"].model.gremia))
    token, code, _ = proef.nodig_uit(
        waarvoor="overleg", gremium=gremium, om=proef.klok.op + 3 * UUR, plaats="Gemeentehuis, kamer 2"
    )
    plek = gasten.laat_binnen(token, code)
    assert plek is not None
    assert isinstance(gasten.antwoord(plek, "a1", "komt", ""), Aanvaard)
    assert isinstance(gasten.antwoord(plek, "a2", "komt-niet", "Ik ben ziek"), Aanvaard)
    blad = gastblad(plek, proef.klok.op)
    assert blad is not None
    assert (blad.antwoord, blad.plaats, blad.om) == (
        "komt-niet", "Gemeentehuis, kamer 2", BEGIN + 3 * UUR,
    )  # fmt: skip


def test_een_mail_die_niet_aankomt_hoort_de_uitnodiger_meteen(proef: Proef) -> None:
    proef.bus.fout = PostFout("adres-geweigerd", blijvend=True)
    uit = gasten.nodig_uit(proef.vraag())
    assert isinstance(uit.uitkomst, Aanvaard)
    proef.werk()
    (wat,) = DatabasePostvak().open(GEMEENTE, f"a-{LEIDT}", [])
    assert (wat.stroom, wat.code) == (proef.stroom, "adres-geweigerd")
    wie, gelezen = proef.lezer(LEIDT)
    assert [gast.niet_aangekomen for gast in gasten_van(gelezen, wie)] == [True]


def test_een_ingetrokken_uitnodiging_gaat_niet_meer_op_de_post(proef: Proef) -> None:
    uit = gasten.nodig_uit(proef.vraag())
    assert isinstance(uit.uitkomst, Aanvaard)
    proef.bureau.lukt(LEIDT, TrekGastIn(uit.uitkomst.ids["gast"]), proef.stroom)
    proef.werk()
    assert "mirre" not in proef.bus.wie


def test_lezen_en_binnenkomen_staan_in_het_auditlog_zonder_naam(proef: Proef) -> None:
    token, code, plek = proef.nodig_uit()
    gasten.laat_binnen(token, "000000" if code != "000000" else "111111")
    gasten.laat_binnen(token, code)
    gastblad(plek, proef.klok.op)
    regels = Auditregel.objects.filter(actor=f"gast-{plek.gast}").order_by("pk")
    assert [(r.handeling, r.uitkomst) for r in regels] == [
        ("gast-binnen", "geweigerd"), ("gast-binnen", "aanvaard"), ("lees-uitnodiging", "gelezen"),
    ]  # fmt: skip
    assert "Haan" not in repr([r.details for r in Auditregel.objects.all()])


@pytest.fixture
def wacht(proef: Proef) -> str:
    """A decision that was recorded in the name of somebody, who has yet to confirm it."""
    proef.bureau.lukt(LEIDT, o.VinkAan("stagnatie", grond="Het loopt vast"), proef.stroom)
    proef.bureau.lukt(REGIE, o.Raadpleeg("netwerkcoordinator"), proef.stroom)
    stap = o.ZetStap("ave2-op-ave3", "Het loopt vast", afwijken="Het kan niet wachten", aanvullen=True)
    proef.bureau.lukt(REGIE, stap, proef.stroom, namens=LEIDT)
    proef.wie = REGIE
    (besluit,) = [b for b in proef.bureau.toestand(proef.stroom).besluiten.values() if b.wacht_op]
    return str(besluit.id)


@pytest.mark.parametrize(("zegt", "klopt"), [("klopt", True), ("klopt-niet", False)])
def test_een_gast_bevestigt_een_besluit_of_zegt_dat_het_niet_klopt(
    proef: Proef, wacht: str, zegt: str, klopt: bool
) -> None:
    voor = proef.bureau.toestand(proef.stroom).besluiten[wacht].wacht_op
    token, code, _ = proef.nodig_uit(waarvoor="bevestiging", besluit=wacht, tekst="Klopt dit?")
    plek = gasten.laat_binnen(token, code)
    assert plek is not None
    blad = gastblad(plek, proef.klok.op)
    assert blad is not None
    assert blad.stap
    assert isinstance(gasten.antwoord(plek, "a1", "klopt-niet", ""), Geweigerd)
    assert isinstance(gasten.antwoord(plek, "a2", zegt, "" if klopt else "Ik zei nee"), Aanvaard)
    besluit = proef.bureau.toestand(proef.stroom).besluiten[wacht]
    assert besluit.wacht_op == voor[1:]
    assert besluit.weersproken_door == (() if klopt else voor[:1])
    geschreven = proef.bureau.omgeving.logboek.lees(GEMEENTE, proef.stroom)
    bevestigd = next(r for r in geschreven if r.soort == "besluit-bevestigd")
    assert (bevestigd.actor, bevestigd.rol) == (f"gast-{plek.gast}", "gast")
    assert not bevestigd.cijfers
    assert isinstance(gasten.antwoord(plek, "a3", "klopt", ""), Geweigerd)


def test_wat_al_bevestigd_is_bevestigt_een_gast_niet_nog_eens(proef: Proef, wacht: str) -> None:
    token, code, _ = proef.nodig_uit(waarvoor="bevestiging", besluit=wacht)
    plek = gasten.laat_binnen(token, code)
    assert plek is not None
    proef.bureau.lukt(LEIDT, o.BevestigBesluit(wacht), proef.stroom)
    assert isinstance(gasten.antwoord(plek, "a1", "klopt", ""), Geweigerd)
