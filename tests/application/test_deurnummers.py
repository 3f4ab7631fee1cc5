"""What a rule can recognise of a person in a text, and what it leaves alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waakvlam.application.deur.nummers import heeft_bsn, herken, zonder
from waakvlam.core.deur.vondst import SOORTEN


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("Het gaat om 111222333.", "bsn"),
        ("BSN: 1112.22.333", "bsn"),
        ("nummer 111 222 333", "bsn"),
        ("111222333", "bsn"),
        ("Bel 06-12345678", "telefoon"),
        ("Bel 0612345678.", "telefoon"),
        ("+31 6 12 34 56 78", "telefoon"),
        ("0031 6 12345678", "telefoon"),
        ("(038) 123 45 67", "telefoon"),
        ("0529-123456", "telefoon"),
        ("jan@voorbeeld.nl", "email"),
        ("jan.de.boer@post.voorbeeld.nl", "email"),
        ("jan (at) voorbeeld.nl", "email"),
        ("NL91 ABNA 0417 1643 00", "iban"),
        ("nl91abna0417164300", "iban"),
        ("BE68 5390 0754 7034", "iban"),
        ("Zij woont op 7721 AB 12", "adres"),
        ("7721AB 12", "adres"),
        ("postcode 7721ab", "adres"),
        ("in de Dorpsstraat 14", "adres"),
        ("op het Lindenhof 3", "adres"),
        ("een auto met AB-123-C", "kenteken"),
        ("12-ABC-3", "kenteken"),
        ("geboren op 3-4-2011", "geboortedatum"),
        ("geb. 03-04-11", "geboortedatum"),
        ("geboren 3 april 2011", "geboortedatum"),
        ("zie @jantje_09", "account"),
    ],
)
def test_dit_wijst_naar_een_mens(tekst: str, soort: str) -> None:
    assert soort in herken(tekst)
    assert heeft_bsn(tekst) == (soort == "bsn")


STUK = st.sampled_from(
    [
        "111222333",
        "123456782",
        "a@b.nl",
        "@jan_09",
        "NL91 ABNA 0417 1643 00",
        "06-12345678",
        "x",
        "-",
        ".",
        " ",
    ]
)


@given(st.lists(STUK | st.text(max_size=6), max_size=12).map("".join))
def test_alleen_naar_een_bsn_zoeken_vindt_hetzelfde(tekst: str) -> None:
    assert heeft_bsn(tekst) == ("bsn" in herken(tekst))


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Een kind van 9 komt al 3 weken niet op school. Wat kan ik doen?",
        "Sinds 14 maart 2026 is het elke avond raak, van 22.30 tot 23.15 uur.",
        "Er waren 12 tot 15 jongeren, schade 1.250.000 euro.",
        "Wij hebben 123456789 keer gebeld.",
        "Artikel 5.1.5 Wmo, lid 2. Kamerstuk 34 550.",
        "AVE 2, dan AVE 3. Onder GRIP-2.",
        "In 2026 en 2027 is er geld: 1000 EUR per gezin.",
        "Valt dit onder de WvGGZ of de Jeugdwet?",
        "Bel 112 als er gevaar is.",
        "Kees van den Broek: een naam ziet een regel niet.",
        "Het is van 9-5-2026 tot 12-5-2026.",
    ],
)
def test_dit_wijst_naar_niemand(tekst: str) -> None:
    assert herken(tekst) == ()


def test_elke_soort_een_keer_en_in_vaste_volgorde() -> None:
    tekst = "jan@a.nl en 06-12345678 en piet@b.nl, bsn 111222333"
    assert herken(tekst) == ("bsn", "telefoon", "email")
    assert set(herken(tekst)) <= set(SOORTEN)


@given(
    st.integers(10_000_000, 999_999_999).filter(lambda n: n % 11 != 0), st.sampled_from(["", " ", ".", "-"])
)
def test_alleen_wat_de_elfproef_haalt_is_een_bsn(nummer: int, tussen: str) -> None:
    cijfers = f"{nummer:09}"
    som = sum(int(c) * w for c, w in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    geschreven = tussen.join((cijfers[:3], cijfers[3:6], cijfers[6:]))
    assert ("bsn" in herken(f"x {geschreven} y")) == (som % 11 == 0)


@given(st.text(max_size=400))
def test_herkennen_geeft_altijd_antwoord(tekst: str) -> None:
    assert set(herken(tekst)) <= set(SOORTEN)


@pytest.mark.parametrize(
    ("tekst", "daarna", "soorten"),
    [
        ("BSN 111222333 van Kees, bel 06-12345678", "BSN [nummer] van Kees, bel 06-12345678", ("bsn",)),
        ("Twee ruiten stuk.", "Twee ruiten stuk.", ()),
    ],
)
def test_waar_niemand_te_vragen_is_gaat_alleen_weg_wat_nooit_mag(
    tekst: str, daarna: str, soorten: tuple[str, ...]
) -> None:
    assert zonder(tekst) == (daarna, soorten)
