"""What may not stand in a signal from social media, and not in a request to look out for something."""

import pytest

from tests.core.deur.woorden import WOORDEN
from waakvlam.core.deur.regels import keur_ontwikkeling, keur_sociale_media


@pytest.mark.parametrize(
    ("tekst", "codes", "mist"),
    [
        ("Let op vuurwerk rond het winkelcentrum, tot en met oud en nieuw.", (), ()),
        ("Merkt u elke week meer onrust op de pagina van de buurt?", (), ()),
        ("Let op Kees van den Broek.", ("persoon-in-vraag",), ("naam",)),
        ("Wie kent 06-12345678 of AB-123-C?", ("persoon-in-vraag",), ("telefoon", "kenteken")),
        ("Let op Dorpsstraat 14.", ("persoon-in-vraag",), ("adres",)),
        ("Let op Marokkaanse jongens.", ("groep-in-vraag",), None),
        ("Let op wat moslims doen.", ("groep-in-vraag",), None),
        ("Houd elke dag het profiel van die jongen in de gaten.", ("persoon-gevolgd",), None),
        ("Bekijk wekelijks @jantje_09.", ("persoon-in-vraag", "persoon-gevolgd"), ("account",)),
    ],
)
def test_een_vraag_gaat_over_wat_er_gebeurt(
    tekst: str, codes: tuple[str, ...], mist: tuple[str, ...] | None
) -> None:
    uit = keur_ontwikkeling(tekst, WOORDEN, veld="vraag")
    assert (uit.codes if uit else ()) == codes
    if uit:
        assert {r.veld for r in uit.redenen} == {"vraag"}
        assert mist is None or uit.redenen[0].mist == mist
        assert "Kees" not in repr(uit) and "12345678" not in repr(uit)


@pytest.mark.parametrize(
    ("teksten", "openbaar", "codes"),
    [
        ({"tekst": "Op een buurtpagina schrijven tien mensen over brandjes."}, True, ()),
        ({"tekst": "In een appgroep staat een oproep."}, False, ("bron-niet-openbaar",)),
        ({"tekst": "Er staat een oproep."}, None, ("bron-niet-openbaar",)),
        ({"tekst": "Oproep van @jantje_09."}, True, ("account-in-tekst",)),
        ({"tekst": "Een oproep.", "plaats": "instagram.com/jantje"}, True, ("account-in-tekst",)),
        ({"tekst": "Ik zoek elke dag op de naam van de verdachte."}, True, ("persoon-gevolgd",)),
        ({"tekst": "Elke dag nieuwe berichten. Ik volg het nieuws."}, True, ()),
    ],
)
def test_een_signaal_van_sociale_media(
    teksten: dict[str, str], openbaar: bool | None, codes: tuple[str, ...]
) -> None:
    uit = keur_sociale_media(teksten, openbaar, WOORDEN)
    assert (uit.codes if uit else ()) == codes
    assert uit is None or all(r.veld in (*teksten, "openbaar") and not r.afwijken_mag for r in uit.redenen)
