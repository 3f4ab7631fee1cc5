"""Taking others out of a text."""

import pytest

from waakvlam.core.verzoek.redactie import lak_anderen, lak_iedereen


@pytest.mark.parametrize(
    ("tekst", "verwacht", "aantal"),
    [
        ("P1 belde P2.", "P1 belde [iemand anders].", 1),
        ("P12 en P1", "[iemand anders] en P1", 1),
        ("XP2 is geen nummer", "XP2 is geen nummer", 0),
        ("Bel 06-12 34 56 78 voor P1", "Bel [gegevens weggelaten] voor P1", 1),
        ("bsn 123456782", "bsn [gegevens weggelaten]", 1),
        ("mail j.de.wit@voorbeeld.nl nu", "mail [gegevens weggelaten] nu", 1),
        ("NL02 ABNA 0123 4567 89", "[gegevens weggelaten]", 1),
        ("woont op 1234 AB", "woont op [gegevens weggelaten]", 1),
        ("Op 2026-11-22 14.30 en 22-11-2026 15.00 uur", "Op 2026-11-22 14.30 en 22-11-2026 15.00 uur", 0),
        ("geboren op 27-03-1984.", "geboren op [gegevens weggelaten].", 1),
        ("Op 12 maart 2026 om 14.30 uur", "Op 12 maart 2026 om 14.30 uur", 0),
        ("Meester Windt zag het", "Meester [iemand anders] zag het", 1),
        ("de windt", "de windt", 0),
        ("Joost Windt en Joost", "[iemand anders] en [iemand anders]", 2),
        ("", "", 0),
    ],
)
def test_anderen_gaan_eruit_de_persoon_zelf_blijft(tekst: str, verwacht: str, aantal: int) -> None:
    gelakt = lak_anderen(tekst, ["P1"], ["Joost Windt"])
    assert (gelakt.tekst, gelakt.aantal) == (verwacht, aantal)


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("P1 belde P2.", "[persoon] belde [persoon]."),
        ("Sanne ten Hove belde", "[medewerker] belde"),
        ("Van Hove gezien", "Van [medewerker] gezien"),
        ("ten slotte", "ten slotte"),
    ],
)
def test_voor_iedereen_gaat_elke_persoon_eruit(tekst: str, verwacht: str) -> None:
    assert lak_iedereen(tekst, ["Sanne ten Hove"]).tekst == verwacht
