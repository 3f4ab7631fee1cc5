"""The policy against a second one, written apart in Cedar: the same answer in every random world."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import cedarpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hulp.eigenschappen import keren
from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.casus.toegangsstand import Deelname, Noodtoegang
from waakvlam.core.casus.toestand import Houder, Toestand
from waakvlam.core.toegang import Lidmaatschap, kijker, kringen, mag_handelen, rechten

BELEID = (Path(__file__).parent / "beleid.cedar").read_text()
NU = datetime(2026, 11, 20, 12, tzinfo=UTC)
UUR = timedelta(hours=1)

ROLLEN = {
    # role: circle, main lines only, sees, how the approach opens the case
    "regisseur": ("zorg", False, "alle", "dienst"),
    "hulpverlener": ("zorg", False, "betrokken", "dienst"),
    "adviseur": ("veiligheid", False, "betrokken", "rol"),
    "officier": ("justitie", False, "betrokken", "persoon"),
    "wethouder": ("bestuur", True, "betrokken", "dienst"),
    "leraar": ("zorg", False, "betrokken", "rol"),
}
ALTIJD = frozenset({"regisseur", "adviseur"})
"""Roles with a part at the first level by the approach: who decides and co-decides on going up."""
KRINGEN = ("casus", "zorg", "veiligheid", "justitie", "bestuur")
ACCOUNTS = ("1", "2", "3")


def aanpak() -> Aanpak:
    """The made-up approach, with access per role as in the table above."""
    model = laad_aanpak(Path(__file__).parents[2] / "toegang/proefaanpak").model
    rollen = {
        code: rol.model_copy(update={"ziet": ROLLEN[code][2], "toegang": ROLLEN[code][3]})
        for code, rol in model.rollen.items()
        if code in ROLLEN
    }
    eigen = model.model_copy(update={"rollen": rollen})
    return Aanpak(eigen, hash_van(eigen))


AANPAK = aanpak()


@dataclass(frozen=True)
class Wereld:
    """A case and who is about, in loose facts; both policies are asked about the same."""

    geinformeerd: frozenset[str]
    regie: tuple[tuple[str, str | None], ...]
    spelers: tuple[tuple[str, str], ...]
    deelnemers: tuple[tuple[str, str, int | None], ...]
    nood: tuple[tuple[str, str, tuple[str, ...], int, bool], ...]
    geweerd: frozenset[str]
    leden: tuple[tuple[str, str, int, int | None, str | None], ...]

    def toestand(self) -> Toestand:
        """The state of the case in this world."""
        spelers: dict[str, Any] = {}
        for account, rol in self.spelers:
            spelers[rol] = (*spelers.get(rol, ()), account)
        return replace(
            Toestand(),
            niveau="laag",
            sinds=NU,
            geinformeerd=dict.fromkeys(sorted(self.geinformeerd), NU),
            regie={f"lijn{nr}": Houder((rol,), NU, "", wie) for nr, (rol, wie) in enumerate(self.regie)},
            spelers=spelers,
            deelnemers={
                (a, rol): Deelname(None if tot is None else NU + tot * UUR, "9", NU, 1)
                for a, rol, tot in self.deelnemers
            },
            noodtoegang={
                str(nr): Noodtoegang(
                    str(nr), a, rol, kringen_, NU, NU + tot * UUR, 1, gestopt=NU if gestopt else None
                )
                for nr, (a, rol, kringen_, tot, gestopt) in enumerate(self.nood)
            },
            geweerd=dict.fromkeys(sorted(self.geweerd), NU),
        )

    def lidmaatschappen(self) -> list[Lidmaatschap]:
        """Who has which role, and for whom."""
        return [
            Lidmaatschap(a, "g", rol, NU + van * UUR, None if tot is None else NU + tot * UUR, voor)
            for a, rol, van, tot, voor in self.leden
        ]


def _als(rol: str, account: str) -> dict[str, str]:
    return {"rol": rol, "wie": account}


def _plekken(w: Wereld) -> list[dict[str, Any]]:
    """The case as Cedar sees it: every way in, with the facts that the policy weighs."""
    regie = {rol for rol, _ in w.regie}
    deel = ALTIJD | w.geinformeerd | regie
    vast = [
        (a, rol)
        for a, rol, tot in {(a, r): (a, r, tot) for a, r, tot in w.deelnemers}.values()
        if tot is None
    ]
    genoemd = {*w.spelers, *vast, *((wie, rol) for rol, wie in w.regie if wie)}
    genoemd = {(a, rol) for a, rol in genoemd if a not in w.geweerd}
    uit: list[dict[str, Any]] = []

    def ding(soort: str, id_: str, **velden: Any) -> None:
        velden["geweerd"] = sorted(w.geweerd)
        uit.append({"uid": {"type": soort, "id": id_}, "attrs": velden, "parents": []})

    for rol, (kring, hoofdlijn, ziet, toegang) in ROLLEN.items():
        namen = [_als(rol, a) for a, als in sorted(genoemd) if als == rol]
        for k in KRINGEN:
            leesbaar = k == "casus" or (k == kring and not hoofdlijn)
            ding(
                "Plek", f"{rol}/{k}", rol=rol, deel=rol in deel, ziet=ziet, toegang=toegang,
                genoemd=namen, leesbaar=leesbaar,
            )  # fmt: skip
    for (a, rol), tot in {(a, rol): tot for a, rol, tot in w.deelnemers}.items():
        kring, hoofdlijn, _, _ = ROLLEN[rol]
        for k in KRINGEN:
            velden: dict[str, Any] = {"rol": rol, "wie": _als(rol, a)}
            velden |= {} if tot is None else {"tot": tot}
            leesbaar = k == "casus" or (k == kring and not hoofdlijn)
            ding("Toelating", f"{a}/{rol}/{k}", leesbaar=leesbaar, **velden)
    for nr, (a, rol, kringen_, tot, gestopt) in enumerate(w.nood):
        ding(
            "Nood", str(nr), rol=rol, wie=_als(rol, a), kringen=sorted({"casus", *kringen_}), tot=tot,
            gestopt=gestopt,
        )  # fmt: skip
    return uit


def volgens_cedar(w: Wereld, account: str) -> dict[str, bool]:
    """Per circle whether this account reads it, by the policy in Cedar."""
    geldig = [
        (rol, voor)
        for a, rol, van, tot, voor in w.leden
        if a == account and van <= 0 and (tot is None or tot > 0)
    ]
    als = {(rol, account) for rol, _ in geldig} | {(rol, voor) for rol, voor in geldig if voor}
    wie = {
        "uid": {"type": "Account", "id": account},
        "attrs": {
            "account": account,
            "rollen": sorted({rol for rol, _ in geldig}),
            "als": [_als(rol, a) for rol, a in sorted(als)],
        },
        "parents": [],
    }
    plekken = _plekken(w)
    uit = {}
    for kring in KRINGEN:
        vragen = [
            {
                "principal": f'Account::"{account}"',
                "action": 'Action::"lees"',
                "resource": f'{p["uid"]["type"]}::"{p["uid"]["id"]}"',
                "context": {"nu": 0, "kring": kring},
            }
            for p in plekken
            if p["uid"]["type"] == "Nood" or p["uid"]["id"].endswith(f"/{kring}")
        ]
        antwoorden = cedarpy.is_authorized_batch(vragen, BELEID, [wie, *plekken])
        assert not any(a.diagnostics.errors for a in antwoorden)
        uit[kring] = any(a.allowed for a in antwoorden)
    return uit


_rol, _account = st.sampled_from(sorted(ROLLEN)), st.sampled_from(ACCOUNTS)
_uren = st.sampled_from([-2, -1, 0, 1, 2])
_tot = st.none() | _uren
WERELDEN = st.builds(
    Wereld,
    geinformeerd=st.frozensets(_rol, max_size=3),
    regie=st.lists(st.tuples(_rol, st.none() | _account), max_size=2).map(tuple),
    spelers=st.lists(st.tuples(_account, _rol), max_size=3, unique=True).map(tuple),
    deelnemers=st.lists(
        st.tuples(_account, _rol, _tot), max_size=3, unique_by=lambda d: (d[0], d[1])
    ).map(tuple),
    nood=st.lists(
        st.tuples(
            _account, _rol, st.lists(st.sampled_from(KRINGEN[1:]), max_size=2, unique=True).map(tuple),
            _uren, st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
    geweerd=st.frozensets(_account, max_size=1),
    leden=st.lists(
        st.tuples(_account, _rol, st.sampled_from([-1, -1, 0, 1]), _tot, st.none() | _account), max_size=6
    ).map(tuple),
)  # fmt: skip


@settings(max_examples=keren(300), deadline=None)
@given(WERELDEN)
def test_twee_keer_geschreven_zegt_hetzelfde(w: Wereld) -> None:
    recht = rechten(w.toestand(), AANPAK)
    for account in ACCOUNTS:
        wie = kijker(account, "g", w.lidmaatschappen(), NU)
        eigen = kringen(wie, recht, NU)
        assert {kring: kring in eigen for kring in KRINGEN} == volgens_cedar(w, account), account


@settings(max_examples=keren(100), deadline=None)
@given(WERELDEN, _rol)
def test_wie_handelt_leest_ook(w: Wereld, rol: str) -> None:
    """Acting takes a role of one's own; and whoever may act may read the case."""
    recht = rechten(w.toestand(), AANPAK)
    for account in ACCOUNTS:
        wie = kijker(account, "g", w.lidmaatschappen(), NU)
        if mag_handelen(wie, rol, recht, NU):
            assert rol in wie.rollen
            assert "casus" in kringen(wie, recht, NU)
            assert account not in w.geweerd


