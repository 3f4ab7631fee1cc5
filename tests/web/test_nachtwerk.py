"""Work of the night that failed stands on Vandaag with who administers, and with nobody else."""

import pytest
from django.utils import timezone

from tests.web.casus.wereld import ROLLEN, Wereld, tekst
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import NietAangekomen
from waakvlam.application.werker.dagelijks import WERK
from waakvlam.core.toegang.ontwerp import BEHEERDER

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]


@pytest.fixture
def wereld(monkeypatch: pytest.MonkeyPatch) -> Wereld:
    monkeypatch.setitem(ROLLEN, "hanna", (BEHEERDER, "Functioneel beheerder"))
    return Wereld()


def mislukt(wat: str, code: str) -> None:
    omgeving().postvak.noteer(
        NietAangekomen(
            f"dagelijks:{wat}:x", "", f"werker/{wat}", "dagelijks", "", "", BEHEERDER, code, timezone.now()
        )
    )


@pytest.mark.parametrize(
    ("wat", "code", "zin", "wat_nu"),
    [
        ("zegel", "zegelmap", "niet verzegeld", "De map met zegels"),
        ("zegel", "zegel-klopt-niet", "niet verzegeld", "Zet niets recht"),
        ("bijlagen", "scanner-antwoordt-niet", "Bestanden wachten", "elk kwartier opnieuw"),
        ("bijlagen", "geen-scanner", "Bestanden wachten", "geen scanner ingesteld"),
        ("logs", "termijnen", "Oude regels", "bestand met bewaartermijnen"),
        ("patronen", "fout-in-programma", "vreemde patronen", "fout in het programma"),
        ("sparren", "fout-in-programma", "Werk van de nacht", "fout in het programma"),
    ],
)
def test_wie_beheert_ziet_wat_er_mis_is_en_wat_te_doen(
    wereld: Wereld, wat: str, code: str, zin: str, wat_nu: str
) -> None:
    assert wat in WERK
    hanna, sanne = wereld.als("hanna"), wereld.als("sanne")
    assert "Niet gelukt" not in tekst(hanna.get("/"))
    mislukt(wat, code)
    blad = tekst(hanna.get("/"))
    assert "Niet gelukt" in blad and zin in blad and wat_nu in blad
    assert "Niet gelukt" not in tekst(sanne.get("/"))
    for wie in (sanne, hanna):
        assert wie.post("/berichten/gezegd", {"sleutel": f"dagelijks:{wat}:x"}).status_code == 302
        weg = wie is hanna
        assert ("Niet gelukt" in tekst(hanna.get("/"))) is not weg
