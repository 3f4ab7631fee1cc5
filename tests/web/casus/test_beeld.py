"""The pages of the picture and the judgement: writing, contradicting, looking back, and who reads it."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.web.casus.wereld import Wereld, tekst, veld
from waakvlam.application.omgeving import omgeving
from waakvlam.application.stromen import opgetekend, vouw_stroom
from waakvlam.application.vragen.beeldbladen import Bandregel, Partijregel, Tijdregel
from waakvlam.core.beeld import opdrachten as o
from waakvlam.core.beeld.stand import AlsDan, Oordeel, Partij, Tegenspraak, Uitspraak
from waakvlam.core.casus.opdrachten import Informeer, Noteer
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.casus.beeld.daden import DADEN
from waakvlam.web.casus.beeld.partijtekening import teken as teken_partijen
from waakvlam.web.casus.beeld.tijdlijn import NAAST, teken

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
DAG = datetime(2026, 3, 1, 12, tzinfo=UTC)
Velden = dict[str, Any]


def stand(casus: str) -> Any:
    """The state of the case."""
    return vouw_stroom(f"casus/{casus}", omgeving().logboek.lees("waterveen", f"casus/{casus}"))


def laatste(casus: str, klasse: type) -> str:
    """The id of what was written last of this sort."""
    return [id_ for id_, ding in stand(casus).beeld.items() if isinstance(ding, klasse)][-1]


def vul_beeld(w: Wereld) -> str:
    """A case with a rumour, a fact against it, two parties and a judgement."""
    c = w.ave2()
    w.doe("sanne", o.DoeUitspraak(Tekst("Er komt een feest.")), c)
    w.doe("sanne", o.DoeUitspraak(Tekst("De zaal is dicht."), "feit", bron=Tekst("Beheerder")), c)
    feit, gerucht = laatste(c, Uitspraak), next(iter(stand(c).beeld))
    w.doe("sanne", o.MeldTegenspraak(gerucht, feit, Tekst("Allebei kan niet.")), c)
    for naam in ("Bewoners", "Jongeren"):
        w.doe("sanne", o.NoemPartij("groep", Tekst(naam)), c)
    return c


def test_elke_daad_heeft_een_formulier(wereld: Wereld) -> None:
    joost, c = wereld.als("joost"), wereld.ave1()
    for daad, wat in DADEN.items():
        antwoord = joost.get(f"/casussen/{c}/beeld/{daad}")
        assert antwoord.status_code == 200
        assert str(wat.soort.titel) in tekst(antwoord), daad
    assert joost.get(f"/casussen/{c}/beeld/iets-anders").status_code == 404


def test_alles_op_een_rij_van_uitspraak_tot_standpunt(wereld: Wereld) -> None:
    c = vul_beeld(wereld)
    sanne = wereld.als("sanne")

    def doe(daad: str, over: str = "", **velden: Any) -> None:
        adres = f"/casussen/{c}/beeld/{daad}"
        gelezen = veld(tekst(sanne.get(adres)), "gelezen")
        ding = {DADEN[daad].ding: over} if over else {}
        antwoord = sanne.post(adres, {"gelezen": gelezen, **ding, **velden})
        assert antwoord.status_code == 302, tekst(antwoord)

    zorg = {"kring": "zorg"}
    vraag = {"soort": "vraag", "tekst": "Wie belde?", "zoekt_uit": "politie", "uiterlijk": "2099-01-01T10:00"}
    doe("doe-uitspraak", **vraag, **zorg)
    u = laatste(c, Uitspraak)
    doe("zoek-uit", u, rol="aov")
    doe("beantwoord-uitspraak", u, tekst="De beheerder belde.")
    doe("zet-uitspraak", u, soort="aanname", grond="Wij denken het.")
    doe("wijzig-uitspraak", u, tekst="De beheerder belde zelf.")
    doe("bevestig-uitspraak", u, door="politie", tekst="Gehoord.")
    doe("weerspreek-uitspraak", u, tekst="Wij hoorden iets anders.")
    doe("los-tegenspraak-op", laatste(c, Tegenspraak), tekst="De zaal is echt dicht.")
    doe("meld-tegenspraak", u, ander=next(iter(stand(c).beeld)))
    doe("laat-uitspraak-vervallen", u, reden="Doet er niet toe.")
    een, ander = (id_ for id_, ding in stand(c).beeld.items() if isinstance(ding, Partij))
    doe("leg-band", een, naar=ander, tekst="Ruzie over geluid")
    doe("noem-partij", soort="persoon", persoon="P1", rol="Belde", **zorg)
    doe("noem-partij", partij=een, soort="groep", naam="Bewoners van de flat")
    doe("laat-partij-vervallen", laatste(c, Partij), reden="Hoort er niet bij.")
    media = {"kanaal": "pers", "toon": "boos", "omvang": "veel", "tekst": "Overal in de krant."}
    doe("schrijf-mediabeeld", **media, **zorg)
    doe("stel-beeld-vast", compleet="nee", tekst="De ouders spraken wij niet.", **zorg)
    doe("geef-oordeel", reden="Het groeit.", niveau="ave3", ernst="Fors", **zorg)
    doe("zie-anders", laatste(c, Oordeel), door="politie", niveau="ave2", tekst="Het is dezelfde groep.")
    doe(
        "schrijf-als-dan", als="zij komen", dan="is er ruzie", zelf="nee", hulp="Politie", ergste="on", **zorg
    )
    s = laatste(c, AlsDan)
    doe("noem-optie", s, tekst="De zaal openen", voor="Een plek", tegen="Kost mensen")
    doe("schrijf-als-dan", als_dan=s, als="zij komen vrijdag", dan="is er ruzie", zelf="ja")
    doe(
        "neem-standpunt-in", probleem="Geen plek", van_wie="Van ons", standpunt="Wij staan voor allen", **zorg
    )
    beeld, oordeel = (tekst(sanne.get(f"/casussen/{c}/{naam}")) for naam in ("beeld", "oordeel"))
    for zin in ("Bewoners van de flat", "Ruzie over geluid", "Overal in de krant.", "Doet er niet toe."):
        assert zin in beeld
    assert "nog niet compleet" in beeld
    for zin in ("AVE 3 past", "Politie ziet het anders.", "Het is dezelfde groep.", "zij komen vrijdag",
                "Een plek", "Kost mensen", "Wij staan voor allen"):  # fmt: skip
        assert zin in oordeel
    assert stand(c).niveau == "ave2"
    doe("laat-als-dan-vervallen", s, reden="Het feest ging niet door.")
    assert "1 scenario is vervallen" in tekst(sanne.get(f"/casussen/{c}/oordeel"))


def test_een_regel_erbij_gaat_terug_naar_dezelfde_kolom_en_kring(wereld: Wereld) -> None:
    c = wereld.ave2()
    sanne = wereld.als("sanne")
    velden = {"soort": "gerucht", "snel": "gerucht", "tekst": "Er komt een feest.", "kring": "casus"}
    antwoord = sanne.post(f"/casussen/{c}/beeld/doe-uitspraak", velden)
    assert antwoord.status_code == 302
    assert antwoord["Location"] == f"/casussen/{c}/beeld?kolom=gerucht&kring=casus"
    pagina = tekst(sanne.get(antwoord["Location"]))
    assert 'id="nieuw-gerucht" name="tekst" maxlength="500" autocomplete="off" autofocus' in pagina
    assert '<option value="casus" selected>' in pagina.split('id="kring-gerucht"')[1].split("</select>")[0]
    assert f'data-klaar="beeld-gerucht-{c}"' in pagina


def test_een_feit_zonder_bron_kan_later_en_wordt_dan_een_taak(wereld: Wereld) -> None:
    c = wereld.ave2()
    sanne = wereld.als("sanne")
    adres = f"/casussen/{c}/beeld/doe-uitspraak"
    velden = {"soort": "feit", "snel": "feit", "tekst": "De zaal is dicht.", "kring": "zorg"}
    antwoord = sanne.post(adres, velden)
    assert antwoord.status_code == 422
    pagina = tekst(antwoord)
    assert "Een feit heeft een bron" in pagina.split('id="weigering"')[1]
    assert "De zaal is dicht.</textarea>" in pagina
    assert 'name="aanvullen"' in pagina
    assert f'data-concept="beeld-feit-{c}"' in pagina
    assert sanne.post(adres, velden | {"aanvullen": "on"}).status_code == 302
    assert "Nog zonder bron." in tekst(sanne.get(f"/casussen/{c}/beeld"))
    assert any(code.startswith("noem-bron-") for code in stand(c).open_taken.values())


def test_wat_elkaar_tegenspreekt_staat_naast_elkaar(wereld: Wereld) -> None:
    c = vul_beeld(wereld)
    vak = (
        tekst(wereld.als("sanne").get(f"/casussen/{c}/beeld"))
        .split('id="kop-botst"')[1]
        .split("</section>")[0]
    )
    for zin in ("Er komt een feest.", "De zaal is dicht.", "bron: Beheerder", "Allebei kan niet."):
        assert zin in vak
    kaart = tekst(wereld.als("sanne").get(f"/casussen/{c}")).split('id="kop-beeld"')[1].split("</section>")[0]
    assert "Twee uitspraken spreken elkaar tegen." in kaart
    assert "1 feit" in kaart


def test_toen_bekend_en_later_bekend(wereld: Wereld) -> None:
    c = wereld.ave2()
    sanne = wereld.als("sanne")
    wereld.doe("sanne", o.DoeUitspraak(Tekst("Er komt een feest.")), c)
    gerucht = laatste(c, Uitspraak)
    toen = datetime.now(UTC)
    eerder = toen - timedelta(days=2)
    wereld.doe(
        "sanne", o.DoeUitspraak(Tekst("Er was al een feest."), "feit", bron=Tekst("Krant"), waar_op=eerder), c
    )
    wereld.doe("sanne", o.ZetUitspraak(gerucht, "feit", Tekst("Bevestigd."), Tekst("Politie")), c)
    pagina = tekst(sanne.get(f"/casussen/{c}/beeld", {"moment": toen.isoformat()}))
    kolom = pagina.split('id="kolom-gerucht"')[1].split("</section>")[0]
    assert "Er komt een feest." in kolom
    assert "nu: feit" in kolom
    assert "Er was al een feest." not in pagina.split('id="kolom-feit"')[1].split("</section>")[0]
    assert "Er was al een feest." in pagina.split('id="kop-later"')[1].split("</section>")[0]
    assert 'name="tekst"' not in pagina
    nu = tekst(sanne.get(f"/casussen/{c}/beeld"))
    assert 'id="kop-later"' not in nu
    assert "Er was al een feest." in nu.split('id="kolom-feit"')[1].split("</section>")[0]


def test_wie_iets_uitzoekt_komt_van_de_taak_bij_de_vraag(wereld: Wereld) -> None:
    c = wereld.ave2()
    wereld.doe("sanne", o.DoeUitspraak(Tekst("Wie belde?"), "vraag", zoekt_uit="casusregisseur"), c)
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{c}"))
    plek = f"/casussen/{c}/beeld#u-{laatste(c, Uitspraak)}"
    assert f'href="{plek}"' in pagina
    assert f'id="{plek.partition("#")[2]}"' in tekst(wereld.als("sanne").get(f"/casussen/{c}/beeld"))


def test_een_moment_dat_niet_bestaat_zegt_wat_wel(wereld: Wereld) -> None:
    c = wereld.ave1()
    pagina = tekst(wereld.als("joost").get(f"/casussen/{c}/beeld", {"op": "gisteravond"}))
    assert "Vul een dag en een tijd in, zoals 21-11-2026 14:30." in pagina


def test_een_andere_kring_leest_het_niet_en_telt_het_niet(wereld: Wereld) -> None:
    c = wereld.ave2()
    wereld.doe("sanne", o.DoeUitspraak(Tekst("Zorg hoorde iets.")), c, kring="zorg")
    wereld.doe("sanne", o.DoeUitspraak(Tekst("Iedereen zag het.")), c, kring="casus")
    wereld.doe("sanne", Informeer(("politie",)), c)
    id_ = next(u.id for u in stand(c).beeld.values() if u.kring == "zorg")
    ilse = wereld.als("ilse")
    paginas = [tekst(ilse.get(f"/casussen/{c}{rest}")) for rest in ("", "/beeld", "/oordeel")]
    assert all("Zorg hoorde iets." not in pagina for pagina in paginas)
    assert "Iedereen zag het." in paginas[1]
    assert "1 gerucht" in paginas[0].split('id="kop-beeld"')[1].split("</section>")[0]
    weg = f"/casussen/{c}/beeld/beantwoord-uitspraak"
    assert "Zorg hoorde iets." not in tekst(ilse.get(weg, {"uitspraak": id_}))
    assert ilse.post(weg, {"uitspraak": id_, "tekst": "Nee."}).status_code == 422


def test_twee_mensen_verzetten_tegelijk_en_beide_teksten_blijven(wereld: Wereld) -> None:
    c = vul_beeld(wereld)
    u = next(iter(stand(c).beeld))
    weg = f"/casussen/{c}/beeld/wijzig-uitspraak?uitspraak={u}"
    sanne, nadia = wereld.als("sanne"), wereld.als("nadia")
    gelezen = [veld(tekst(wie.get(weg)), "gelezen") for wie in (sanne, nadia)]
    velden = [{"uitspraak": u, "tekst": f"Er komt {wat}.", "gelezen": g}
              for wat, g in zip(("niets", "muziek"), gelezen, strict=True)]  # fmt: skip
    assert sanne.post(weg, velden[0]).status_code == 302
    antwoord = nadia.post(weg, velden[1])
    assert antwoord.status_code == 409
    pagina = tekst(antwoord)
    assert "Er komt niets." in pagina
    assert "Er komt muziek.</textarea>" in pagina


def partij(id_: str, *banden: Bandregel) -> Partijregel:
    return Partijregel(id_, "groep", "Groep", f"Groep {id_}", "", "", banden)


def test_elke_verhouding_wordt_een_lijn() -> None:
    heen = Bandregel("x", "b", "Groep b", "ruzie", True)
    terug = Bandregel("x", "a", "Groep a", "ruzie", False)
    tekening = teken_partijen([partij("a", heen), partij("b", terug), partij("c")])
    assert tekening is not None
    assert [(lijn.nr, lijn.van, lijn.naar, lijn.tekst) for lijn in tekening.lijnen] == [
        (1, "Groep a", "Groep b", "ruzie")
    ]
    assert all(v.x >= 0 and v.x + v.breedte <= tekening.breedte for v in tekening.vakken)
    assert all(v.y >= 0 and v.y + v.hoogte <= tekening.hoogte for v in tekening.vakken)
    assert teken_partijen([partij("a"), partij("b")]) is None


def test_punten_van_hetzelfde_moment_staan_naast_elkaar() -> None:
    regels = [Tijdregel(DAG + timedelta(hours=uur), "x", "feit", "Feit") for uur in (0, 0, 5)]
    tekening = teken(regels, DAG)
    assert tekening is not None
    een, twee, drie = (punt.x for punt in tekening.punten)
    assert twee - een == NAAST
    assert drie == tekening.rechts
    assert teken(regels[:2], DAG) is None


def test_de_laatste_verandering_is_van_het_beeld_zelf(wereld: Wereld) -> None:
    c = vul_beeld(wereld)
    wereld.doe("sanne", Noteer(Tekst("Gebeld met de school.")), c)
    *_, partij_, notitie = (opgetekend(r) for r in omgeving().logboek.lees("waterveen", f"casus/{c}"))
    assert [type(x.gebeurtenis).__name__ for x in (partij_, notitie)] == ["PartijGenoemd", "Genoteerd"]
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{c}/beeld"))
    keuzes = re.findall(r'<option value="([^"]+)"[^>]*>([^<]+)<', pagina)
    assert [op for op, wat in keuzes if "Laatste verandering" in wat] == [partij_.vastgelegd_op.isoformat()]
    assert any("Casus geopend" in wat for _op, wat in keuzes)


def test_een_genoteerd_gerucht_wacht_bij_het_beeld_tot_het_erin_staat(wereld: Wereld) -> None:
    c, kop = wereld.ave2(), "Genoteerd, nog niet in het beeld"
    wereld.doe("sanne", Noteer(Tekst("Er komt een feest."), "gerucht"), c, kring="zorg")
    wereld.doe("sanne", Noteer(Tekst("De school is gebeld.")), c)
    wereld.doe("sanne", Noteer(Tekst("Van de arts gehoord."), "feit", merk="medisch"), c)
    sanne = wereld.als("sanne")
    deel = tekst(sanne.get(f"/casussen/{c}/beeld")).partition(kop)[2].partition("</section>")[0]
    assert "Er komt een feest." in deel
    assert "De school is gebeld." not in deel
    assert "Van de arts gehoord." not in deel
    assert kop not in tekst(wereld.als("tom").get(f"/casussen/{c}/beeld"))
    [adres] = re.findall(r'href="([^"]+notitie=[^"]+)"', deel)
    form = tekst(sanne.get(adres))
    assert ">\nEr komt een feest.</textarea>" in form or 'value="Er komt een feest."' in form
    assert re.search(r'name="kring" value="zorg"[^>]*checked', form)
    assert re.search(r'name="soort" value="gerucht"[^>]*checked', form)
    velden = {
        "gelezen": veld(form, "gelezen"),
        "soort": "gerucht",
        "tekst": "er komt een feest",
        "kring": "zorg",
    }
    assert sanne.post(f"/casussen/{c}/beeld/doe-uitspraak", velden).status_code == 302
    assert kop not in tekst(sanne.get(f"/casussen/{c}/beeld"))


def test_wat_voor_het_vastgestelde_beeld_is_genoteerd_wordt_niet_weer_gevraagd(wereld: Wereld) -> None:
    c = wereld.ave2()
    wereld.doe("sanne", Noteer(Tekst("Iemand zou boos zijn."), "aanname"), c)
    wereld.doe("sanne", o.StelBeeldVast(), c)
    wereld.doe("sanne", Noteer(Tekst("Wie belde er?"), "vraag"), c)
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{c}/beeld"))
    assert "Wie belde er?" in pagina
    assert "Iemand zou boos zijn." not in pagina
