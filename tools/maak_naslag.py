"""Writes the reference pages on commands, refusals, events and histories, from the code itself.

.venv/bin/python tools/maak_naslag.py
"""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path

import naslagteksten as teksten

from waakvlam.application import spelbegin, spelen, spelsignaal, uitleg
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.bewaren import opdrachten as bewaar_opdrachten
from waakvlam.core.bijeenkomst import gebeurtenissen as _bijeenkomst  # noqa: F401 (registers its kinds)
from waakvlam.core.bijeenkomst import opdrachten as bijeenkomst_opdrachten
from waakvlam.core.casus import Toestand, zicht
from waakvlam.core.casus import opdrachten as casus_opdrachten
from waakvlam.core.casus.weigering import CODES, Weigering
from waakvlam.core.cijfer import gebeurtenissen as _cijfer  # noqa: F401 (registers its kinds)
from waakvlam.core.cijfer import opdrachten as cijfer_opdrachten
from waakvlam.core.datalek import gebeurtenissen as _datalek  # noqa: F401 (registers its kinds)
from waakvlam.core.datalek import opdrachten as datalek_opdrachten
from waakvlam.core.gebeurtenis import SOORTEN, Soort
from waakvlam.core.gericht import gebeurtenissen as _gericht  # noqa: F401 (registers its kinds)
from waakvlam.core.gericht import opdrachten as gericht_opdrachten
from waakvlam.core.gericht import zicht as gerichtzicht
from waakvlam.core.gericht.toestand import Gericht
from waakvlam.core.gezicht import gebeurtenissen as _gezicht  # noqa: F401 (registers its kinds)
from waakvlam.core.gezicht import opdrachten as gezicht_opdrachten
from waakvlam.core.netwerk import gebeurtenissen as _netwerk  # noqa: F401 (registers its kinds)
from waakvlam.core.netwerk import opdrachten as netwerk_opdrachten
from waakvlam.core.ontwerp import gebeurtenissen as _ontwerp  # noqa: F401 (registers its kinds)
from waakvlam.core.ontwerp import opdrachten as ontwerp_opdrachten
from waakvlam.core.ophoping import gebeurtenissen as _ophoping  # noqa: F401 (registers its kinds)
from waakvlam.core.ophoping import opdrachten as ophoping_opdrachten
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal import opdrachten as signaal_opdrachten
from waakvlam.core.signaal import zicht as signaalzicht
from waakvlam.core.signaal.weg import Weg
from waakvlam.core.sleutelpersoon import gebeurtenissen as _sleutel  # noqa: F401 (registers its kinds)
from waakvlam.core.sleutelpersoon import opdrachten as sleutel_opdrachten
from waakvlam.core.spar import gebeurtenissen as _spar  # noqa: F401 (registers its kinds)
from waakvlam.core.spar import opdrachten as spar_opdrachten
from waakvlam.core.velden import Veld, velden_van
from waakvlam.core.verzoek import gebeurtenissen as _verzoek  # noqa: F401 (registers its kinds)
from waakvlam.core.verzoek import opdrachten as verzoek_opdrachten

