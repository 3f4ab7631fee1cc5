"""When lines of a log may go: one row per rule."""

from datetime import UTC, date, datetime, timedelta

import pytest

from waakvlam.core.bewaren.logregels import AUDITLOG, langste, mag_weg, mocht_weg
from waakvlam.core.bewaren.termijnen import Bewaartermijn, Termijnboek

NU = datetime(2026, 11, 22, 3, tzinfo=UTC)
DAG = timedelta(days=1)


def termijn(duur: str = "P5Y", vanaf: date = date(2020, 1, 1), tot: date | None = None) -> Bewaartermijn:
    return Bewaartermijn(
        code=AUDITLOG, naam="Auditlog", termijn=duur, begint="ontstaan", grondslag="AVG", bron="Besluit",
        geldt_vanaf=vanaf, geldt_tot=tot,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("gezet", "duur"),
    [
        (["P5Y"], "P5Y"),
        (["P5Y", "P3Y"], "P5Y"),
        (["P1Y", "P13M"], "P13M"),
        (["P5Y", None], None),
        ([None], None),
        ([], None),
    ],
)
def test_de_langste_termijn_telt_en_een_ontbrekende_houdt_alles_vast(
    gezet: list[str | None], duur: str | None
) -> None:
    gevonden = langste([termijn(d) if d else None for d in gezet], NU)
    assert (gevonden.termijn if gevonden else None) == duur


@pytest.mark.parametrize(
    ("duur", "gesloten", "weg"),
    [
        ("P5Y", NU.replace(year=2021), True),
        ("P5Y", NU.replace(year=2021) + timedelta(seconds=1), False),
        ("P5Y", NU - 6 * 366 * DAG, True),
        (None, NU.replace(year=1990), False),
    ],
)
def test_een_blok_gaat_pas_als_zijn_termijn_om_is(duur: str | None, gesloten: datetime, weg: bool) -> None:
    assert mag_weg(termijn(duur) if duur else None, gesloten, NU) is weg


@pytest.mark.parametrize(
    ("verzegeld", "gesloten", "mocht"),
    [
        (None, NU.replace(year=2021), True),
        (None, NU.replace(year=2022), False),
        (NU.replace(year=2021), NU.replace(year=2021), True),
        # The database says it is old, the seal knows better.
        (NU.replace(year=2024), NU.replace(year=2010), False),
        # Sealed a few days after it was closed.
        (NU.replace(year=2021) + 3 * DAG, NU.replace(year=2021), True),
    ],
)
def test_een_zegel_weet_hoe_oud_een_blok_was(
    verzegeld: datetime | None, gesloten: datetime, mocht: bool
) -> None:
    assert mocht_weg(termijn(), verzegeld, gesloten, NU) is mocht


def test_alleen_een_eigen_termijn_telt_en_die_van_toen() -> None:
    oud, nieuw = termijn("P1Y", tot=date(2026, 1, 1)), termijn("P7Y", vanaf=date(2026, 1, 1))
    boek = Termijnboek((termijn("P2Y"),), (oud, nieuw))
    assert boek.eigen_voor(AUDITLOG, NU) == nieuw
    assert boek.eigen_voor(AUDITLOG, NU.replace(year=2025)) == oud
    assert Termijnboek((termijn(),)).eigen_voor(AUDITLOG, NU) is None
    assert boek.eigen_voor("verwerkingenlog", NU) is None
