"""A page of the list of cases: what the policy lets through, in order, nothing twice and nothing left out."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.bladeren import eerste
from waakvlam.readmodels.lijsten import DatabaseLijsten, zichtbaar
from waakvlam.readmodels.models import CasusRij, RegieRij, ToegangRij, VerloopRij
from waakvlam.readmodels.volgorde import GEEN, plek

NU = datetime(2026, 11, 20, 12, tzinfo=UTC)
ROLLEN = ("aov", "regisseur", "zorg", "politie")
KIJKERS = [
    Kijker("7", "waterveen", frozenset({"aov"})),
    Kijker("7", "waterveen", frozenset(ROLLEN), frozenset({("zorg", "8"), ("vreemd", "8")})),
    Kijker("9", "waterveen", frozenset({"politie", "zorg"})),
    Kijker("7", "elders", frozenset(ROLLEN)),
    Kijker("7", "waterveen", frozenset()),
]


def vul(aantal: int, zaad: int) -> None:
    """Cases at random levels, with random rights: for a role, a person, until a time, or kept out."""
    kans = random.Random(zaad)
    for nr in range(aantal):
        gesloten = NU - timedelta(minutes=kans.randrange(50)) if kans.random() < 0.3 else None
        sinds, rang = NU - timedelta(hours=kans.randrange(40)), kans.randrange(4)
        gemeente = kans.choice(["waterveen", "waterveen", "elders"])
        rij = CasusRij.objects.create(
            casus_id=f"{nr:04}", gemeente=gemeente, codenaam=f"C{nr}", aanpak="a", aanpak_hash="h",
            gaat_over="onrust", niveau="n", rang=rang, sinds=sinds, geopend_op=sinds, gesloten_op=gesloten,
            bijgewerkt_op=sinds, oefening=False, kan_omlaag=False, onbevestigd=0, lengte=1,
        )  # fmt: skip
        rechten = [
            (kans.choice(ROLLEN), kans.choice(["", "", "7", "8"]), kans.choice([None, -1, 1]))
            for _ in range(kans.randrange(4))
        ]
        geweerd = [("", "7", "!", None)] if kans.random() < 0.1 else []
        for rol, wie, kring, tot in [*((r, w, "casus", t) for r, w, t in rechten), *geweerd]:
            ToegangRij.objects.create(
                casus=rij, rol=rol, wie=wie, kring=kring, tot=tot and NU + tot * timedelta(hours=1),
                gemeente=gemeente, plek=plek(rang, 4, sinds, gesloten),
                haast=kans.choice([GEEN, GEEN - 1, 5]), laatst=NU,
            )  # fmt: skip


@pytest.mark.parametrize("gesloten", [False, True])
def test_alle_bladen_samen_zijn_wat_het_beleid_doorlaat(databank: str, gesloten: bool) -> None:
    vul(90, 4)
    lijsten = DatabaseLijsten()
    gezien = 0
    for kijker in KIJKERS:
        rijen = zichtbaar(kijker, NU).filter(gesloten_op__isnull=not gesloten)
        volgorde = ("-gesloten_op", "pk") if gesloten else ("-rang", "sinds", "pk")
        verwacht = list(rijen.order_by(*volgorde).values_list("pk", flat=True))
        for maat in (1, 7, 100):
            uit: list[str] = []
            verder = None
            while True:
                blad, verder = lijsten.casussenblad(kijker, NU, gesloten, verder, maat)
                assert len(blad) <= maat
                uit += [c.casus for c in blad]
                if verder is None:
                    break
            assert uit == verwacht, (kijker, maat)
        gezien += len(verwacht)
    assert gezien > 20


def test_de_werklijst_volgt_hetzelfde_recht(databank: str) -> None:
    vul(60, 7)
    for kijker in KIJKERS:
        mijn = set(zichtbaar(kijker, NU).values_list("pk", flat=True))
        met_werk = {
            casus
            for casus in mijn
            if ToegangRij.objects.filter(casus=casus, kring="casus", haast__lt=GEEN).exists()
        }
        assert {casus for _, casus in eerste(kijker, NU, "haast", -GEEN, GEEN, 500)} <= mijn
        assert met_werk or not mijn


def test_nieuws_alleen_uit_eigen_kringen(databank: str) -> None:
    vul(1, 1)
    rij = CasusRij.objects.get()
    ToegangRij.objects.all().delete()
    for kring, laatst in (("casus", NU), ("zorg", NU)):
        ToegangRij.objects.create(
            casus=rij, rol="zorg", wie="9", kring=kring, gemeente=rij.gemeente, laatst=laatst
        )
    for nr, kring in enumerate(("casus", "zorg", "veiligheid"), 1):
        VerloopRij.objects.create(
            casus=rij, nr=nr, soort="genoteerd", kring=kring, gebeurd_op=NU, vastgelegd_op=NU, actor="1"
        )
    lijsten = DatabaseLijsten()
    wie = Kijker("9", rij.gemeente, frozenset({"zorg"}))
    sinds = NU - timedelta(hours=1)
    assert sorted(n.nr for n in lijsten.nieuws(wie, NU, sinds, 10)) == [1, 2]
    ander = Kijker("8", rij.gemeente, frozenset({"zorg"}))
    assert lijsten.nieuws(ander, NU, sinds, 10) == []
    assert lijsten.nieuws(wie, NU, NU, 10) == []


def test_regie_hoort_bij_de_casus_op_het_blad(databank: str) -> None:
    vul(30, 4)
    for rij in CasusRij.objects.all():
        RegieRij.objects.create(casus=rij, lijn="casus", rol="aov", wie=rij.pk, sinds=NU)
    blad, _ = DatabaseLijsten().casussenblad(KIJKERS[1], NU, False, None, 50)
    assert blad
    assert all(c.regie[0][2] == c.casus for c in blad)


@pytest.mark.parametrize(
    ("eerst", "later"),
    [
        (plek(3, 4, NU, None), plek(2, 4, NU - timedelta(days=900), None)),
        (plek(4, 5, NU, None), plek(2, 4, NU, None)),
        (plek(2, 4, NU - timedelta(days=1), None), plek(2, 4, NU, None)),
        (plek(0, 4, NU, NU), plek(3, 4, NU, NU - timedelta(seconds=1))),
        (plek(0, 1, NU, NU), plek(0, 1, NU, None)),
    ],
)
def test_de_plek_in_de_lijst(eerst: int, later: int) -> None:
    """Highest first, also between approaches; then longest at the level; the last closed first."""
    assert eerst < later
    assert abs(eerst) < 2**63 and abs(later) < 2**63