PROJECT = Path(__file__).resolve().parents[1]
MAP = PROJECT / "docs/reference"
GEMAAKT = "<!-- Gemaakt door tools/maak_naslag.py uit de code zelf. Wijzig het daar. -->\n"
SOORT = {
    "tekst": "tekst, versleuteld bewaard",
    "code": "code",
    "ja_nee": "`true` of `false`",
    "getal": "getal",
    "moment": "datum en tijd",
    "codes": "lijst van codes",
    "kaart": "kaart van code naar waarde",
    "antwoorden": "kaart van onderdeel naar antwoord; een tekst wordt versleuteld bewaard",
    "waarde": "waarde",
}
OPDRACHTEN = """# Opdrachten

Wat u Waakvlam kunt laten doen in een casus. Over mensen, toegang en delen in een casus gaan
[deze opdrachten](opdrachten-mensen.md), over overleg en oproepen [deze](opdrachten-team.md) en over beeld,
oordeel en maatregelen [deze](opdrachten-beeld.md). Er zijn er ook [bij een signaal](opdrachten-signalen.md)
en [daarbuiten](opdrachten-verder.md).
Het scherm gebruikt dezelfde opdrachten als een [voorbeeld](voorbeelden.md). Een opdracht die niet mag,
verandert niets en zegt [alle redenen tegelijk](weigeringen.md).

Bij elke opdracht kan ook staan wanneer het gebeurde, als dat eerder was, en namens welke rol.
"""
OPDRACHTEN_MENSEN = """# Opdrachten over mensen, toegang en delen

Dit hoort bij [de andere opdrachten in een casus](opdrachten.md).
"""
OPDRACHTEN_TEAM = """# Opdrachten over overleg, oproepen en stukken

Dit hoort bij [de andere opdrachten in een casus](opdrachten.md).
"""
OPDRACHTEN_BEELD = """# Opdrachten over beeld, oordeel en maatregelen

Dit hoort bij [de andere opdrachten in een casus](opdrachten.md).
"""
NETWERK = ("netwerk", "gezicht", "sleutelpersoon")
ROND_SIGNALEN = ("signaal", "gericht", "cijfer", "ophoping")
TEAM = ("overleg", "overleglijst", "oproep", "stukken")
BEELD = ("beeld", "maatregel")
OPDRACHTEN_SIGNALEN = """# Opdrachten bij een signaal

Dit hoort bij [de opdrachten in een casus](opdrachten.md). Hoe een signaal loopt staat
[hier](../explanation/het-leven-van-een-signaal.md).
"""
OPDRACHTEN_NETWERK = """# Opdrachten in het netwerk

Wat u kunt doen met organisaties, bekende gezichten en sleutelpersonen.
Dit hoort bij [de opdrachten in een casus](opdrachten.md).
"""
GEBEURTENISSEN_NETWERK = """# Gebeurtenissen in het netwerk

Organisaties, bekende gezichten en sleutelpersonen. Dit hoort bij [de gebeurtenissen](gebeurtenissen.md).
"""
OPDRACHTEN_VERDER = """# Opdrachten buiten een casus

Wat u kunt doen met een ontwerp van een aanpak, een bewaring, een verzoek of een datalek.
Dit hoort bij [de opdrachten in een casus](opdrachten.md).
"""
WEIGERINGEN = """# Weigeringen

Als iets niet mag of niet kan, zegt Waakvlam waarom. De code verandert nooit, de zin wel eens. Alle
redenen komen samen. Bij elke reden hoort de regel van de aanpak, met de bron.

Een regel is hard, of hij is *pas toe of leg uit*. In het tweede geval mag u afwijken met een reden in
één zin, of nu doen en later aanvullen. Dan wordt wat mist een taak. Wie mag besluiten ligt altijd vast.
"""
GEBEURTENISSEN = """# Gebeurtenissen

Het logboek bestaat uit gebeurtenissen. Zij veranderen nooit meer. Elke soort heeft een versie; een
oude versie blijft leesbaar. Elke gebeurtenis heeft een volgnummer, twee tijden (`gebeurd_op` en
`vastgelegd_op`), wie het deed, in welke rol, en namens wie.

De kring zegt wie het mag lezen. Een tekst staat er nooit zelf in, alleen een verwijzing: de tekst is
versleuteld. Een veld dat leeg is, staat niet in het logboek.
"""
GEWOON = ("waakvlam.core.casus.gebeurtenissen", "waakvlam.core.casus.lijstgebeurtenissen")
"""Where the events of the course of a case are."""

