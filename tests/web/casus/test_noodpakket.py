"""The emergency pack: who may make it, what is in it, and that only the password opens it."""

import io
import re
from typing import Any

import pytest
import pyzipper
from django.test import Client
from pypdf import PdfReader

from tests.web.casus.wereld import Wereld, tekst, veld
from waakvlam.adapters.models import Auditregel
from waakvlam.adapters.stukken.pdf import kan_pdf
from waakvlam.application.omgeving import omgeving
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.casus.noodpakket import wachtwoord

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
DAG = "2999-01-01"


def bon(client: Client, casus: str, dag: str = DAG) -> tuple[str, dict[str, str]]:
    """The password on the page, and what its form sends."""
    pagina = tekst(client.post(f"/casussen/{casus}/noodpakket", {"vernieuw": dag}))
    gevonden = re.search(r"<code>([a-z0-9-]+)</code>", pagina)
    assert gevonden, pagina
    return gevonden[1], {naam: veld(pagina, naam) for naam in ("bon", "opdracht_id")}


def haal(client: Client, casus: str) -> tuple[str, Any]:
    woord, velden = bon(client, casus)
    return woord, client.post(f"/casussen/{casus}/noodpakket.zip", velden)


def uitgepakt(antwoord: Any, woord: str) -> dict[str, bytes]:
    with pyzipper.AESZipFile(io.BytesIO(antwoord.content)) as zip_:
        return {naam: zip_.read(naam, pwd=woord.encode()) for naam in zip_.namelist()}


@pytest.fixture
def casus(wereld: Wereld) -> str:
    c = wereld.ave3()
    wereld.doe("sanne", o.Informeer(("politie",)), c)
    wereld.doe("sanne", o.Noteer(Tekst("Alleen voor de zorg.")), c, kring="zorg")
    return c


def test_het_pakket_zegt_wie_u_belt_wie_leidt_en_wat_is_besloten(wereld: Wereld, casus: str) -> None:
    om = omgeving()
    assert om.oproep is not None
    om.oproep.telefoons.zet("waterveen", wereld.lid("tom").account, "+31612345678", om.klok.nu())
    woord, antwoord = haal(wereld.als("tom"), casus)
    assert antwoord["Content-Type"] == "application/zip"
    assert 'filename="noodpakket-lindenhof.zip"' in antwoord["Content-Disposition"]
    delen = uitgepakt(antwoord, woord)
    namen = {f"{nr}.html" for nr in ("1-begin-hier", "2-lijsten", "3-casus")}
    namen |= {naam.replace("html", "pdf") for naam in namen} if kan_pdf() else set()
    assert set(delen) == namen
    begin = delen["1-begin-hier.html"].decode()
    for wat in ("Tom Voorbeeld", "06 12345678", "Sanne Voorbeeld", "Casusregie", "Het loopt vast.", "AVE 3"):
        assert wat in begin, wat
    assert "http" not in begin, "it needs nothing from anywhere"
    assert "Alleen voor de zorg" not in "".join(d.decode(errors="replace") for d in delen.values())
    if kan_pdf():
        pdf = PdfReader(io.BytesIO(delen["1-begin-hier.pdf"]))
        assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"] and pdf.outline


def test_zonder_het_wachtwoord_gaat_het_niet_open(wereld: Wereld, casus: str) -> None:
    woord, antwoord = haal(wereld.als("tom"), casus)
    assert b"Lindenhof" not in antwoord.content
    for fout in ("", woord[:-1], woord.upper()):
        with pytest.raises(RuntimeError):
            uitgepakt(antwoord, fout)


def test_het_staat_in_het_verloop_in_het_log_en_wordt_een_taak(wereld: Wereld, casus: str) -> None:
    haal(wereld.als("tom"), casus)
    pagina = tekst(wereld.als("tom").get(f"/casussen/{casus}"))
    assert "Noodpakket gemaakt met deze casus erin." in pagina and "Maak het noodpakket opnieuw." in pagina
    regels = Auditregel.objects.filter(handeling="noodpakket", uitkomst="gelezen")
    assert [r.voorwerp for r in regels] == [f"casus/{casus}"]


def test_wie_niet_leidt_maakt_er_geen(wereld: Wereld, casus: str) -> None:
    client = wereld.als("ilse")
    assert client.get(f"/casussen/{casus}").status_code == 200
    assert "/noodpakket" not in tekst(client.get(f"/casussen/{casus}"))
    assert client.get(f"/casussen/{casus}/noodpakket").status_code == 404
    laatste = Auditregel.objects.order_by("-pk")[0]
    assert (laatste.handeling, laatste.uitkomst) == ("noodpakket-bekijken", "geweigerd")
    _woord, velden = bon(wereld.als("tom"), casus)
    assert client.post(f"/casussen/{casus}/noodpakket.zip", velden).status_code == 404


def test_alleen_met_de_bon_van_die_bladzijde(
    wereld: Wereld, casus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = wereld.als("tom")
    _woord, velden = bon(client, casus)
    ander = wereld.ave2()
    account = wereld.lid("tom").account
    assert wachtwoord.lees(velden["bon"], casus, account)
    assert wachtwoord.lees(velden["bon"], ander, account) is None
    assert wachtwoord.lees(velden["bon"], casus, "iemand") is None
    gemaakt = Auditregel.objects.filter(handeling="maak_noodpakket")
    with monkeypatch.context() as oud:
        oud.setattr(wachtwoord, "GELDIG", -1)
        for fout in ({}, {"bon": "x"}, velden):
            antwoord = client.post(f"/casussen/{casus}/noodpakket.zip", fout, follow=True)
            assert "Maak een nieuw wachtwoord." in tekst(antwoord)
    assert not gemaakt.exists()
    assert client.post(f"/casussen/{casus}/noodpakket.zip", velden).status_code == 200
    assert gemaakt.count() == 1


@pytest.mark.parametrize("dag", ["", "gisteren", "2020-01-01"])
def test_een_dag_die_niet_kan(wereld: Wereld, casus: str, dag: str) -> None:
    antwoord = wereld.als("tom").post(f"/casussen/{casus}/noodpakket", {"vernieuw": dag})
    assert antwoord.status_code == 422 and "<code>" not in tekst(antwoord)


def test_elk_wachtwoord_is_anders_en_te_lezen_op_papier() -> None:
    woorden = {wachtwoord.nieuw() for _ in range(50)}
    assert len(woorden) == 50
    assert all(re.fullmatch(r"([a-hj-km-np-z2-9]{4}-){4}[a-hj-km-np-z2-9]{4}", w) for w in woorden)
