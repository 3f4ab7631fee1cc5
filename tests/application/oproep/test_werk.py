"""Carrying out calls with a worker, a real gateway and a mail box: who hears what, and who is asked next."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from icalendar import Calendar

from tests.application.hulp import GEMEENTE
from tests.application.test_werker import Bus, Proef, proef
from tests.hulp.smsgateway import SLEUTEL, Gateway, smsgateway
from waakvlam.adapters import opslag
from waakvlam.adapters.oproep import DatabaseAgendas, DatabaseTelefoons
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.adapters.sms import HttpSms
from waakvlam.application.poorten import PostFout
from waakvlam.application.poorten.oproep import Oproepwerk
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.oproep.opdrachten import BeantwoordOproep, RoepOp, TrekOproepIn, VerzetOproep
from waakvlam.readmodels.oproep import DatabasePlekken

__all__ = ["proef"]
pytestmark = pytest.mark.usefixtures("databank")
MINUUT = timedelta(minutes=1)
REGIE = "netwerkcoordinator"
WIE = ("aov/a-aov", "politie/a-politie")


class Lijsten:
    """Who has which role, besides everybody of whom the account is called after it."""

    def __init__(self, basis: Any, mensen: list[tuple[str, str, str]]) -> None:
        self._basis, self._mensen = basis, mensen

    def mensen_in_rollen(self, gemeente: str, rollen: Any, nu: Any) -> list[tuple[str, str, str]]:
        return [mens for mens in self._mensen if mens[2] in rollen]

    def __getattr__(self, naam: str) -> Any:
        return getattr(self._basis, naam)


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    with smsgateway() as open_:
        yield open_


@pytest.fixture
def werk(proef: Proef, gateway: Gateway) -> Proef:
    """A worker with a gateway; the police officer has a number."""
    telefoons = DatabaseTelefoons(Sleutelkast(opslag.hoofdsleutel()), opslag.nummermerken())
    telefoons.zet(GEMEENTE, "a-politie", "+31612345678", proef.klok.op)
    oproep = Oproepwerk(
        telefoons, DatabaseAgendas(), DatabasePlekken(), HttpSms(gateway.adres, SLEUTEL, "g" * 32)
    )
    lijsten = Lijsten(proef.bureau.omgeving.lijsten, [("a-burgemeester", "M", "burgemeester")])
    proef.bureau = proef.bureau.met(oproep=oproep, lijsten=lijsten)
    proef.plaats = replace(proef.plaats, om=proef.bureau.omgeving)
    return proef


def _roep(werk: Proef, **anders: Any) -> str:
    """A case at its first level whose people were called; everything sent before is left out."""
    stroom = werk.bureau.lukt(REGIE, o.Open(codenaam="Lindenhof", titel=Tekst("Ruzie thuis"))).stroom
    werk.werk()
    werk.bus.weg.clear()
    velden = {"wie": WIE, "wachten": 10, "waar": Tekst("Zqkamer"), "reden": Tekst("Zqreden"), **anders}
    werk.bureau.lukt(REGIE, RoepOp("lokale_consultatie", **velden), stroom, kring="casus")
    werk.werk()
    return stroom


def _u(werk: Proef, stroom: str, wie: str) -> Any:
    return next(u for u in werk.bureau.toestand(stroom).uitnodigingen.values() if u.wie == wie)


def _mail(bus: Bus, wie: str) -> Any:
    return next(brief for aan, brief in reversed(bus.weg) if aan.startswith(wie))


def test_een_bericht_zegt_de_codenaam_en_wat_te_doen(werk: Proef, gateway: Gateway) -> None:
    stroom = _roep(werk)
    (bericht,) = gateway.binnen
    assert bericht["naar"] == "+31612345678"
    assert bericht["tekst"] == (
        "Waakvlam Lindenhof: kom nu naar het overleg. Antwoord 1 ik kom, 2 ik kom niet, 3 bel mij."
    )
    assert sorted(werk.bus.wie) == ["a-aov", "a-politie"]
    casus = stroom.partition("/")[2]
    for _, brief in werk.bus.weg:
        alles = "\n".join((brief.onderwerp, brief.tekst, brief.html, brief.agenda.decode()))
        assert "Lindenhof" in alles and "/oproep/" in alles
        assert not re.search(f"Zqkamer|Zqreden|Ruzie|{casus}|politie", alles.replace("a-politie@", ""))
    assert dict(_u(werk, stroom, "a-politie").bezorgd) == {"mail": "verstuurd", "sms": "verstuurd"}


def test_wie_niet_antwoordt_wordt_vervangen_en_dan_is_de_rol_erboven_aan_zet(werk: Proef) -> None:
    werk.plaats.om.lijsten._mensen[:] = [("b-politie", "B", "politie")]  # type: ignore[attr-defined]
    stroom = _roep(werk)
    werk.bureau.lukt("aov", BeantwoordOproep(_u(werk, stroom, "a-aov").id, "komt"), stroom)
    werk.werk(9 * MINUUT)
    assert len(werk.bureau.toestand(stroom).uitnodigingen) == 2
    werk.werk(2 * MINUUT)
    t = werk.bureau.toestand(stroom)
    inval = _u(werk, stroom, "b-politie")
    assert (inval.rol, inval.voor) == ("politie", _u(werk, stroom, "a-politie").id)
    werk.werk(11 * MINUUT)
    t = werk.bureau.toestand(stroom)
    assert len(t.uitnodigingen) == 3
    assert "bel-zelf-politie" in t.open_taken.values()
    werk.werk(60 * MINUUT)
    assert list(werk.bureau.toestand(stroom).open_taken.values()).count("bel-zelf-politie") == 1


def test_een_nee_vraagt_meteen_een_ander(werk: Proef) -> None:
    werk.plaats.om.lijsten._mensen[:] = [("b-politie", "B", "politie")]  # type: ignore[attr-defined]
    stroom = _roep(werk)
    werk.bureau.lukt("politie", BeantwoordOproep(_u(werk, stroom, "a-politie").id, "komt-niet"), stroom)
    werk.werk()
    assert _u(werk, stroom, "b-politie").voor == _u(werk, stroom, "a-politie").id


def test_een_nummer_dat_niet_bestaat_en_geen_mail_is_niet_bereikt(werk: Proef, gateway: Gateway) -> None:
    gateway.status = 422
    werk.adressen.zonder.add("politie")
    stroom = _roep(werk)
    u = _u(werk, stroom, "a-politie")
    assert dict(u.bezorgd) == {"sms": "mislukt"}
    assert u.doorgegeven is not None


def test_een_gateway_die_even_weg_is_houdt_de_mail_niet_tegen(werk: Proef, gateway: Gateway) -> None:
    gateway.status = 503
    stroom = _roep(werk)
    assert sorted(werk.bus.wie) == ["a-aov", "a-politie"]
    assert dict(_u(werk, stroom, "a-politie").bezorgd) == {"mail": "verstuurd"}
    gateway.status, gateway.binnen[:] = 202, []
    werk.werk(10 * MINUUT)
    assert len(gateway.binnen) == 1
    assert dict(_u(werk, stroom, "a-politie").bezorgd)["sms"] == "verstuurd"


def test_verzetten_en_intrekken_komt_in_de_agenda(werk: Proef, gateway: Gateway) -> None:
    stroom = _roep(werk)
    eerst = Calendar.from_ical(_mail(werk.bus, "a-politie").agenda)
    oproep = _u(werk, stroom, "a-politie").oproep
    werk.bureau.lukt(REGIE, VerzetOproep(oproep, werk.klok.op + timedelta(hours=5)), stroom)
    werk.werk()
    tweede = Calendar.from_ical(_mail(werk.bus, "a-politie").agenda)
    werk.bureau.lukt(REGIE, TrekOproepIn(oproep), stroom)
    werk.werk()
    laatste = _mail(werk.bus, "a-politie")
    derde = Calendar.from_ical(laatste.agenda)
    delen = [kalender.walk("VEVENT")[0] for kalender in (eerst, tweede, derde)]
    assert len({str(deel["UID"]) for deel in delen}) == 1
    assert [int(deel["SEQUENCE"]) for deel in delen] == [0, 1, 2]
    assert [str(k["METHOD"]) for k in (eerst, tweede, derde)] == ["REQUEST", "REQUEST", "CANCEL"]
    assert laatste.methode == "CANCEL" and "/oproep/" not in laatste.tekst
    assert gateway.binnen[-1]["tekst"] == "Waakvlam Lindenhof: het overleg gaat niet door."


def test_een_stil_alarm_stuurt_niets_en_wacht_op_niemand(werk: Proef, gateway: Gateway) -> None:
    stroom = _roep(werk, stil=True)
    werk.werk(30 * MINUUT)
    assert gateway.binnen == []
    assert not {"a-aov", "a-politie"} & set(werk.bus.wie)
    assert all(u.doorgegeven is None for u in werk.bureau.toestand(stroom).uitnodigingen.values())


def test_wat_twee_keer_wordt_uitgevoerd_komt_een_keer_op_de_lijst(werk: Proef) -> None:
    stroom = _roep(werk)
    voor = werk.bureau.toestand(stroom).lengte
    werk.bus.fout = PostFout("nu-niet-aangenomen")
    werk.werk(MINUUT)
    assert werk.bureau.toestand(stroom).lengte == voor
