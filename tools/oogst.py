"""Gathers every text to translate from code and templates, and brings the catalogues (.po) up to date.

A new text comes in without a translation, one that is gone goes out, and what was translated stays.
Start it with ``.venv/bin/python tools/oogst.py``; it needs no gettext on the machine.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import polib
from django.template.base import Lexer, Token, TokenType
from django.utils.text import smart_split

HIER = Path(__file__).resolve().parent.parent
BRON = HIER / "src/waakvlam"
ENKEL = frozenset({"_", "gettext", "gettext_lazy", "vertaal"})
MET_CONTEXT = frozenset({"pgettext", "pgettext_lazy"})
MEERVOUD = frozenset({"ngettext", "ngettext_lazy"})
IN_SJABLOON = re.compile(r"""\b_\((["'])(.*?)\1\)""")


@dataclass(frozen=True, slots=True)
class Tekst:
    """A text to translate: the Dutch, its plural where it has one, and the context that tells twins apart."""

    msgid: str
    meervoud: str = ""
    context: str | None = None


def uit_code(bron: str) -> Iterator[Tekst]:
    """Yield the texts of a Python source. Only literals count: what is computed cannot be translated."""
    for knoop in ast.walk(ast.parse(bron)):
        if not isinstance(knoop, ast.Call):
            continue
        naam = getattr(knoop.func, "id", getattr(knoop.func, "attr", ""))
        woorden = [a.value for a in knoop.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if naam in ENKEL and len(woorden) == 1:
            yield Tekst(woorden[0])
        elif naam in MET_CONTEXT and len(woorden) == 2:
            yield Tekst(woorden[1], context=woorden[0])
        elif naam in MEERVOUD and len(woorden) == 2:
            yield Tekst(woorden[0], woorden[1])


def uit_sjabloon(bron: str) -> Iterator[Tekst]:
    """Yield the texts of a Django template."""
    tokens = iter(Lexer(bron).tokenize())
    for token in tokens:
        if token.token_type not in (TokenType.BLOCK, TokenType.VAR):
            continue
        delen = list(smart_split(token.contents))
        if token.token_type is TokenType.BLOCK and delen[0] in ("translate", "trans"):
            if delen[1][0] in "\"'":
                yield Tekst(delen[1][1:-1], context=_context(delen))
        elif token.token_type is TokenType.BLOCK and delen[0] in ("blocktranslate", "blocktrans"):
            yield _blok(delen, tokens)
        else:
            for gevonden in IN_SJABLOON.finditer(token.contents):
                yield Tekst(gevonden[2])


def _context(delen: list[str]) -> str | None:
    return delen[delen.index("context") + 1][1:-1] if "context" in delen else None


def _blok(delen: list[str], tokens: Iterator[Token]) -> Tekst:
    """The text of a blocktranslate, read up to its end."""
    vormen = [""]
    for token in tokens:
        if token.token_type is TokenType.BLOCK and token.contents.startswith("endblocktrans"):
            break
        if token.token_type is TokenType.BLOCK and token.contents == "plural":
            vormen.append("")
        elif token.token_type is TokenType.VAR:
            vormen[-1] += f"%({token.contents})s"
        else:
            vormen[-1] += token.contents.replace("%", "%%")
    if "trimmed" in delen:
        vormen = [" ".join(regel.strip() for regel in vorm.split("\n") if regel.strip()) for vorm in vormen]
    return Tekst(vormen[0], vormen[1] if len(vormen) > 1 else "", _context(delen))


def alle() -> list[Tekst]:
    """Return every text once, in order of file and place."""
    gevonden: dict[Tekst, None] = {}
    for pad in sorted(BRON.rglob("*.py")):
        if "migrations" not in pad.parts:
            gevonden.update(dict.fromkeys(uit_code(pad.read_text(encoding="utf-8"))))
    for pad in sorted((BRON / "web/templates").rglob("*.*")):
        gevonden.update(dict.fromkeys(uit_sjabloon(pad.read_text(encoding="utf-8"))))
    return [tekst for tekst in gevonden if tekst.msgid]


def werk_bij(catalogus: polib.POFile, teksten: Iterable[Tekst]) -> None:
    """Make ``catalogus`` hold exactly these texts, with the translations it already had."""
    had = {(r.msgid, r.msgctxt, r.msgid_plural or ""): r for r in catalogus}
    catalogus.metadata_is_fuzzy = False
    catalogus.clear()
    for tekst in teksten:
        oud = had.get((tekst.msgid, tekst.context, tekst.meervoud or ""))
        regel = polib.POEntry(msgid=tekst.msgid, msgctxt=tekst.context)
        if tekst.meervoud:
            regel.msgid_plural = tekst.meervoud
            regel.msgstr_plural = (oud.msgstr_plural if oud else None) or {0: "", 1: ""}
        elif oud:
            regel.msgstr = oud.msgstr
        if re.search(r"%\(\w+\)s|%d", tekst.msgid + tekst.meervoud):
            regel.flags.append("python-format")
        elif re.search(r"\{\w+\}", tekst.msgid):
            regel.flags.append("python-brace-format")
        catalogus.append(regel)


def main() -> int:
    """Bring every catalogue up to date and say what has no translation yet."""
    teksten = alle()
    for pad in sorted(BRON.glob("locale/*/LC_MESSAGES/*.po")):
        catalogus = polib.pofile(str(pad), wrapwidth=78)
        werk_bij(catalogus, teksten)
        catalogus.save()
        for regel in catalogus.untranslated_entries():
            print(f"{pad.parts[-3]}: {regel.msgid}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
