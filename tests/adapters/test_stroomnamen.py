"""Names for new streams with their keys stored beforehand."""

import os

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.adapters.hulp import GEMEENTE, NU, nieuw, schrijf, tegelijk
from waakvlam.adapters import opslag
from waakvlam.adapters.logboek import DatabaseLogboek
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.adapters.sleutelkast.models import Sleutel
from waakvlam.adapters.sleutelkast.voorraad import Stroomnamen
from waakvlam.application.poorten import VERNIETIGD, Bewaareenheid


def _kast() -> Sleutelkast:
    return Sleutelkast(opslag.hoofdsleutel())


@pytest.mark.usefixtures("databank")
def test_elke_naam_wordt_een_keer_gegeven_ook_aan_veel_draden_en_twee_processen() -> None:
    namen: list[str] = []
    gedeeld, ander = Stroomnamen(_kast(), aantal=3), Stroomnamen(_kast(), aantal=3)
    taken = [lambda v=v: namen.extend(v.neem(GEMEENTE, "signaal", "casus") for _ in range(5))  # type: ignore[misc]
             for v in (gedeeld, gedeeld, gedeeld, ander)]  # fmt: skip
    tegelijk(*taken)
    assert len(set(namen)) == 20
    assert all(naam.startswith("signaal/") for naam in namen)


@pytest.mark.usefixtures("databank")
@pytest.mark.parametrize("ander", [("elders", "signaal", "casus"), (GEMEENTE, "casus", "casus")])
def test_een_naam_hoort_bij_een_gemeente_en_een_soort(ander: tuple[str, str, str]) -> None:
    namen = Stroomnamen(_kast(), aantal=2)
    eerste, tweede = namen.neem(GEMEENTE, "signaal", "casus"), namen.neem(*ander)
    assert tweede.startswith(f"{ander[1]}/")
    gemeenten = {rij.eenheid.split("|")[0]: rij.gemeente for rij in Sleutel.objects.all()}
    assert (gemeenten[eerste], gemeenten[tweede]) == (GEMEENTE, ander[0])


@pytest.mark.usefixtures("databank")
def test_schrijven_onder_zo_een_naam_raakt_de_schijf_van_de_sleutelkast_niet() -> None:
    kast = _kast()
    boek = DatabaseLogboek(kast, namen=Stroomnamen(kast, aantal=2))
    stroom = boek.nieuwe_stroom(GEMEENTE, "signaal", "casus")
    with CaptureQueriesContext(connections["sleutels"]) as vragen:
        schrijf(boek, nieuw({"tekst": "t1"}, {"t1": "gezien"}), stroom=stroom)
    assert [vraag["sql"].split()[0] for vraag in vragen] == ["SELECT"]
    regels = boek.lees(GEMEENTE, stroom)
    assert boek.teksten(regels) == {"t1": "gezien"}
    assert regels[0].cijfers["t1"][1:17] == bytes(Sleutel.objects.get(eenheid__startswith=stroom).id)


@pytest.mark.usefixtures("databank")
def test_een_sleutel_die_klaarlag_is_te_vernietigen_voor_en_na_gebruik() -> None:
    kast = _kast()
    boek = DatabaseLogboek(kast, namen=Stroomnamen(kast, aantal=2))
    gebruikt, leeg = (boek.nieuwe_stroom(GEMEENTE, "signaal", "casus") for _ in range(2))
    schrijf(boek, nieuw({"tekst": "t1"}, {"t1": "weg"}), stroom=gebruikt)
    for stroom in (gebruikt, leeg):
        assert kast.vernietig(Bewaareenheid(GEMEENTE, stroom, "casus"), NU)
    assert not Sleutel.objects.filter(gemeente=GEMEENTE).exists()
    schrijf(boek, nieuw({"tekst": "t2"}, {"t2": "later"}), stroom=gebruikt)
    assert boek.teksten(boek.lees(GEMEENTE, gebruikt)) == {"t1": VERNIETIGD, "t2": "later"}


@pytest.mark.usefixtures("databank")
def test_een_andere_kring_of_een_persoon_krijgt_een_eigen_sleutel() -> None:
    boek = DatabaseLogboek(_kast(), namen=Stroomnamen(_kast(), aantal=1))
    stroom = boek.nieuwe_stroom(GEMEENTE, "signaal", "casus")
    plekken = [("casus", None), ("zorg", None), ("casus", "P1")]
    regels = [
        nieuw({"tekst": f"t{nr}"}, {f"t{nr}": "x"}, kring, persoon)
        for nr, (kring, persoon) in enumerate(plekken)
    ]
    geschreven = schrijf(boek, *regels, stroom=stroom).regels
    assert len({cijfer[1:17] for regel in geschreven for cijfer in regel.cijfers.values()}) == 3


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_een_afgesplitst_proces_geeft_niet_dezelfde_namen(databank: str) -> None:
    namen = Stroomnamen(_kast(), aantal=4)
    klaar: set[str] = set()
    van_kind: list[str] = []

    def splits_af() -> None:
        eerste = namen.neem(GEMEENTE, "signaal", "casus")
        klaar.update(set(Sleutel.objects.values_list("eenheid", flat=True)) - {eerste})
        connections.close_all()
        lees, schrijf_ = os.pipe()
        if (kind := os.fork()) == 0:
            # The one thread of the child: nothing here may go back into the test runner.
            try:
                os.write(schrijf_, namen.neem(GEMEENTE, "signaal", "casus").encode())
            except Exception as fout:  # what went wrong there is said here
                os.write(schrijf_, repr(fout).encode())
            finally:
                os._exit(0)
        os.close(schrijf_)
        with os.fdopen(lees) as pijp:
            van_kind.append(pijp.read())
        os.waitpid(kind, 0)

    # In a thread of its own: where a browser ran before, the main one has an event loop, and in the child
    # there is none, so Django would look for its connections somewhere else.
    tegelijk(splits_af)
    assert van_kind and van_kind[0].startswith("signaal/"), van_kind
    assert len(klaar) == 4
    assert not any(eenheid.startswith(van_kind[0]) for eenheid in klaar)
