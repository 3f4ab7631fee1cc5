"""The local day as the database reckons it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.dagen import LokaleDag, stukken
from waakvlam.readmodels.models import SignaalRij
from waakvlam.readmodels.ophoping import DatabaseOphopinglijsten

ZONE = ZoneInfo("Europe/Amsterdam")
BEGIN, EIND = datetime(2025, 1, 1, tzinfo=UTC), datetime(2026, 11, 22, tzinfo=UTC)


def test_de_klok_gaat_twee_keer_per_jaar_om() -> None:
    tot = [tot for tot, _ in stukken(ZONE, BEGIN, EIND)]
    assert tot[:4] == [
        datetime(2025, 3, 30, 1, tzinfo=UTC),
        datetime(2025, 10, 26, 1, tzinfo=UTC),
        datetime(2026, 3, 29, 1, tzinfo=UTC),
        datetime(2026, 10, 25, 1, tzinfo=UTC),
    ]
    assert [oost for _, oost in stukken(ZONE, BEGIN, EIND)][:4] == [60, 120, 60, 120]


def test_elk_uur_van_twee_jaar_heeft_de_dag_van_hier(databank: str) -> None:
    uren = [BEGIN + timedelta(hours=7 * nr, seconds=nr % 3) for nr in range(2300)]
    om = [datetime(2025, 3, 30, 1, tzinfo=UTC) + timedelta(hours=u) for u in range(-4, 24)]
    om += [datetime(2026, 10, 25, 1, tzinfo=UTC) + timedelta(hours=u) for u in range(-4, 24)]
    SignaalRij.objects.bulk_create(
        SignaalRij(
            signaal_id=str(nr), gemeente="w", stand="ontvangen", melder="m", gemeld_op=op, moment=op,
            gevaar=False, oefening=False, lengte=1,
        )
        for nr, op in enumerate(uren + om)
    )  # fmt: skip
    dag = LokaleDag("moment", ZONE, BEGIN, EIND)
    for moment, lokaal in SignaalRij.objects.annotate(dag=dag).values_list("moment", "dag"):
        assert lokaal == moment.astimezone(ZONE).date().isoformat()
    wie = Kijker("1", "w", frozenset({"regisseur"}))
    tellingen = DatabaseOphopinglijsten(ZONE).tellingen(wie, frozenset({"casus"}), BEGIN.date())
    assert sum(t.aantal for t in tellingen) == len(uren + om), databank
    assert DatabaseOphopinglijsten(ZONE).tellingen(wie, frozenset({"zorg"}), BEGIN.date()) == []
