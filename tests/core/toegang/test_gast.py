"""Who may ask a guest in, and that a guest does one thing until a moment."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.core.casus.aanpakken import PROJECT, lees
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Toestand
from waakvlam.core.casus.gaststand import Gast
from waakvlam.core.casus.toestand import Houder
from waakvlam.core.toegang import rechten
from waakvlam.core.toegang.gast import als_gast, geldt, mag_antwoorden, mag_intrekken, mag_uitnodigen

NU = datetime(2026, 11, 21, 12, tzinfo=UTC)
UUR = timedelta(hours=1)
GAST = Gast(
    "g1", "vraag", "zorg", "gast", NU + UUR, "hash", NU - UUR, "17", "casusregisseur", 3, "n", "e", "t"
)


@pytest.fixture(scope="module")
def aanpak() -> Aanpak:
    return lees(PROJECT / "aanpakken/dalfsen")


def casus(**verder: object) -> Toestand:
    t = Toestand(bestaat=True, niveau="AVE1", **verder)  # type: ignore[arg-type]
    t.regie = {
        "casus": Houder(("casusregisseur",), NU, "x"),
        "overleg": Houder(("netwerkcoordinator",), NU, "x"),
        "proces.zorg": Houder((), NU, "x"),
    }
    t.gasten = {"g1": GAST}
    return t


@pytest.mark.parametrize(
    ("rol", "gremium", "mag"),
    [
        ("casusregisseur", None, True),
        ("casusregisseur", "skt", True),
        ("netwerkcoordinator", None, False),  # consulted is not leading
        ("aov", None, False),
        ("gast", None, False),
        ("bestaat-niet", None, False),
        ("casusregisseur", "bestaat-niet", True),  # leads; the body itself is refused elsewhere
    ],
)
def test_alleen_wie_leidt_nodigt_uit(aanpak: Aanpak, rol: str, gremium: str | None, mag: bool) -> None:
    assert mag_uitnodigen(casus(), aanpak, rol, gremium) is mag


def test_wie_voorzit_nodigt_uit_voor_dat_overleg(aanpak: Aanpak) -> None:
    met = [
        (code, gr.voorzitter or next(iter(gr.roept_bijeen), "")) for code, gr in aanpak.model.gremia.items()
    ]
    code, voorzitter = next((c, v) for c, v in met if v and v != "casusregisseur")
    leeg = Toestand(bestaat=True, niveau="AVE1")
    assert mag_uitnodigen(leeg, aanpak, voorzitter, code)
    assert not mag_uitnodigen(leeg, aanpak, voorzitter)
    leeg.gremia[code] = NU
    assert mag_uitnodigen(leeg, aanpak, voorzitter)


@pytest.mark.parametrize(
    ("rol", "mag"), [("casusregisseur", True), ("netwerkcoordinator", False), ("burgemeester", False)]
)
def test_intrekken_kan_wie_uitnodigde_of_leidt(aanpak: Aanpak, rol: str, mag: bool) -> None:
    assert mag_intrekken(casus(), aanpak, rol, GAST) is mag


@pytest.mark.parametrize(
    ("account", "rol", "op", "anders", "wel"),
    [
        ("gast-g1", "gast", NU, {}, True),
        ("gast-g1", "gast", NU + UUR, {}, False),
        ("gast-g1", "gast", NU + UUR - timedelta(seconds=1), {}, True),
        ("gast-g1", "casusregisseur", NU, {}, False),
        ("gast-g2", "gast", NU, {}, False),
        ("g1", "gast", NU, {}, False),
        ("17", "gast", NU, {}, False),
        ("gast-g1", "gast", NU, {"gestopt": NU - UUR}, False),
    ],
)
def test_een_gast_is_gast_tot_het_einde_en_in_een_rol(
    account: str, rol: str, op: datetime, anders: dict[str, datetime], wel: bool
) -> None:
    t = casus()
    t.gasten = {"g1": GAST._replace(**anders)}  # type: ignore[arg-type]
    assert (als_gast(t, account, rol, op) is not None) is wel


def test_in_een_gesloten_casus_is_niemand_gast() -> None:
    assert not geldt(replace(casus(), gesloten=NU), GAST, NU)


@pytest.mark.parametrize(
    ("waarvoor", "antwoord", "mag"),
    [
        ("vraag", "", True),
        ("vraag", "antwoord", False),
        ("bevestiging", "klopt", False),
        ("overleg", "komt", True),
    ],
)
def test_alleen_komen_of_niet_mag_veranderen(waarvoor: str, antwoord: str, mag: bool) -> None:
    assert mag_antwoorden(GAST._replace(waarvoor=waarvoor, antwoord=antwoord)) is mag


@pytest.mark.parametrize("naam", ["leusden", "kis-samos"])
def test_een_agendapartner_ziet_de_casus_niet_omdat_het_overleg_er_is(naam: str) -> None:
    """Who comes for one item reads that as a guest; being on the list of a body opens no case."""
    aanpak = lees(PROJECT / "aanpakken" / naam)
    partners = {
        (code, rol)
        for code, gr in aanpak.model.gremia.items()
        for rol in (*gr.leden.agendapartner, *gr.leden.optioneel)
        if rol in aanpak.model.rollen and aanpak.model.rollen[rol].ziet != "alle" and rol not in gr.leden.vast
    }
    assert partners
    niveau = next(iter(aanpak.model.niveaus))
    zonder = {r.rol for r in rechten(Toestand(bestaat=True, niveau=niveau), aanpak)}
    gezien = set()
    for code, rol in partners:
        t = Toestand(bestaat=True, niveau=niveau)
        t.gremia[code] = NU
        met = {r.rol for r in rechten(t, aanpak)}
        if rol not in zonder:
            assert rol not in met, (code, rol)
            gezien.add(rol)
    assert gezien
