"""A figure under watch: who chooses it, what is missing when, and when it is a question to people."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from waakvlam.core.casus import Context, Weigering
from waakvlam.core.cijfer import Cijfer, besluit_cijfer, vouw_cijfer
from waakvlam.core.cijfer import opdrachten as o
from waakvlam.core.cijfer.besluit import Omstandigheden
from waakvlam.core.cijfer.regels import Cijferregels
from waakvlam.core.cijfer.toestand import Vraag
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend, soort_van
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.cijfer import mag_aan_cijfer, mag_cijfer_zien, volgt

NU = datetime(2026, 3, 10, 12, tzinfo=UTC)
TOT = datetime(2026, 12, 31, 23, tzinfo=UTC)
REGELS = Cijferregels(
    bron="eigen",
    gecontroleerd_op=date(2026, 1, 1),
    hoogstens="P1Y",
    levertijd={"week": "P7D", "maand": "P14D", "kwartaal": "P21D", "jaar": "P1M"},
    plekken=3,
    te_klein=5,
    terug=5,
)
OM = Omstandigheden(REGELS, {"coordinator"}, {"coordinator", "school", "wijkagent"}, {"x/kader/jeugd"})


class Spel:
    """A figure that is played step by step."""

    def __init__(self) -> None:
        self.s, self.nu = Cijfer(), NU

    def doe(self, opdracht: Any, als: str = "coordinator") -> list[str] | tuple[str, ...]:
        """Kinds of events, or the codes of the refusal."""
        uit = besluit_cijfer(self.s, opdracht, Context(self.nu, self.nu, als, als), OM)
        if isinstance(uit, Weigering):
            return uit.codes
        nieuw = [Opgetekend(self.s.lengte + nr, e, self.nu, self.nu, als, als) for nr, e in enumerate(uit, 1)]
        self.s = vouw_cijfer(nieuw, self.s)
        return [soort_van(e).naam for e in uit]


def volg(**anders: Any) -> o.VolgCijfer:
    """A figure that may be chosen, with other fields."""
    velden = {
        "naam": "afval", "eenheid": "meldingen", "ritme": "maand", "thema": "buren", "tot": TOT,
        "rollen": ("school",), "buurten": ("A", "B"), "laag": "2", "hoog": "10",
    }  # fmt: skip
    return o.VolgCijfer(**{**velden, **anders})


def begonnen(**anders: Any) -> Spel:
    spel = Spel()
    assert spel.doe(volg(**anders)) == ["cijfer-gekozen"]
    return spel


@pytest.mark.parametrize(
    ("ambitie", "uit"),
    [
        (None, ["cijfer-gekozen"]),
        ("x/kader/jeugd", ["cijfer-gekozen"]),
        ("x/kader/anders", ("niet-gevonden",)),
        ("", ("niet-gevonden",)),
    ],
)
def test_een_cijfer_hoort_bij_een_ambitie_die_er_is(ambitie: str | None, uit: Any) -> None:
    spel = Spel()
    assert spel.doe(volg(ambitie=ambitie)) == uit
    assert spel.s.ambitie == ((ambitie or "") if spel.s.bestaat else "")


@pytest.mark.parametrize(
    ("opdracht", "als", "verwacht"),
    [
        (volg(), "coordinator", ["cijfer-gekozen"]),
        (volg(laag=None), "coordinator", ["cijfer-gekozen"]),
        (volg(buurten=()), "coordinator", ["cijfer-gekozen"]),
        (volg(), "school", ("niet-bevoegd",)),
        (volg(laag=None, hoog=None), "coordinator", ("onvolledig",)),
        (volg(laag="10", hoog="2"), "coordinator", ("onvolledig",)),
        (volg(hoog="veel"), "coordinator", ("onvolledig",)),
        (volg(hoog="<"), "coordinator", ("onvolledig",)),
        (volg(ritme="dag"), "coordinator", ("onvolledig",)),
        (volg(thema=""), "coordinator", ("onvolledig",)),
        (volg(rollen=()), "coordinator", ("onvolledig",)),
        (volg(rollen=("niemand",)), "coordinator", ("niet-gevonden",)),
        (volg(buurten=("hier & daar",)), "coordinator", ("onvolledig",)),
        (volg(buurten=("A", "B", "C", "D")), "coordinator", ("onvolledig",)),
        (volg(tot=None), "coordinator", ("onvolledig",)),
        (volg(tot=NU), "coordinator", ("tijd-onmogelijk", "tijd-onmogelijk")),
        (volg(tot=NU + timedelta(days=400)), "coordinator", ("te-lang",)),
        (volg(vanaf=TOT), "coordinator", ("tijd-onmogelijk",)),
        (o.GeefCijfers({"2026-02/A": "3"}), "school", ("niet-gevonden",)),
    ],
)
def test_kiezen(opdracht: Any, als: str, verwacht: list[str] | tuple[str, ...]) -> None:
    assert Spel().doe(opdracht, als) == verwacht


@pytest.mark.parametrize(
    ("waarden", "verwacht"),
    [
        ({"2026-02/A": "3"}, ["cijfers-gegeven"]),
        ({"2026-02/A": "3", "2026-02/B": "-"}, ["cijfers-gegeven"]),
        ({"2022-02/A": "3"}, ["cijfers-gegeven"]),
        ({"2026-03/A": "3"}, ("tijd-onmogelijk",)),
        ({"2020-12/A": "3"}, ("tijd-onmogelijk",)),
        ({"2026-02/C": "3"}, ("onvolledig",)),
        ({"2026-02": "3"}, ("onvolledig",)),
        ({"2026-W07/A": "3"}, ("onvolledig",)),
        ({"2026-02/A": "drie"}, ("onvolledig",)),
        ({"2026-02/A": "03"}, ("onvolledig",)),
        ({}, ("onvolledig",)),
    ],
)
def test_geven(waarden: dict[str, str], verwacht: list[str] | tuple[str, ...]) -> None:
    assert begonnen().doe(o.GeefCijfers(waarden), "school") == verwacht


@pytest.mark.parametrize(
    ("dag", "open_", "laat"),
    [
        (datetime(2026, 3, 31, 21, tzinfo=UTC), [], False),
        (datetime(2026, 3, 31, 23, tzinfo=UTC), ["2026-03"], False),
        (datetime(2026, 4, 14, 21, tzinfo=UTC), ["2026-03"], False),
        (datetime(2026, 4, 14, 23, tzinfo=UTC), ["2026-03"], True),
        (datetime(2026, 5, 20, tzinfo=UTC), ["2026-03", "2026-04"], True),
    ],
)
def test_wat_nog_moet_komen_en_wanneer_het_te_laat_is(dag: datetime, open_: list[str], laat: bool) -> None:
    s = begonnen().s
    assert [p.code for p in s.open(dag)] == open_
    assert s.is_laat(dag) is laat


def test_wat_pas_net_is_gevraagd_is_niet_te_laat() -> None:
    s = begonnen(vanaf=datetime(2025, 10, 1, tzinfo=UTC)).s
    assert [p.code for p in s.open(NU)] == ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02"]
    assert not s.is_laat(NU + timedelta(days=13))
    assert s.is_laat(NU + timedelta(days=14))


def test_half_gegeven_is_nog_open_en_niet_bekend_is_ook_gegeven() -> None:
    spel = begonnen()
    spel.nu = datetime(2026, 5, 20, tzinfo=UTC)
    spel.doe(o.GeefCijfers({"2026-03/A": "3", "2026-04/A": "3", "2026-04/B": "-"}), "school")
    assert [p.code for p in spel.s.open(spel.nu)] == ["2026-03"]
    assert spel.s.mist(spel.s.open(spel.nu)[0]) == ("B",)
    spel.doe(o.GeefCijfers({"2026-03/B": "-"}), "school")
    assert not spel.s.open(spel.nu)
    assert not spel.s.is_laat(spel.nu)


@pytest.mark.parametrize(
    ("waarde", "vraag"),
    [("2", False), ("10", False), ("10.5", True), ("11", True), ("1", True), ("0", True), ("-", False),
     ("<", False)],
)  # fmt: skip
def test_wat_niet_gewoon_is_is_een_vraag(waarde: str, vraag: bool) -> None:
    spel = begonnen()
    spel.doe(o.GeefCijfers({"2026-02/A": waarde, "2026-02/B": "5"}), "school")
    assert spel.s.vragen() == ((Vraag("A", "2026-02", waarde),) if vraag else ())


def test_een_antwoord_geldt_voor_die_waarde_en_verandert_verder_niets() -> None:
    spel = begonnen()
    spel.doe(o.GeefCijfers({"2026-01/A": "12", "2026-02/A": "14"}), "school")
    assert spel.doe(o.BekijkCijfer("A", "2026-02", "misschien", "x")) == ("onvolledig",)
    assert spel.doe(o.BekijkCijfer("A", "2026-02", "samen_bekijken", "")) == ("motivering-ontbreekt",)
    assert spel.doe(o.BekijkCijfer("B", "2026-02", "samen_bekijken", "x")) == ("niet-gevonden",)
    assert spel.doe(o.BekijkCijfer("A", "2026-02", "niets_bijzonders", "kermis")) == ["cijfer-bekeken"]
    assert spel.s.vragen() == ()
    spel.doe(o.GeefCijfers({"2026-02/A": "30"}), "school")
    assert spel.s.waarden["A", "2026-02"].keren == 2
    assert spel.s.vragen() == (Vraag("A", "2026-02", "30"),)


@pytest.mark.parametrize(
    ("gegeven", "bewaard"), [("1", "<"), ("4", "<"), ("4.9", "<"), ("5", "5"), ("0", "0"), ("-", "-")]
)
def test_een_klein_aantal_mensen_wordt_geen_getal(gegeven: str, bewaard: str) -> None:
    mensen, dingen = begonnen(telt_mensen=True), begonnen()
    for spel in (mensen, dingen):
        spel.doe(o.GeefCijfers({"2026-02/A": gegeven}), "school")
    assert mensen.s.waarden["A", "2026-02"].waarde == bewaard
    assert dingen.s.waarden["A", "2026-02"].waarde == gegeven


def test_na_de_dag_is_doorgaan_een_besluit_en_stoppen_is_voorgoed() -> None:
    spel = begonnen()
    spel.nu = TOT + timedelta(days=1)
    assert not spel.s.loopt(spel.nu)
    later = spel.nu + timedelta(days=200)
    assert spel.doe(o.HerzieCijfer(later, "", hoog="12")) == ("motivering-ontbreekt",)
    assert spel.doe(o.HerzieCijfer(later, "nog nodig")) == ("onvolledig",)
    assert spel.doe(o.HerzieCijfer(spel.nu + timedelta(days=400), "nog", hoog="12")) == ("te-lang",)
    assert spel.doe(o.HerzieCijfer(later, "nog nodig", hoog="12")) == ["cijfer-herzien"]
    assert spel.s.loopt(spel.nu)
    assert (spel.s.laag, spel.s.hoog) == (None, "12")
    spel.doe(o.GeefCijfers({"2026-12/A": "99"}), "school")
    assert len(spel.s.vragen()) == 1
    assert spel.doe(o.StopCijfer("")) == ("motivering-ontbreekt",)
    assert spel.doe(o.StopCijfer("niet meer nodig")) == ["cijfer-gestopt"]
    assert spel.s.vragen() == ()
    assert spel.doe(o.GeefCijfers({"2026-12/B": "1"}), "school") == ("gesloten",)


def test_een_vreemde_gebeurtenis_wordt_niet_overgeslagen() -> None:
    with pytest.raises(OnbekendeGebeurtenis):
        vouw_cijfer([Opgetekend(1, object(), NU, NU, "a")])


@pytest.mark.parametrize(
    ("rol", "ziet", "volgt_", "geeft", "besluit"),
    [
        ("school", True, False, True, False),
        ("coordinator", True, True, True, True),
        ("functioneel-beheerder", True, True, True, True),
        ("wijkagent", False, False, False, False),
    ],
)
def test_wie_het_ziet_en_wat_die_mag(rol: str, ziet: bool, volgt_: bool, geeft: bool, besluit: bool) -> None:
    s = begonnen().s
    wie, doen = Kijker("een", "waterveen", frozenset({rol})), {"coordinator"}
    assert mag_cijfer_zien(wie, s, doen) is ziet
    assert volgt(wie, doen) is volgt_
    assert mag_aan_cijfer(wie, rol, s, o.GeefCijfers({}), doen) is geeft
    assert mag_aan_cijfer(wie, rol, s, o.StopCijfer("x"), doen) is besluit
    assert not mag_aan_cijfer(wie, "burgemeester", s, o.StopCijfer("x"), {"burgemeester"})