GEBEURTENISSEN_MENSEN = """# Gebeurtenissen over mensen, toegang en delen

Dit hoort bij [de andere gebeurtenissen van een casus](gebeurtenissen.md).
"""
GEBEURTENISSEN_TEAM = """# Gebeurtenissen over overleg, oproepen en stukken

Dit hoort bij [de andere gebeurtenissen van een casus](gebeurtenissen.md).
"""
GEBEURTENISSEN_BEELD = """# Gebeurtenissen over beeld, oordeel en maatregelen

Dit hoort bij [de andere gebeurtenissen van een casus](gebeurtenissen.md).
"""
GEBEURTENISSEN_SIGNALEN = """# Gebeurtenissen bij een signaal

Dit hoort bij [de gebeurtenissen van een casus](gebeurtenissen.md).
"""
GEBEURTENISSEN_VERDER = """# Gebeurtenissen buiten een casus

Dit hoort bij [de gebeurtenissen van een casus](gebeurtenissen.md).
"""
VOORBEELDEN = """# Voorbeelden

Een voorbeeld is een bestand met een kort verhaal: wie doet wat, en wat hoort er te gebeuren. Zie ook
[hoe u een voorbeeld speelt](../how-to/voorbeeld-spelen.md). Staat er een sleutel of code in die niet
bestaat, dan zegt Waakvlam dat en speelt het voorbeeld niet verder.
"""
VOORBEELD_SIGNAAL = """## Een signaal in een voorbeeld

Een stap met `signaal: naam` gaat over een signaal. Een verhaal mag meer signalen en ook casussen hebben.
Wie wat mag zien en doen, geldt hier ook: wat iemand niet ziet, is er voor die persoon niet. Een signaal gaat
een casus in met `open` (met `signalen`) of `koppel_signaal`. Een vraag of betekenis noemt u met haar nummer.

Dit kunt u na een stap verwachten:
"""
KRINGEN = {
    "@melder": "wie het vastlegde en wie het oppakte",
    "@vraag": "wie is gevraagd, en wie het behandelt",
    "@terug": "de melder, en wie het behandelt",
}
"""Who reads what lies in a circle that only signals have."""


