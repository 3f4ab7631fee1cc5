"""Signals on the map: counts and list are of what this viewer may read, and nothing is lost."""

import re
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.core.buurt.maken import buurt, vierkant
from waakvlam.adapters.models import Auditregel
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht
from waakvlam.application.poorten.buurten import Wie
from waakvlam.application.uitvoeren import execute
from waakvlam.core.buurt import Indeling, indeling
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.readmodels.leden import Lid

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
OP = datetime(2026, 1, 2, tzinfo=UTC)
EERST = indeling([buurt("A", vierkant(0, 0)), buurt("B", vierkant(1, 0)), buurt("C", vierkant(2, 0))])


def vast(i: Indeling, vanaf: datetime = OP) -> None:
    wie = Wie("beheer", None, "cli", OP)
    kast = omgeving().buurten
    assert kast.stel_vast("waterveen", kast.zet_klaar("waterveen", i, "proef", wie), vanaf, wie)


def meld(van: str, waar: str | None, tekst: str = "Ruiten stuk", **erbij: Any) -> str:
    account = get_user_model().objects.get(username=van).pk
    rol = {"nadia": "netwerkcoordinator", "sanne": "casusregisseur"}[van]
    plek = {"waar": "adres", "plaats": Tekst(adres)} if (adres := erbij.pop("adres", "")) else {}
    inhoud = Meld(Tekst(tekst), buurt=waar, soort=erbij.pop("soort", "eigen"), **plek)
    uit = execute(Opdracht(str(uuid.uuid4()), "waterveen", str(account), rol, inhoud, **erbij))
    assert isinstance(uit, Aanvaard), uit
    return uit.id


def tekst(antwoord: Any) -> str:
    assert antwoord.status_code == 200
    return str(antwoord.content.decode())


def telling(pagina: str) -> dict[str, int]:
    """The counts in the list beside the map."""
    paren = re.findall(
        r'<li><a href="[^"]*"[^>]*>([^<]*)</a> *<span class="wv-buurtlijst__aantal[^"]*">(\d+)<', pagina
    )
    return {naam: int(aantal) for naam, aantal in paren}


def test_kaart_en_lijst_zeggen_hetzelfde(ingelogd: Client, melder: Client) -> None:
    vast(EERST)
    for waar in ("A", "A", "B", "buiten", None):
        meld("sanne", waar)
    pagina = tekst(ingelogd.get("/signalen/kaart"))
    assert telling(pagina) == {
        "Buurt A": 2, "Buurt B": 1, "Buurt C": 0, "Buiten de gemeente": 1, "Zonder buurt": 1,
    }  # fmt: skip
    assert "5 open signalen" in pagina
    assert "<title>Buurt A: 2 signalen, nieuwste: vandaag</title>" in pagina
    assert "<title>Buurt B: 1 signaal, nieuwste: vandaag</title>" in pagina
    assert "<title>Buurt C: geen signalen</title>" in pagina
    assert pagina.count("Ruiten stuk") == 5


def test_een_huis_staat_niet_op_de_kaart_alleen_zijn_buurt(ingelogd: Client, melder: Client) -> None:
    vast(EERST)
    zonder = _kaart(tekst(ingelogd.get("/signalen/kaart")))
    meld("sanne", "A", adres="Zandpad 12 bis")
    pagina = tekst(ingelogd.get("/signalen/kaart"))
    met = _kaart(pagina)
    assert "1 signaal, nieuwste: vandaag" in met
    assert "Zandpad" not in met
    vorm = re.compile(r"<(path|circle|rect|polygon|line|use|image)")
    assert vorm.findall(met) == vorm.findall(zonder), "an address adds nothing that is drawn"


def _kaart(pagina: str) -> str:
    gevonden = re.search(r"<svg.*?Buurt A.*?</svg>", pagina, re.DOTALL)
    assert gevonden is not None
    return gevonden[0]


def test_een_buurt_kiezen_laat_die_signalen_zien(ingelogd: Client, melder: Client) -> None:
    vast(EERST)
    meld("sanne", "A", "In A gezien")
    meld("sanne", "B", "In B gezien")
    meld("sanne", "buiten", "Ver weg gezien")
    meld("sanne", None, "Ergens gezien")
    for vraag, wel in (("A", "In A"), ("B", "In B"), ("buiten", "Ver weg"), ("geen", "Ergens")):
        pagina = tekst(ingelogd.get(f"/signalen/kaart?buurt={vraag}"))
        assert [t for t in ("In A", "In B", "Ver weg", "Ergens") if f"{t} gezien" in pagina] == [wel]
        assert 'aria-current="true"' in pagina
    for vreemd in ("Z", "", "<script>", "C"):
        pagina = tekst(ingelogd.get("/signalen/kaart", {"buurt": vreemd}))
        assert "<script>alert" not in pagina
        assert ("gezien" in pagina) is (vreemd != "C")


