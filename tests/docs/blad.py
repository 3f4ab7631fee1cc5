"""Reads a page of Markdown: its links, headings, blocks of code and names in code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

from tests.huis.bestanden import PROJECT, bestanden, tekst

HEK = re.compile(r"^( *)(`{3,})([^`\n]*)\n(.*?)^\1\2 *$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
CODE = re.compile(r"`([^`\n]+)`")
KOP = re.compile(r"^(#{1,6}) +(.+?) *$", re.MULTILINE)


@dataclass(frozen=True)
class Blok:
    """A fenced block: the words after the fence, the text, and on which line of the page it begins."""

    woorden: tuple[str, ...]
    tekst: str
    regel: int

    @property
    def taal(self) -> str:
        """The first word after the fence; empty when there is none."""
        return self.woorden[0] if self.woorden else ""

    @property
    def opties(self) -> dict[str, str]:
        """The other words: ``naam=waarde``, or ``naam`` alone with an empty value."""
        return {naam: waarde for naam, _, waarde in (woord.partition("=") for woord in self.woorden[1:])}


@dataclass(frozen=True)
class Blad:
    """A page: its path in the project and its text."""

    pad: str
    tekst: str

    @property
    def blokken(self) -> list[Blok]:
        """All fenced blocks, in order."""
        return [
            Blok(tuple(m[3].split()), m[4], self.tekst.count("\n", 0, m.start()) + 1)
            for m in HEK.finditer(self.tekst)
        ]

    @property
    def proza(self) -> str:
        """The text without the fenced blocks."""
        return HEK.sub("", self.tekst)

    @property
    def koppen(self) -> set[str]:
        """The anchors of the headings, as GitHub makes them."""
        return {anker(m[2]) for m in KOP.finditer(self.proza)}

    @property
    def code(self) -> list[str]:
        """Every piece of code in a sentence."""
        return CODE.findall(self.proza)

    def links(self) -> Iterator[tuple[str, str]]:
        """Path in the project and anchor (or empty) of every link to a file of the project."""
        for doel in LINK.findall(CODE.sub("", self.proza)):
            if ":" in doel.partition("/")[0]:
                continue
            pad, _, plek = doel.partition("#")
            yield normaal(PurePosixPath(self.pad).parent / pad) if pad else self.pad, plek


def anker(kop: str) -> str:
    """The anchor of a heading."""
    kaal = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", lambda m: m[1] or "", kop)
    return re.sub(r"[^\w\- ]", "", kaal.lower()).replace(" ", "-")


def normaal(pad: PurePosixPath) -> str:
    """A path without ``..``; a path that leaves the project keeps its ``..``."""
    delen: list[str] = []
    for deel in pad.parts:
        if deel == ".." and delen and delen[-1] != "..":
            delen.pop()
        elif deel != ".":
            delen.append(deel)
    return "/".join(delen)


@cache
def bladen() -> dict[str, Blad]:
    """Every page of documentation by path: the ones below ``docs`` and those at the top of the project."""
    namen = [n for n in bestanden() if n.endswith(".md") and (n.startswith("docs/") or "/" not in n)]
    return {naam: Blad(naam, tekst(naam)) for naam in namen}


def bestaat(pad: str) -> bool:
    """Whether a file or folder of the project (or one that the Makefile makes) is there."""
    return (PROJECT / pad).exists()
