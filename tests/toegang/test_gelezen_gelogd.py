"""Every surface of the register leaves a line in the audit log: of who looked, and of who tried."""

import re
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache

from tests.toegang import kijken
from tests.toegang.planten import Wereld
from tests.toegang.test_idor import LIJF
from waakvlam.adapters.models import Auditregel, Teller
from waakvlam.core.toegang.oppervlakken import OPPERVLAKKEN
from waakvlam.web import oppervlakken

TOONT_NIETS = {
    "casus-nieuw", "signaal-nieuw", "ontwerp-nieuw", "ontwerp-klein", "ontwerp-invoer", "ontwerp-kopie",
    "persoon-zoeken", "noodtoegang", "gast", "gast-link", "verzoek-nieuw", "datalek-nieuw", "sparren-nieuw",
    "cijfers-nieuw", "opletten-nieuw",
    "melden", "melden-volgen", "signalen-samen", "api-signalen", "api-signalen-volg",
    "signalen-inlezen", "signalen-inlezen-doe", "oproep-antwoord", "sms-binnen", "agenda",
    "netwerk-organisatie", "gezicht-nieuw", "sleutelpersoon-nieuw",
}  # fmt: skip
"""Forms to begin something, and doors: nothing of a case, a signal or a draft is on them by themselves."""


def paden(w: Wereld, patroon: str) -> list[str]:
    """The addresses of a surface with what there is filled in, and a strange id for what there is none of."""
    uit = [patroon]
    for deel in re.findall(r"<(?:\w+:)?\w+>", patroon):
        er = kijken.waarden(w).get(deel.strip("<>").rpartition(":")[2]) or (kijken.VREEMD,)
        uit = [pad.replace(deel, waarde) for pad in uit for waarde in er[:4]]
    return uit


def vragen(w: Wereld) -> Iterator[kijken.Vraag]:
    assert oppervlakken.ZONDER_CASUS
    for naam, patroon in dict(kijken.routes()).items():
        if naam in OPPERVLAKKEN and naam not in TOONT_NIETS:
            for pad in paden(w, patroon):
                yield from (kijken.Vraag(naam, methode, pad) for methode in ("get", "post"))


def kijk(c: Any, vraag: kijken.Vraag) -> tuple[int, list[Auditregel]]:
    """The status of the answer, and the lines that came in the audit log."""
    cache.clear()  # How many exports are allowed is counted there, or in the table.
    Teller.objects.all().delete()
    voor = Auditregel.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    antwoord = (
        c.post(vraag.pad, {**LIJF, "opdracht_id": str(uuid.uuid4())})
        if vraag.methode == "post"
        else c.get(vraag.pad)
    )
    if antwoord.streaming:
        b"".join(antwoord.streaming_content)
    return antwoord.status_code, list(Auditregel.objects.filter(pk__gt=voor))


def mist(vraag: kijken.Vraag, status: int, regels: list[Auditregel], account: str) -> str:
    """What is wrong with the lines of one request; empty when nothing is."""
    eigen = [r for r in regels if r.actor == account and r.gemeente]
    if not eigen:
        return "geen regel"
    if vraag.methode == "post":
        return ""
    op_naam = [r for r in eigen if f'"oppervlak":"{vraag.oppervlak}"' in r.details]
    if status == 200 and not any(r.uitkomst == "gelezen" for r in op_naam):
        return "geen regel met de naam van het oppervlak"
    soorten = [(r.handeling, r.voorwerp, r.uitkomst, r.details) for r in eigen]
    return "twee keer dezelfde regel" if len(set(soorten)) < len(soorten) else ""


@pytest.mark.parametrize("wie", ["rosa", "hugo", "lena", "bert"])
def test_elk_oppervlak_laat_een_regel_achter(wereld: Wereld, wie: str) -> None:
    c, account = kijken.client(wereld, wie), str(wereld.leden[wie].account)
    fout, gezien = [], set()
    for vraag in vragen(wereld):
        status, regels = kijk(c, vraag)
        if status == 405:
            assert regels == []
            continue
        gezien.add(vraag.oppervlak)
        if wat := mist(vraag, status, regels, account):
            fout.append(f"{vraag} ({status}): {wat}")
    assert not fout, "\n".join(fout)
    assert gezien == set(OPPERVLAKKEN) - TOONT_NIETS - oppervlakken.NAAST


def test_wie_er_niet_bij_mag_staat_er_met_geweigerd(wereld: Wereld) -> None:
    c = kijken.client(wereld, "bert")
    for patroon in ("/casussen/<slug:casus>", "/casussen/<slug:casus>/feitenrelaas.pdf"):
        for casus in (wereld.casus, kijken.VREEMD):
            pad = patroon.replace("<slug:casus>", casus)
            status, (regel,) = kijk(c, kijken.Vraag("", "get", pad))
            assert (status, regel.uitkomst) == (404, "geweigerd")
            assert (regel.voorwerp, regel.rol) == (f"casus/{casus}", "functioneel-beheerder")


@pytest.mark.parametrize(
    ("eind", "handeling"),
    [
        ("", "lees-casus"),
        ("/afdruk", "druk-af-casus"),
        ("/tekst", "kopieer-casus"),
        ("/feitenrelaas", "feitenrelaas"),
        ("/feitenrelaas.pdf", "feitenrelaas-pdf"),
        ("/lijst/open/afdruk", "druk-af-lijst"),
    ],
)
def test_wat_naar_buiten_gaat_heeft_een_eigen_handeling(wereld: Wereld, eind: str, handeling: str) -> None:
    c = kijken.client(wereld, "rosa")
    status, (regel,) = kijk(c, kijken.Vraag("", "get", f"/casussen/{wereld.casus}{eind}"))
    assert (status, regel.handeling, regel.uitkomst) == (200, handeling, "gelezen")
    assert regel.oorsprong == "web"