def test_een_melder_ziet_alleen_het_eigene(ingelogd: Client, melder: Client) -> None:
    vast(EERST)
    meld("nadia", "A", "Van Nadia")
    meld("sanne", "B", "Van Sanne")
    pagina = tekst(melder.get("/signalen/kaart"))
    assert telling(pagina) == {"Buurt A": 0, "Buurt B": 1, "Buurt C": 0}
    assert "Van Nadia" not in pagina
    assert "Van Nadia" in tekst(ingelogd.get("/signalen/kaart"))


def test_een_signaal_uit_een_buurt_van_vroeger_blijft_te_vinden(ingelogd: Client, melder: Client) -> None:
    vast(EERST)
    meld("sanne", "B", "Bij de oude haven")
    vast(indeling([buurt("A", vierkant(0, 0, 3, 1))]), OP + timedelta(days=1))
    pagina = tekst(ingelogd.get("/signalen/kaart"))
    assert telling(pagina) == {"Buurt A": 0, "Buurt B (vroeger)": 1}
    assert "Bij de oude haven" in tekst(ingelogd.get("/signalen/kaart?buurt=B"))


def test_zonder_buurten_is_er_de_lijst(ingelogd: Client, melder: Client) -> None:
    meld("sanne", None, "Zonder kaart")
    pagina = tekst(ingelogd.get("/signalen/kaart"))
    assert "nog geen kaart" in pagina
    assert telling(pagina) == {"Zonder buurt": 1}
    assert "Zonder kaart" in pagina


def test_een_oefening_staat_er_niet_bij(ingelogd: Client, melder: Client) -> None:
    vast(EERST)
    meld("sanne", "A", "Geoefend", oefening=True)
    assert "Geoefend" not in tekst(ingelogd.get("/signalen/kaart"))


def test_klaar_is_weg_en_met_alles_weer_terug(ingelogd: Client, melder: Client, lid: Lid) -> None:
    vast(EERST)
    id_ = meld("sanne", "A", "Is klaar")
    from waakvlam.readmodels.models import SignaalRij

    SignaalRij.objects.filter(signaal_id=id_).update(open=False, stand="afgehandeld")
    assert "Is klaar" not in tekst(ingelogd.get("/signalen/kaart"))
    pagina = tekst(ingelogd.get("/signalen/kaart?alle=1"))
    assert "Is klaar" in pagina
    assert "1 signaal in de laatste 90 dagen" in pagina
    assert "?buurt=A&amp;alle=1" in pagina


def test_het_aantal_vragen_groeit_niet_mee(ingelogd: Client, melder: Client) -> None:
    vast(EERST)
    tellingen = []
    for _ in range(2):
        for waar in ("A", "B", "C", "buiten"):
            meld("sanne", waar)
        tekst(ingelogd.get("/signalen/kaart"))
        with CaptureQueriesContext(connection) as vragen:
            tekst(ingelogd.get("/signalen/kaart"))
        tellingen.append(len(vragen))
    assert tellingen[0] == tellingen[1]


def test_kijken_staat_in_het_auditlog(ingelogd: Client, melder: Client) -> None:
    vast(EERST)
    meld("sanne", "A")
    tekst(ingelogd.get("/signalen/kaart?buurt=A"))
    regel = Auditregel.objects.filter(handeling="lijst-signalen").latest("pk")
    assert '"oppervlak": "signalen-kaart"' in regel.details or "signalen-kaart" in regel.details


def test_een_thema_heet_in_lijst_en_kaart_zoals_in_de_aanpak(ingelogd: Client) -> None:
    """In the approach of Dalfsen ``schoolverzuim`` has a name that the plain words do not have."""
    vast(EERST)
    account = str(get_user_model().objects.get(username="nadia").pk)
    inhoud = Meld(Tekst("Ruiten stuk"), buurt="A", thema="schoolverzuim")
    uit = execute(Opdracht(str(uuid.uuid4()), "waterveen", account, "netwerkcoordinator", inhoud))
    assert isinstance(uit, Aanvaard), uit
    for pad in ("/signalen", "/signalen/kaart?buurt=A"):
        assert "Vaak niet op school" in tekst(ingelogd.get(pad))


def test_zacht_en_hard_staan_naast_elkaar_met_hoe_vers_het_is(ingelogd: Client, melder: Client) -> None:
    """KIS-434 and KIS-439: figures apart from what people see, and per neighbourhood the newest report."""
    vast(EERST)
    meld("sanne", "A", "Het voelt hier niet goed", soort="niet_pluis")
    meld("sanne", "A", "Twaalf inbraken", soort="kerncijfer")
    pagina = tekst(ingelogd.get("/signalen/kaart"))
    zacht, hard = pagina.split("Cijfers ernaast")
    assert "Het voelt hier niet goed" in zacht
    assert "Twaalf inbraken" not in zacht
    assert "Twaalf inbraken" in hard
    assert "Het voelt" not in hard
    assert "<title>Buurt A: 2 signalen, waarvan 1 cijfer, nieuwste: vandaag</title>" in pagina
    (bij,) = re.findall(r"wv-buurtlijst__bij[^>]*>([^<]*)<", pagina)
    assert bij == "nieuwste: vandaag · 1 cijfer"