def tabel(kop: tuple[str, ...], rijen: list[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    regels = [kop, tuple("---" for _ in kop), *rijen]
    return "\n".join(f"| {' | '.join(rij)} |" for rij in regels) + "\n"


def uitgelegd(namen: Iterable[str], uitleg_: Mapping[str, str]) -> list[tuple[str, str]]:
    """A row per name, in the order of the explanations; ValueError when one lacks or explains nothing."""
    scheef = set(namen) ^ set(uitleg_)
    if scheef:
        raise ValueError(f"tools/naslagteksten.py: explained but not there, or the other way: {scheef}")
    return [(f"`{naam}`", tekst) for naam, tekst in uitleg_.items()]


def _veld(veld: Veld) -> tuple[str, ...]:
    hoeft = "verplicht" if veld.verplicht else "niet verplicht"
    if veld.standaard not in (None, "", (), False):
        hoeft = f"anders `{str(veld.standaard).lower()}`"
    return f"`{veld.naam}`", SOORT[veld.soort], hoeft, veld.uitleg


def _opdrachten(kop: str, bekend: Mapping[str, type]) -> list[str]:
    """The commands of one kind of stream, each with its fields."""
    delen = []
    for naam, klasse in bekend.items():
        delen.append(f"## {naam}\n\nBij een {kop}. {(klasse.__doc__ or '').replace('``', '`')}\n")
        if velden := velden_van(klasse):
            delen.append(tabel(("veld", "wat u geeft", "hoeft het", "uitleg"), [_veld(v) for v in velden]))
    return delen


def _pakket(klasse: type) -> str:
    """The noun in the core that something belongs to."""
    return klasse.__module__.split(".")[2]


def _casus(pakketten: tuple[str, ...], gewoon: bool = False) -> dict[str, type]:
    """The commands on a case of these nouns; of a case itself those of its course (``gewoon``) or not."""
    return {
        naam: klasse
        for naam, klasse in casus_opdrachten.OPDRACHTEN.items()
        if _pakket(klasse) in pakketten
        and klasse.__module__.endswith((".casus.opdrachten", ".lijstopdrachten")) == gewoon
    }


def opdrachten() -> str:
    """The page on commands in the course of a case."""
    return "\n".join([GEMAAKT + OPDRACHTEN, *_opdrachten("casus", _casus(("casus",), True))])


def opdrachten_mensen() -> str:
    """The page on commands in a case about people, access and what is shared."""
    apart = (*TEAM, *BEELD)
    over = {_pakket(klasse) for klasse in casus_opdrachten.OPDRACHTEN.values()} - {*apart}
    return "\n".join([GEMAAKT + OPDRACHTEN_MENSEN, *_opdrachten("casus", _casus(tuple(over)))])


def opdrachten_team() -> str:
    """The page on commands in a case about sittings, calls and documents."""
    return "\n".join([GEMAAKT + OPDRACHTEN_TEAM, *_opdrachten("casus", _casus(TEAM))])


def opdrachten_beeld() -> str:
    """The page on commands in a case about picture, judgement and measures."""
    return "\n".join([GEMAAKT + OPDRACHTEN_BEELD, *_opdrachten("casus", _casus(BEELD))])


def opdrachten_signalen() -> str:
    """The page on commands on signals, requests to look out, and accumulation."""
    delen = [GEMAAKT + OPDRACHTEN_SIGNALEN]
    for kop, bekend in (
        ("signaal", signaal_opdrachten.OPDRACHTEN),
        ("verzoek om op te letten", gericht_opdrachten.OPDRACHTEN),
        ("vast cijfer", cijfer_opdrachten.OPDRACHTEN),
        ("ophoping", ophoping_opdrachten.OPDRACHTEN),
    ):
        delen += _opdrachten(kop, bekend)
    return "\n".join(delen)


def opdrachten_verder() -> str:
    """The page on commands outside cases and signals."""
    delen = [GEMAAKT + OPDRACHTEN_VERDER]
    for kop, bekend in (
        ("ontwerp", ontwerp_opdrachten.OPDRACHTEN),
        ("bewaring", bewaar_opdrachten.OPDRACHTEN),
        ("sparvraag", spar_opdrachten.OPDRACHTEN),
        ("bijeenkomst", bijeenkomst_opdrachten.OPDRACHTEN),
        ("verzoek", verzoek_opdrachten.OPDRACHTEN),
        ("datalek", datalek_opdrachten.OPDRACHTEN),
    ):
        delen += _opdrachten(kop, bekend)
    return "\n".join(delen)


def opdrachten_netwerk() -> str:
    """The page on commands on organisations, familiar faces and key residents."""
    delen = [GEMAAKT + OPDRACHTEN_NETWERK]
    for kop, bekend in (
        ("deel van het netwerk", netwerk_opdrachten.OPDRACHTEN),
        ("bekend gezicht", gezicht_opdrachten.OPDRACHTEN),
        ("sleutelpersoon", sleutel_opdrachten.OPDRACHTEN),
    ):
        delen += _opdrachten(kop, bekend)
    return "\n".join(delen)


def weigeringen() -> str:
    """The page on refusals."""
    rijen = [(f"`{code}`", uitleg.TEKSTEN[code], uitleg.NU[code]) for code in CODES]
    return "\n".join([GEMAAKT + WEIGERINGEN, tabel(("code", "wat u leest", "wat u kunt doen"), rijen)])


def _gebeurtenis(soort: Soort) -> str:
    bij = "wie signalen behandelt" if ".signaal." in soort.klasse.__module__ else "iedereen in de casus"
    kringen = {**KRINGEN, "casus": bij}
    kring = kringen.get(soort.kring or "", "de kring die de opdracht noemt")
    rijen = []
    for f in fields(soort.klasse):
        aard = "verwijzing naar tekst" if f.name in soort.teksten else "code of waarde"
        aard = "kaart van verwijzingen naar tekst" if f.name in soort.tekstkaarten else aard
        aard = "tijd" if f.name in soort.tijden else aard
        verplicht = f.default is MISSING and f.default_factory is MISSING
        rijen.append((f"`{f.name}`", aard, "altijd" if verplicht else "soms"))
    tekst = f"{teksten.GEBEURTENISSEN[soort.naam]} Versie {soort.versie}; te lezen voor {kring}."
    velden = f"\n{tabel(('veld', 'wat erin staat', 'staat er'), rijen)}" if rijen else ""
    return f"## {soort.naam}\n\n{tekst}\n{velden}"


def gebeurtenissen() -> str:
    """The page on events."""
    uitgelegd(SOORTEN, teksten.GEBEURTENISSEN)
    return "\n".join([GEMAAKT + GEBEURTENISSEN, *_gebeurtenissen(GEWOON)])


def gebeurtenissen_mensen() -> str:
    """The page on events of a case about people, access and what is shared."""
    over = [s.klasse.__module__ for s in SOORTEN.values() if ".casus." in s.klasse.__module__]
    return "\n".join([GEMAAKT + GEBEURTENISSEN_MENSEN, *_gebeurtenissen(tuple({*over} - {*GEWOON}))])


def _van(*pakketten: str) -> tuple[str, ...]:
    """The modules with events of these nouns."""
    return tuple({s.klasse.__module__ for s in SOORTEN.values() if _pakket(s.klasse) in pakketten})


def gebeurtenissen_team() -> str:
    """The page on events of a case about sittings, calls and documents."""
    return "\n".join([GEMAAKT + GEBEURTENISSEN_TEAM, *_gebeurtenissen(_van(*TEAM))])


def gebeurtenissen_beeld() -> str:
    """The page on events of a case about picture, judgement and measures."""
    return "\n".join([GEMAAKT + GEBEURTENISSEN_BEELD, *_gebeurtenissen(_van(*BEELD))])


def gebeurtenissen_signalen() -> str:
    """The page on events of signals, requests to look out, and accumulation."""
    return "\n".join([GEMAAKT + GEBEURTENISSEN_SIGNALEN, *_gebeurtenissen(_van(*ROND_SIGNALEN))])


def gebeurtenissen_netwerk() -> str:
    """The page on events of organisations, familiar faces and key residents."""
    return "\n".join([GEMAAKT + GEBEURTENISSEN_NETWERK, *_gebeurtenissen(_van(*NETWERK))])


def gebeurtenissen_verder() -> str:
    """The page on events outside cases and signals."""
    elders = {"casus", *TEAM, *BEELD, *ROND_SIGNALEN, *NETWERK}
    over = {_pakket(s.klasse) for s in SOORTEN.values()} - elders
    return "\n".join([GEMAAKT + GEBEURTENISSEN_VERDER, *_gebeurtenissen(_van(*over))])


def _gebeurtenissen(modules: tuple[str, ...]) -> list[str]:
    """The events that these modules define, in the order of their explanations."""
    alle = [SOORTEN[naam] for naam in teksten.GEBEURTENISSEN]
    return [_gebeurtenis(s) for s in alle if s.klasse.__module__ in modules]


def _leeg() -> Aanpak:
    """An approach with nothing in it but a level, to see which fields an answer has."""
    return Aanpak(
        AanpakModel.model_validate(
            {
                "aanpak": "leeg", "titel": "Leeg", "versie": "1", "gaat_over": "onrust", "begin": ["een"],
                "bronnen": {}, "kringen": {}, "rollen": {}, "overgangen": {},
                "niveaus": {"een": {"naam": "Een", "kern": "Leeg.", "regie": {}}},
            }
        )
    )  # fmt: skip


def voorbeelden() -> str:
    """The page on histories."""
    veld = ("veld", "uitleg")
    stand = zicht.velden(Toestand(niveau="een"), _leeg())
    voorbeeld = (PROJECT / "tests/voorbeelden/dalfsen/A-11.yaml").read_text(encoding="utf-8")
    signaal = (PROJECT / "tests/voorbeelden/twente/AC-03.yaml").read_text(encoding="utf-8")
    return "\n".join(
        [
            GEMAAKT + VOORBEELDEN,
            "## Het bestand\n",
            tabel(veld, uitgelegd(spelen.SLEUTELS, teksten.VOORBEELD)),
            "## Wat er al is: `gegeven`\n",
            tabel(veld, uitgelegd(spelbegin.GEGEVEN, teksten.GEGEVEN)),
            "## Een stap\n",
            tabel(veld, uitgelegd(spelen.STAPSLEUTELS, teksten.STAP)),
            "## Wat u verwacht: `verwacht`\n",
            "Noem alleen wat ertoe doet. Van een lijst of kaart hoeft u niet alles te noemen: wat u noemt,"
            " moet erbij zijn. Een lege lijst betekent: leeg. Onder `niet` staat wat er juist niet is.\n",
            tabel(veld, uitgelegd(stand, teksten.VERWACHT)),
            "Ging de opdracht niet door, dan kunt u dit verwachten, en `niveau`:\n",
            tabel(veld, uitgelegd(zicht.weigering(Weigering(())), teksten.GEWEIGERD)),
            "## Een vraag: `vraag`\n",
            tabel(("vraag", "wat u terugkrijgt"), uitgelegd((*zicht.VRAGEN, "verhuizing"), teksten.VRAGEN)),
            "## Zo ziet het eruit\n",
            f"```yaml\n{voorbeeld}```\n",
            VOORBEELD_SIGNAAL,
            tabel(veld, uitgelegd(signaalzicht.velden(Signaal(), Weg(), spelbegin.BEGIN), teksten.SIGNAAL)),
            "Ging de opdracht niet door, dan kunt u ook `fase` en `stand` verwachten.\n",
            tabel(("vraag", "wat u terugkrijgt"), uitgelegd(spelsignaal.VRAGEN, teksten.SIGNAALVRAGEN)),
            f"```yaml\n{signaal}```\n",
            "## Een verzoek om op te letten\n",
            "Een stap met `gericht: naam` gaat over een verzoek. Vragen: `stand` en `ziet`.\n",
            tabel(veld, uitgelegd(gerichtzicht.velden(Gericht(), spelbegin.BEGIN), teksten.GERICHT)),
        ]
    )


BLADEN = {
    "opdrachten.md": opdrachten,
    "opdrachten-mensen.md": opdrachten_mensen,
    "opdrachten-team.md": opdrachten_team,
    "opdrachten-beeld.md": opdrachten_beeld,
    "opdrachten-signalen.md": opdrachten_signalen,
    "opdrachten-netwerk.md": opdrachten_netwerk,
    "opdrachten-verder.md": opdrachten_verder,
    "weigeringen.md": weigeringen,
    "gebeurtenissen.md": gebeurtenissen,
    "gebeurtenissen-mensen.md": gebeurtenissen_mensen,
    "gebeurtenissen-team.md": gebeurtenissen_team,
    "gebeurtenissen-beeld.md": gebeurtenissen_beeld,
    "gebeurtenissen-signalen.md": gebeurtenissen_signalen,
    "gebeurtenissen-netwerk.md": gebeurtenissen_netwerk,
    "gebeurtenissen-verder.md": gebeurtenissen_verder,
    "voorbeelden.md": voorbeelden,
}

if __name__ == "__main__":
    for naam_, maak in BLADEN.items():
        (MAP / naam_).write_text(maak(), encoding="utf-8")
        print(f"Geschreven: {naam_}", file=sys.stdout)
