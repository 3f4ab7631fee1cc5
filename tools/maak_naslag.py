"""Writes the reference pages on commands, refusals, events and histories, from the code itself.

.venv/bin/python tools/maak_naslag.py
"""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path

import naslagteksten as teksten

from waakvlam.application import spelbegin, spelen, uitleg
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.bewaren import opdrachten as bewaar_opdrachten
from waakvlam.core.casus import Toestand, zicht
from waakvlam.core.casus import opdrachten as casus_opdrachten
from waakvlam.core.casus.weigering import CODES, Weigering
from waakvlam.core.gebeurtenis import SOORTEN, Soort
from waakvlam.core.ontwerp import gebeurtenissen as _ontwerp  # noqa: F401 (registers its kinds)
from waakvlam.core.ontwerp import opdrachten as ontwerp_opdrachten
from waakvlam.core.signaal import opdrachten as signaal_opdrachten
from waakvlam.core.velden import Veld, velden_van

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

Alles wat u Waakvlam kunt laten doen in een casus, met een signaal of met een ontwerp van een aanpak.
Het scherm gebruikt dezelfde opdrachten als een [voorbeeld](voorbeelden.md). Een opdracht die niet mag,
verandert niets en zegt [alle redenen tegelijk](weigeringen.md).

Bij elke opdracht kan ook staan wanneer het gebeurde, als dat eerder was, en namens welke rol.
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
GEBEURTENISSEN_VERDER = """# Gebeurtenissen van signalen en ontwerpen

Dit hoort bij [de gebeurtenissen van een casus](gebeurtenissen.md).
"""
VOORBEELDEN = """# Voorbeelden

Een voorbeeld is een bestand met een kort verhaal: wie doet wat, en wat hoort er te gebeuren. Zie ook
[hoe u een voorbeeld speelt](../how-to/voorbeeld-spelen.md). Staat er een sleutel of code in die niet
bestaat, dan zegt Waakvlam dat en speelt het voorbeeld niet verder.
"""


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


def opdrachten() -> str:
    """The page on commands."""
    delen = [GEMAAKT + OPDRACHTEN]
    for kop, bekend in (
        ("casus", casus_opdrachten.OPDRACHTEN),
        ("signaal", signaal_opdrachten.OPDRACHTEN),
        ("ontwerp", ontwerp_opdrachten.OPDRACHTEN),
        ("bewaring", bewaar_opdrachten.OPDRACHTEN),
    ):
        for naam, klasse in bekend.items():
            delen.append(f"## {naam}\n\nBij een {kop}. {(klasse.__doc__ or '').replace('``', '`')}\n")
            if velden := velden_van(klasse):
                delen.append(
                    tabel(("veld", "wat u geeft", "hoeft het", "uitleg"), [_veld(v) for v in velden])
                )
    return "\n".join(delen)


def weigeringen() -> str:
    """The page on refusals."""
    rijen = [(f"`{code}`", uitleg.TEKSTEN[code], uitleg.NU[code]) for code in CODES]
    return "\n".join([GEMAAKT + WEIGERINGEN, tabel(("code", "wat u leest", "wat u kunt doen"), rijen)])


def _gebeurtenis(soort: Soort) -> str:
    kring = "iedereen in de casus" if soort.kring == "casus" else "de kring die de opdracht noemt"
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
    return "\n".join([GEMAAKT + GEBEURTENISSEN, *_per_stroom(True)])


def gebeurtenissen_verder() -> str:
    """The page on events of signals and drafts."""
    return "\n".join([GEMAAKT + GEBEURTENISSEN_VERDER, *_per_stroom(False)])


def _per_stroom(casus: bool) -> list[str]:
    """Events of a case, or of everything else."""
    alle = [SOORTEN[naam] for naam in teksten.GEBEURTENISSEN]
    return [_gebeurtenis(s) for s in alle if (".casus." in s.klasse.__module__) == casus]


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
        ]
    )


BLADEN = {
    "opdrachten.md": opdrachten,
    "weigeringen.md": weigeringen,
    "gebeurtenissen.md": gebeurtenissen,
    "gebeurtenissen-verder.md": gebeurtenissen_verder,
    "voorbeelden.md": voorbeelden,
}

if __name__ == "__main__":
    for naam_, maak in BLADEN.items():
        (MAP / naam_).write_text(maak(), encoding="utf-8")
        print(f"Geschreven: {naam_}", file=sys.stdout)
