"""An entry as a form: what is shown, what comes of it, and that nothing typed is lost."""

import html
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client

from tests.web.ontwerp.test_weg import lees, tekst

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
Begin = Callable[[], str]


class Formulier(HTMLParser):
    """What a browser would send for the form of a part when nothing is changed."""

    def __init__(self, pagina: str) -> None:
        super().__init__()
        self.velden: dict[str, list[str]] = {}
        self._in, self._vak, self._keuze = False, "", ""
        self.feed(pagina)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            self._in = "data-vorm" in a
        if not self._in:
            return
        if tag == "input" and a.get("name"):
            if a["type"] not in ("checkbox", "radio") or "checked" in a:
                self.velden.setdefault(a["name"], []).append(a.get("value", ""))
        elif tag == "textarea":
            self._vak = a["name"]
            self.velden[self._vak] = [""]
        elif tag == "select":
            self._keuze = a["name"]
        elif tag == "option" and self._keuze and ("selected" in a or self._keuze not in self.velden):
            self.velden[self._keuze] = [a["value"]]

    def handle_data(self, data: str) -> None:
        if self._vak:
            self.velden[self._vak][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.velden[self._vak] = [self.velden[self._vak][0].removeprefix("\n")]
            self._vak = ""
        elif tag == "select":
            self._keuze = ""
        elif tag == "form":
            self._in = False


def haal(client: Client, pad: str) -> dict[str, list[str]]:
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    return Formulier(antwoord.content.decode()).velden


def stuur(client: Client, pad: str, velden: dict[str, list[str]], knop: str = "bewaar", **anders: Any) -> Any:
    nieuw = {naam.replace("__", "."): w if isinstance(w, list) else [w] for naam, w in anders.items()}
    return client.post(pad, {**velden, **nieuw, knop: "1"})


def test_een_rol_wijzigen(beheerder: Client, begin: Begin) -> None:
    o = begin()
    pad = f"/ontwerpen/{o}/deel/rollen/wijkagent"
    velden = haal(beheerder, pad)
    assert velden["v.naam"] == ["Wijkagent"]
    assert velden["v.kring"] == ["team"]
    assert (
        stuur(beheerder, pad, velden, v__naam="Agent", v__taken="Kent de wijk\r\nBelt terug").status_code
        == 302
    )
    inhoud = lees(beheerder, o, "rollen.yaml")[0]
    assert "  wijkagent:\n    naam: Agent\n    kring: team\n" in inhoud
    assert "taken: [Kent de wijk, Belt terug]" in inhoud


@pytest.mark.parametrize(
    "deel",
    ["rollen/wijkagent", "niveaus/rust", "overgangen/rust-op-spanning", "bronnen/eigen", "kringen/team"],
)
def test_bewaren_zonder_iets_te_veranderen_verandert_niets(
    beheerder: Client, begin: Begin, deel: str
) -> None:
    o = begin()
    voor = beheerder.get(f"/ontwerpen/{o}/uitvoer").content
    pad = f"/ontwerpen/{o}/deel/{deel}"
    assert stuur(beheerder, pad, haal(beheerder, pad)).status_code == 302
    assert beheerder.get(f"/ontwerpen/{o}/uitvoer").content == voor


def test_een_nieuwe_rol_begint_met_wat_er_al_is(beheerder: Client, begin: Begin) -> None:
    o = begin()
    antwoord = beheerder.post(f"/ontwerpen/{o}/deel/rollen", {"naam": "Schoolhoofd De Vlieger"})
    assert antwoord.status_code == 302
    pad = str(antwoord["Location"])
    velden = haal(beheerder, pad)
    assert velden["v.naam"] == ["Schoolhoofd De Vlieger"]
    assert velden["v.bron"] == ["eigen / Eigen afspraak"]
    kaal = pad.partition("?")[0]
    assert stuur(beheerder, kaal, velden).status_code == 302
    assert "schoolhoofd-de-vlieger:" in lees(beheerder, o, "rollen.yaml")[0]
    assert "Er zijn geen fouten." in tekst(beheerder.get(f"/ontwerpen/{o}"))


def test_een_fout_staat_bij_het_veld_en_wordt_bewaard(beheerder: Client, begin: Begin) -> None:
    o = begin()
    pad = f"/ontwerpen/{o}/deel/rollen/wijkagent"
    velden = haal(beheerder, pad)
    assert stuur(beheerder, pad, velden, v__naam="").status_code == 302
    blad = tekst(beheerder.get(pad))
    assert "«naam» ontbreekt" in blad
    stuur(beheerder, pad, haal(beheerder, pad), v__naam="x")
    bij = re.search(r'id="fout-v.naam">(.*?)</div>', beheerder.get(pad).content.decode(), re.DOTALL)
    assert bij and "te weinig tekst" in html.unescape(bij[1])


def test_een_voorwaarde_opbouwen_zonder_script(beheerder: Client, begin: Begin) -> None:
    o = begin()
    nieuw = beheerder.post(f"/ontwerpen/{o}/deel/aanleidingen", {"naam": "Veel klachten"})
    stuur(beheerder, str(nieuw["Location"]).partition("?")[0], haal(beheerder, str(nieuw["Location"])))
    pad = f"/ontwerpen/{o}/deel/overgangen/rust-op-spanning"

    def ververs(velden: dict[str, list[str]], **anders: Any) -> dict[str, list[str]]:
        knop = "erbij" if "erbij" in anders else "ververs"
        antwoord = beheerder.post(
            pad,
            {**velden, **{n.replace("__", "."): [w] for n, w in anders.items()}, knop: anders.get(knop, "1")},
        )
        assert antwoord.status_code == 200
        return Formulier(antwoord.content.decode()).velden

    velden = ververs(haal(beheerder, pad), v__aanleiding__wat="een_van")
    velden = ververs(velden, erbij="v.aanleiding.wat.een_van")
    velden = ververs(velden, v__aanleiding__wat__een_van__0__w="aanleiding")
    velden["v.aanleiding.wat.een_van.0.w.aanleiding"] = ["veel-klachten"]
    assert stuur(beheerder, pad, velden).status_code == 302
    inhoud = lees(beheerder, o, "overgangen.yaml")[0]
    assert "een_van:" in inhoud and "aanleiding: veel-klachten" in inhoud
    assert "Er zijn geen fouten." in tekst(beheerder.get(f"/ontwerpen/{o}"))


def test_ververs_bewaart_niets_en_verliest_niets(beheerder: Client, begin: Begin) -> None:
    o = begin()
    pad = f"/ontwerpen/{o}/deel/rollen/wijkagent"
    voor = beheerder.get(f"/ontwerpen/{o}/uitvoer").content
    antwoord = stuur(beheerder, pad, haal(beheerder, pad), "ververs", v__naam="Nog niet", v__kring="niets")
    velden = Formulier(antwoord.content.decode()).velden
    assert velden["v.naam"] == ["Nog niet"] and velden["v.kring"] == ["niets"]
    assert "«niets» is geen kring" in tekst(antwoord)
    assert beheerder.get(f"/ontwerpen/{o}/uitvoer").content == voor


def test_twee_mensen_in_hetzelfde_onderdeel(beheerder: Client, tweede: Client, begin: Begin) -> None:
    o = begin()
    pad = f"/ontwerpen/{o}/deel/rollen/wijkagent"
    een, twee = haal(beheerder, pad), haal(tweede, pad)
    ander = haal(tweede, f"/ontwerpen/{o}/deel/rollen/burgemeester")
    assert stuur(beheerder, pad, een, v__naam="Agent").status_code == 302
    assert stuur(tweede, f"/ontwerpen/{o}/deel/rollen/burgemeester", ander, v__naam="Loco").status_code == 302
    botst = stuur(tweede, pad, twee, v__naam="Wijkwerker")
    assert botst.status_code == 422
    blad = tekst(botst)
    assert "naam: Agent" in blad and 'value="Wijkwerker"' in blad
    opnieuw = Formulier(botst.content.decode()).velden
    assert stuur(tweede, pad, opnieuw).status_code == 302
    assert "naam: Wijkwerker" in lees(beheerder, o, "rollen.yaml")[0]


def test_titel_en_versie(beheerder: Client, begin: Begin) -> None:
    o = begin()
    pad = f"/ontwerpen/{o}/deel/aanpak/kop"
    velden = haal(beheerder, pad)
    assert velden["v.versie"] == ["1"] and velden["v.begin"] == ["rust"]
    antwoord = stuur(beheerder, pad, velden, v__versie="2027-01", v__titel="Onrust in Waterveen")
    assert antwoord.status_code == 302
    blad = tekst(beheerder.get(f"/ontwerpen/{o}"))
    assert "versie 2027-01" in blad and "Onrust in Waterveen" in blad


def test_een_onderdeel_weghalen_en_terug(beheerder: Client, begin: Begin) -> None:
    o = begin()
    voor = lees(beheerder, o, "rollen.yaml")[0]
    pad = f"/ontwerpen/{o}/deel/rollen/wijkagent"
    assert stuur(beheerder, pad, haal(beheerder, pad), "weg").status_code == 302
    assert "wijkagent" not in lees(beheerder, o, "rollen.yaml")[0]
    blad = beheerder.get(f"/ontwerpen/{o}").content.decode()
    gezien = re.search(r'name="gezien" value="([^"]+)"', blad)
    assert gezien
    beheerder.post(f"/ontwerpen/{o}/ongedaan", {"gezien": gezien[1]})
    assert lees(beheerder, o, "rollen.yaml")[0] == voor


def test_kapotte_yaml_in_een_veld_blijft_staan(beheerder: Client, begin: Begin) -> None:
    o = begin()
    pad = f"/ontwerpen/{o}/deel/rollen/wijkagent"
    velden = {**haal(beheerder, pad), "v.taken": ["[a, b"], "v.taken.soort": ["yaml"]}
    antwoord = stuur(beheerder, pad, velden)
    assert antwoord.status_code == 422
    assert "[a, b</textarea>" in tekst(antwoord)
    assert "taken" not in lees(beheerder, o, "rollen.yaml")[0]


def test_als_tekst_bewerken(beheerder: Client, begin: Begin) -> None:
    o = begin()
    pad = f"/ontwerpen/{o}/deel/rollen/wijkagent/tekst"
    blad = beheerder.get(pad).content.decode()
    gezien = re.search(r'name="gezien" value="([^"]+)"', blad)
    assert gezien and "naam: Wijkagent" in blad
    nieuw = {"tekst": "naam: Agent\nkring: team\n# ok\n", "gezien": gezien[1]}
    assert beheerder.post(pad, nieuw).status_code == 302
    assert "naam: Agent" in lees(beheerder, o, "rollen.yaml")[0]
    fout = beheerder.post(pad, {"tekst": "naam: [", "gezien": ""})
    assert fout.status_code == 422 and "naam: [" in tekst(fout)
