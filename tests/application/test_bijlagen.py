"""Attachments through the application: in a circle, gone with the unit, nothing left behind."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.adapters.hulp import tegelijk
from tests.application.hulp import GEMEENTE, Bureau, bureau
from waakvlam import samenstelling
from waakvlam.adapters import opslag
from waakvlam.adapters.bijlagen.kluis import DatabaseBijlagekluis
from waakvlam.adapters.models import Bijlage
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.application.bijlagen import lezen
from waakvlam.application.bijlagen.toevoegen import Nagekeken, kijk_na, voeg_toe
from waakvlam.application.bijlagen.weghalen import WACHT, ruim_op, trek_in
from waakvlam.application.omgeving import gebruik
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Opdracht
from waakvlam.application.poorten import Bewaareenheid
from waakvlam.application.poorten.bijlagen import Aangeboden
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.core.toegang import Kijker

REGIE, WIJK, KIJKER = "casusregisseur", "wijkagent", "netwerkcoordinator"


@pytest.fixture
def bu(databank: str) -> Iterator[Bureau]:
    eigen = bureau()
    assert eigen.omgeving.bijlagen is not None
    # A key store that remembers nothing of another test.
    kluis = DatabaseBijlagekluis(Sleutelkast(opslag.hoofdsleutel()))
    gemaakt = eigen.met(bijlagen=replace(eigen.omgeving.bijlagen, kluis=kluis))
    gebruik(lambda: gemaakt.omgeving)
    yield gemaakt
    samenstelling.stel_samen()


def vrager(bu: Bureau, rol: str) -> Vrager:
    return Vrager(Kijker(f"a-{rol}", GEMEENTE, frozenset({rol})), bu.omgeving.klok.nu())


def envelop(rol: str, stroom: str, kring: str | None, opdracht_id: str = "") -> Opdracht:
    return Opdracht(
        opdracht_id or str(uuid.uuid4()), GEMEENTE, f"a-{rol}", rol, None, stroom=stroom, kring=kring
    )


def nagekeken(tekst: str = "Inhoud") -> Nagekeken:
    uit = kijk_na(Aangeboden("brief.txt", "text/plain", tekst.encode()), GEMEENTE, "a-x", "x")
    assert isinstance(uit, Nagekeken)
    return uit


def open_casus(bu: Bureau) -> str:
    return bu.lukt(REGIE, o.Open("Lindenhof")).stroom


def merk_van() -> str:
    return str(Bijlage.objects.get().id)


def test_een_bijlage_is_er_alleen_voor_de_kring(bu: Bureau) -> None:
    stroom = open_casus(bu)
    casus = stroom.partition("/")[2]
    kring = bu.omgeving.aanpakken.haal(bu.toestand(stroom).aanpak_hash).model.rollen[REGIE].kring
    assert isinstance(voeg_toe(envelop(REGIE, stroom, kring), nagekeken(), "Van de huisarts"), Aanvaard)
    merk = merk_van()
    eigen = lezen.van_casus(vrager(bu, REGIE), casus)
    assert eigen is not None
    assert [(b.naam, b.omschrijving) for b in eigen.bijlagen] == [("brief.txt", "Van de huisarts")]
    bestand = lezen.haal(vrager(bu, REGIE), "casus", casus, merk)
    assert bestand is not None
    assert b"".join(bestand.stukken) == b"Inhoud"
    zien = {
        rol: lezen.van_casus(vrager(bu, rol), casus)
        for rol in bu.omgeving.aanpakken.haal(bu.toestand(stroom).aanpak_hash).model.rollen
    }
    buiten = {
        rol for rol, blad in zien.items() if blad is not None and kring not in {k for k, _ in blad.kringen}
    }
    assert buiten, "someone in the case must read another circle"
    for rol in buiten:
        assert zien[rol].bijlagen == ()  # type: ignore[union-attr]
    for rol in {*buiten, *(rol for rol, blad in zien.items() if blad is None)}:
        assert lezen.haal(vrager(bu, rol), "casus", casus, merk) is None
        assert lezen.haal_klein(vrager(bu, rol), "casus", casus, merk) is None


@pytest.mark.parametrize("kring", ["justitie", "bestaat-niet"])
def test_in_een_kring_van_anderen_komt_niets(bu: Bureau, kring: str) -> None:
    uit = voeg_toe(envelop(REGIE, open_casus(bu), kring), nagekeken())
    assert isinstance(uit, Geweigerd)
    assert not Bijlage.objects.exists()


def test_bij_een_casus_die_er_niet_is_blijft_niets_achter(bu: Bureau) -> None:
    uit = voeg_toe(envelop(REGIE, "casus/" + "0" * 32, "casus"), nagekeken())
    assert isinstance(uit, Geweigerd)
    assert uit.weigering.codes == ("niet-gevonden",)
    assert not Bijlage.objects.exists()


def test_bij_een_gesloten_casus_kan_niets_meer_en_intrekken_wel(bu: Bureau) -> None:
    stroom = open_casus(bu)
    voeg_toe(envelop(REGIE, stroom, "casus"), nagekeken())
    bu.lukt(REGIE, o.Sluit("Klaar", afwijken="Zo besloten"), stroom)
    uit = voeg_toe(envelop(REGIE, stroom, "casus"), nagekeken())
    assert isinstance(uit, Geweigerd)
    assert uit.weigering.codes == ("gesloten",)
    assert isinstance(trek_in(envelop(REGIE, stroom, None), merk_van(), "Verkeerde brief"), Aanvaard)
    assert not Bijlage.objects.exists()


def test_een_ander_trekt_niets_in_en_hoort_niet_dat_het_er_is(bu: Bureau) -> None:
    stroom = open_casus(bu)
    voeg_toe(envelop(REGIE, stroom, "casus"), nagekeken())
    antwoorden = [trek_in(envelop(KIJKER, stroom, None), merk, "Zomaar") for merk in (merk_van(), "0" * 32)]
    assert all(isinstance(uit, Geweigerd) for uit in antwoorden)
    assert antwoorden[0] == antwoorden[1]
    assert Bijlage.objects.exists()


def test_dezelfde_opdracht_twee_keer_geeft_een_bestand(bu: Bureau) -> None:
    stroom, id_ = open_casus(bu), str(uuid.uuid4())
    eerste = voeg_toe(envelop(REGIE, stroom, "casus", id_), nagekeken())
    tweede = voeg_toe(envelop(REGIE, stroom, "casus", id_), nagekeken())
    assert isinstance(eerste, Aanvaard)
    assert isinstance(tweede, Aanvaard)
    assert (eerste.herhaald, tweede.herhaald) == (False, True)
    assert Bijlage.objects.count() == 1


def test_wie_meldt_doet_zelf_een_foto_bij_het_signaal(bu: Bureau) -> None:
    stroom = bu.lukt(WIJK, Meld("Ruit stuk", waar="hier", plaats="Plein")).stroom
    assert isinstance(voeg_toe(envelop(WIJK, stroom, None), nagekeken()), Aanvaard)
    uit = voeg_toe(envelop(REGIE, stroom, None), nagekeken())
    assert isinstance(uit, Geweigerd)
    assert Bijlage.objects.count() == 1
    assert isinstance(voeg_toe(envelop(KIJKER, stroom, None), nagekeken()), Aanvaard)
    andermans = Bijlage.objects.order_by("op").last()
    assert andermans is not None
    assert isinstance(trek_in(envelop(WIJK, stroom, None), andermans.id, "Niet van mij"), Geweigerd)


def test_wat_een_afgebroken_verzending_achterliet_gaat_weg(bu: Bureau, monkeypatch: Any) -> None:
    """The process dies after the content was stored, before or after its event was."""
    stroom = open_casus(bu)
    voeg_toe(envelop(REGIE, stroom, "casus"), nagekeken())
    met_gebeurtenis = merk_van()
    Bijlage.objects.update(vast=False)
    assert bu.omgeving.bijlagen is not None
    nu = bu.omgeving.klok.nu()
    bu.omgeving.bijlagen.kluis.bewaar(Bewaareenheid(GEMEENTE, stroom, "casus"), "zonder", b"x", "schoon", nu)
    bu.omgeving.bijlagen.kluis.bewaar(
        Bewaareenheid(GEMEENTE, "casus/weg", "casus"), "nergens", b"x", "schoon", nu
    )
    assert ruim_op(nu) == (0, 0)
    assert ruim_op(nu + WACHT + timedelta(hours=1)) == (1, 2)
    assert list(Bijlage.objects.values_list("id", "vast")) == [(met_gebeurtenis, True)]


def test_twee_tegelijk_komen_er_allebei_bij(bu: Bureau) -> None:
    stroom = open_casus(bu)
    uit: list[Any] = []
    tegelijk(
        *(
            lambda nr=nr: uit.append(voeg_toe(envelop(REGIE, stroom, "casus"), nagekeken(f"Brief {nr}")))
            for nr in range(3)
        )
    )
    assert [type(een) for een in uit] == [Aanvaard] * 3
    casus = stroom.partition("/")[2]
    gelezen = set()
    for merk in Bijlage.objects.values_list("id", flat=True):
        bestand = lezen.haal(vrager(bu, REGIE), "casus", casus, merk)
        assert bestand is not None
        gelezen.add(b"".join(bestand.stukken))
    assert gelezen == {b"Brief 0", b"Brief 1", b"Brief 2"}
