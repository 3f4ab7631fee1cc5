"""What someone answers about what was found in their text, and what the audit log keeps of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waakvlam.application.deur.keuren import keur_ontwikkeling, keur_signaaltekst
from waakvlam.application.deur.keuzes import kort, lees_keuze, weeg
from waakvlam.application.deur.woorden import woordenboek
from waakvlam.core.deur.vondst import SOORTEN
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal.opdrachten import Meld, VulAan

DAG = date(2026, 11, 22)
WOORDEN = woordenboek(DAG)
TEKST = "Kees belde 06-12345678, Kees riep. BSN 111222333. Twee moslims."


def uit(*geschreven: str, personen: tuple[str, ...] = ()) -> tuple[str, list[str]]:
    gewogen = weeg(TEKST, WOORDEN, geschreven, SOORTEN, personen)
    return gewogen.tekst, [vraag.soort for vraag in gewogen.vragen if not vraag.gekozen]


def test_zonder_antwoord_staat_alles_open_en_verandert_er_niets() -> None:
    assert uit() == (TEKST, ["naam", "telefoon", "bsn", "groep"])


def test_elk_antwoord_wordt_uitgevoerd_overal_waar_het_staat() -> None:
    tekst, open_ = uit(
        "vervang|naam|Kees", "blijft-functie|telefoon|06-12345678", "vervang|bsn|111222333",
        "vervang|groep|moslims",
    )  # fmt: skip
    assert tekst == "[naam] belde 06-12345678, [naam] riep. BSN [nummer]. Twee."
    assert open_ == []


def test_een_naam_wordt_een_persoon_van_de_casus_of_gaat_apart() -> None:
    assert uit("P2|naam|Kees", personen=("P1", "P2"))[0].startswith("P2 belde 06-12345678, P2 riep.")
    gewogen = weeg(TEKST, WOORDEN, ["apart|telefoon|06-12345678"], SOORTEN, (), ("telefoon",))
    assert gewogen.apart == {"telefoon": "06-12345678"}
    assert "de melder" in gewogen.tekst and "06-1" not in gewogen.tekst


@pytest.mark.parametrize(
    "geschreven",
    [
        "blijft-nodig|bsn|111222333",
        "blijft-zomaar|naam|Kees",
        "blijft-nodig|groep|moslims",
        "P3|naam|Kees",
        "apart|naam|Kees",
        "toch|naam|Kees",
        "vervang|naam|Jan",
        "vervang|naam|",
        "vervang",
        "",
        "x" * 9_000,
    ],
)
def test_een_antwoord_dat_niet_kan_telt_niet(geschreven: str) -> None:
    assert uit(geschreven, personen=("P1",)) == uit()


@given(st.text(max_size=60))
def test_een_antwoord_lezen_valt_nooit_om(tekst: str) -> None:
    gelezen = lees_keuze(tekst)
    assert gelezen is None or gelezen.soort in SOORTEN


def test_in_het_auditlog_komen_alleen_codes() -> None:
    naam = ["blijft-functie|naam|Kees", "blijft-functie|naam|Jan"]
    assert kort([*naam, "vervang|telefoon|06", "blijft-ertoe|groep|x"]) == "groep:ertoe naam:functie"


@pytest.mark.parametrize(
    ("toestand", "inhoud", "velden"),
    [
        (Signaal(), Meld(tekst="t", soort="sociale_media"), ["tekst"]),
        (Signaal(), Meld(tekst="t", plaats="p", soort="sociale_media"), ["tekst", "plaats"]),
        (Signaal(), Meld(tekst="n", melder_contact="t", soort="sociale_media"), []),
        (Signaal(), Meld(tekst="t"), []),
        (Signaal(bestaat=True, soort="sociale_media"), VulAan(tekst="t"), ["tekst"]),
        (Signaal(bestaat=True), VulAan(tekst="t"), []),
        (None, VulAan(tekst="t"), []),
    ],
)
def test_een_signaal_van_sociale_media_noemt_geen_account(
    toestand: Signaal | None, inhoud: Meld | VulAan, velden: list[str]
) -> None:
    teksten = {"t": "volgens @jantje_09", "p": "instagram.com/jantje", "n": "een oproep"}
    redenen = keur_signaaltekst(toestand, inhoud, teksten, DAG)
    assert [reden.veld for reden in redenen] == velden
    assert {reden.code for reden in redenen} <= {"account-in-tekst"}


def test_een_vraag_om_op_te_letten_gaat_niet_over_mensen() -> None:
    assert keur_ontwikkeling("Let op vuurwerk bij het plein.", DAG) is None
    fout = keur_ontwikkeling("Let op Kees.", DAG, veld="vraag")
    assert fout is not None and fout.codes == ("persoon-in-vraag",) and fout.redenen[0].veld == "vraag"
