"""The picture of any moment is the state of that moment, and holds nothing of a circle one does not read."""

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.beeld.hulp import Beeldspel, tekst
from waakvlam.core.beeld import oordeelopdrachten as j
from waakvlam.core.beeld import opdrachten as o
from waakvlam.core.beeld.stand import SOORTEN, AlsDan, Oordeel, Partij, Tegenspraak, Uitspraak
from waakvlam.core.beeld.toen import beeld_op
from waakvlam.core.casus.mensen import UITKOMSTEN
from waakvlam.core.casus.opdrachten import PlanTaak, RondAf

ROLLEN = ("coordinator", "politie", "burgemeester")


def _een(spel: Beeldspel, kans: random.Random, klasse: type) -> str:
    er = [id_ for id_, ding in spel.t.beeld.items() if isinstance(ding, klasse)]
    return kans.choice(er) if er else "k0-u"


def _opdracht(spel: Beeldspel, kans: random.Random) -> Any:
    """Some command, on things that are there or are not, of any circle."""
    nr = iter(range(100))

    def t() -> Any:
        return tekst(f"k{spel.nr}t{next(nr)}") if kans.random() < 0.9 else None

    u, ander = _een(spel, kans, Uitspraak), _een(spel, kans, Uitspraak)
    p, soort, rol = _een(spel, kans, Partij), kans.choice(SOORTEN), kans.choice(ROLLEN)
    taak = kans.choice([*spel.t.open_taken, "k0-tz"])
    return kans.choice(
        [
            o.DoeUitspraak(t() or tekst("x"), soort, t(), zoekt_uit=kans.choice([None, rol])),
            o.DoeUitspraak(tekst("y"), soort, aanvullen=True),
            o.ZetUitspraak(u, soort, t(), t()),
            o.WijzigUitspraak(u, t()),
            o.WeegUitspraak(u, kans.random() < 0.5, rol, t()),
            o.ZoekUit(u, rol),
            o.BeantwoordUitspraak(u, tekst("z")),
            o.LaatUitspraakVervallen(u, t()),
            o.MeldTegenspraak(u, ander),
            o.LosTegenspraakOp(_een(spel, kans, Tegenspraak), t()),
            o.NoemPartij("groep", t(), partij=kans.choice([None, p])),
            o.LegBand(p, _een(spel, kans, Partij), tekst("w")),
            j.GeefOordeel(tekst("r"), kans.choice(["laag", "hoog"])),
            j.ZieAnders(tekst("nee"), kans.choice(["", _een(spel, kans, Oordeel)])),
            j.SchrijfAlsDan(
                tekst("als"), tekst("dan"), als_dan=kans.choice([None, _een(spel, kans, AlsDan)])
            ),
            RondAf(taak, UITKOMSTEN[0]),
            PlanTaak(taak, rol=rol),
        ]
    )


def speel(zaad: int, stappen: int = 40) -> Beeldspel:
    kans, spel = random.Random(zaad), Beeldspel()
    for _ in range(stappen):
        spel.doe(_opdracht(spel, kans), kans.choice(ROLLEN), kans.choice([None, "casus"]))
    return spel


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
def test_vouwen_tot_een_moment_is_de_stand_van_dat_moment(zaad: int) -> None:
    spel = speel(zaad)
    for moment, stand in spel.standen:
        toen = beeld_op(spel.log, moment)
        assert toen.beeld == stand.beeld
        assert toen.taken == {id_: stand.taken[id_] for id_ in toen.taken}
    assert beeld_op(spel.log).beeld == spel.t.beeld


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(["zorg", "veiligheid", "bestuur"]))
def test_wat_in_een_andere_kring_ligt_komt_er_niet_uit(zaad: int, kring: str) -> None:
    spel = speel(zaad)
    leest = {kring, "casus"}
    zichtbaar = [r for r in spel.log if r.kring in leest]
    beeld = beeld_op(zichtbaar).beeld
    assert beeld == {id_: ding for id_, ding in spel.t.beeld.items() if ding.kring in leest}


def test_wat_later_bekend_werd_staat_er_toen_nog_niet() -> None:
    spel = Beeldspel()
    spel.doe(o.DoeUitspraak(tekst("eerst")))
    toen = spel.nu
    later = spel.doe(o.DoeUitspraak(tekst("was al zo"), waar_op=toen), op=toen)
    assert later not in beeld_op(spel.log, toen).beeld
    assert later in beeld_op(spel.log, spel.nu).beeld
