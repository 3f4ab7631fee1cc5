import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from tests.adapters.rekenen.hulp import REGELS, regels
from waakvlam.adapters.rekenen.rekenaar import NumpyRekenaar, naaste, tel
from waakvlam.core.ophoping import Buurt, Telling, Tellingen

NU = datetime(2026, 11, 20, 23, 59, tzinfo=UTC)
VANDAAG = NU.date()
BUURTEN = [Buurt(f"b{nr:02}", f"w{nr // 6}", "gm", None, (nr % 6, nr // 6)) for nr in range(36)]


def gewoon_jaar(zaad: int = 1, weken: int = 104) -> Tellingen:
    rng = np.random.default_rng(zaad)
    tellingen = [
        Telling(buurt.code, thema, VANDAAG - timedelta(days=int(dag)), 1)
        for buurt in BUURTEN
        for thema in ("jeugd", "overlast")
        for dag in np.flatnonzero(rng.random(7 * weken) < 0.03)
    ]
    return Tellingen(BUURTEN, ["jeugd", "overlast"], tellingen, NU, date(2024, 1, 1))


def met(t: Tellingen, *erbij: Telling) -> Tellingen:
    return replace(t, tellingen=[*t.tellingen, *erbij])


def test_tel_per_zeven_dagen_die_vandaag_eindigen() -> None:
    t = Tellingen(
        BUURTEN[:2],
        ["jeugd"],
        [
            Telling("b00", "jeugd", VANDAAG, 2),
            Telling("b00", "jeugd", VANDAAG, 1),
            Telling("b00", "jeugd", VANDAAG - timedelta(days=6), 4),
            Telling("b01", "jeugd", VANDAAG - timedelta(days=7), 1),
            Telling("b01", "jeugd", VANDAAG - timedelta(days=14), 9),
            Telling("b01", "jeugd", VANDAAG + timedelta(days=1), 9),
            Telling("elders", "jeugd", VANDAAG, 9),
            Telling("b01", "anders", VANDAAG, 9),
        ],
        NU,
        date(2024, 1, 1),
    )
    geteld = tel(t.buurten, t.themas, t, 2)
    assert geteld.signalen.tolist() == [[[0, 7], [1, 0]]]
    assert geteld.dagen.tolist() == [[[0, 2], [1, 0]]]
    # 20 November 2026 is a Friday, and today does not count; 14 November is a Saturday, 13 a Friday.
    assert geteld.per_dag.tolist() == [[0, 0, 0, 0, 1, 4, 0]]


def test_naaste_buurten_van_de_eigen_gemeente() -> None:
    buurten = [
        Buurt("a", "", "g1", None, (0, 0)),
        Buurt("b", "", "g1", None, (5, 0)),
        Buurt("c", "", "g1", None, (1, 0)),
        Buurt("d", "", "g2", None, (0, 0)),
        Buurt("e", "", "g1"),
    ]
    assert naaste(buurten, 3).tolist() == [[0, 2, 1], [1, 2, 0], [2, 0, 1], [3, -1, -1], [4, -1, -1]]


def test_een_gewone_week_geeft_geen_vragen_en_een_drukke_wel() -> None:
    t = gewoon_jaar()
    stil = NumpyRekenaar().reken(t, REGELS)
    assert stil.genoeg
    assert stil.bekeken == 72
    assert stil.meer == ()
    druk = NumpyRekenaar().reken(
        met(t, *(Telling("b14", "jeugd", VANDAAG - timedelta(days=d), 2) for d in range(5))), REGELS
    )
    (meer,) = druk.meer
    assert (meer.buurt, meer.thema) == ("b14", "jeugd")
    assert meer.laatst.aantal >= 10
    assert meer.laatst.tot < 5
    assert len(meer.weken) == REGELS.weken
    assert meer.weken[0].eerste_dag == VANDAAG - timedelta(days=7 * 104 - 1)
    assert all(punt.van <= punt.verwacht + 1 and punt.van <= punt.tot for punt in meer.weken)


def test_negen_van_de_tien_weken_vallen_in_wat_gewoon_heet() -> None:
    druk = gewoon_jaar(3)
    ruim = NumpyRekenaar().reken(met(druk, Telling("b03", "jeugd", VANDAAG, 12)), regels(vals=5.0))
    weken = next(m for m in ruim.meer if m.buurt == "b03").weken[:-1]
    binnen = sum(punt.van <= punt.aantal <= punt.tot for punt in weken) / len(weken)
    assert 0.88 <= binnen <= 1


def test_een_haard_over_buurten_die_elk_voor_zich_niet_opvallen() -> None:
    t = gewoon_jaar(2)
    erbij = [
        Telling(b, "overlast", VANDAAG - timedelta(days=2 * d + 1), 1)
        for b in ("b14", "b15", "b20", "b21")
        for d in range(5)
    ]
    uit = NumpyRekenaar().reken(met(t, *erbij), REGELS)
    (haard,) = uit.haarden
    assert len({"b14", "b15", "b20", "b21"} & set(haard.buurten)) >= 3
    assert haard.thema == "overlast"
    assert haard.dagen > 2 * haard.verwacht


def test_veel_meldingen_op_een_dag_zijn_geen_haard() -> None:
    uit = NumpyRekenaar().reken(met(gewoon_jaar(), Telling("b14", "jeugd", VANDAAG, 1000)), REGELS)
    assert [m.buurt for m in uit.meer] == ["b14"]
    assert uit.haarden == ()


def test_de_volgorde_van_wat_binnenkomt_verandert_niets() -> None:
    t = met(gewoon_jaar(), *(Telling("b14", "jeugd", VANDAAG - timedelta(days=d), 2) for d in range(6)))
    anders = replace(
        t,
        buurten=random.Random(1).sample(list(t.buurten), 36),
        themas=["overlast", "jeugd"],
        tellingen=random.Random(1).sample(list(t.tellingen), len(t.tellingen)),
    )
    assert NumpyRekenaar().reken(t, REGELS) == NumpyRekenaar().reken(anders, REGELS)


@pytest.mark.parametrize("leeg", ["buurten", "themas", "tellingen"])
def test_waar_niets_is_is_niets_te_vragen(leeg: str) -> None:
    uit = NumpyRekenaar().reken(replace(gewoon_jaar(weken=20), **{leeg: []}), REGELS)
    assert uit.meer == uit.haarden == ()
    assert uit.genoeg == (leeg == "tellingen")


def test_een_gemeente_die_net_begint_krijgt_te_horen_dat_er_te_weinig_verleden_is() -> None:
    t = replace(gewoon_jaar(weken=8), begin=VANDAAG - timedelta(days=60))
    assert not NumpyRekenaar().reken(t, REGELS).genoeg


def test_gemeenten_veranderen_niets_aan_elkaar() -> None:
    t = met(gewoon_jaar(), Telling("b14", "jeugd", VANDAAG, 9))
    ander = [b._replace(code=f"x{b.code}", gemeente="aa") for b in BUURTEN]
    samen = replace(
        t,
        buurten=[*BUURTEN, *ander],
        tellingen=[*t.tellingen, *(Telling(f"xb{nr:02}", "jeugd", VANDAAG, 50) for nr in range(36))],
    )
    eigen = [m for m in NumpyRekenaar().reken(samen, REGELS).meer if m.buurt == "b14"]
    alleen = NumpyRekenaar().reken(t, REGELS).meer
    assert [m.kans for m in eigen] == pytest.approx([m.kans for m in alleen])