@settings(max_examples=keren(100), deadline=None)
@given(WERELDEN, _account)
def test_weren_neemt_alles_en_van_anderen_niets(w: Wereld, weg: str) -> None:
    """Keeping one person out leaves them nothing, and never opens a circle that the role does not read."""
    na = replace(w, geweerd=frozenset({weg}))
    recht = rechten(na.toestand(), AANPAK)
    assert kringen(kijker(weg, "g", w.lidmaatschappen(), NU), recht, NU) == frozenset()
    for account in set(ACCOUNTS) - {weg}:
        wie = kijker(account, "g", w.lidmaatschappen(), NU)
        mogelijk = {ROLLEN[rol][0] for rol in wie.rollen if not ROLLEN[rol][1]} | {"casus"}
        nood = {k for a, rol, ks, tot, gestopt in w.nood for k in ks if a == account}
        ander = {
            k for rol, voor in wie.voor for a, als, ks, *_ in w.nood for k in ks if (als, a) == (rol, voor)
        }
        assert kringen(wie, recht, NU) <= mogelijk | nood | ander


@pytest.mark.parametrize("uren", [-1, 0])
def test_wat_voorbij_is_opent_niets(uren: int) -> None:
    """A right that ended opens nothing, from the very moment it ends."""
    w = Wereld(
        frozenset(), (), (), (("1", "leraar", uren),), (("1", "leraar", ("zorg",), uren, False),),
        frozenset(),
        (("1", "leraar", -1, None, None),),
    )  # fmt: skip
    recht = rechten(w.toestand(), AANPAK)
    assert kringen(kijker("1", "g", w.lidmaatschappen(), NU), recht, NU) == frozenset()
