"""Every text of a template can be translated."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

# Proper names that read the same in every language.
VRIJ = {"Waakvlam", "SAMOS", "AVE", "GRIP", "Nederlands", "English"}
VERTAALD = re.compile(r"{%-?\s*blocktrans(?:late)?\b.*?{%-?\s*endblocktrans(?:late)?\s*-?%}", re.DOTALL)
WEG = re.compile(r"{#.*?#}|{%\s*comment\b.*?{%\s*endcomment\s*%}|{%.*?%}|{{.*?}}", re.DOTALL)
WOORD = re.compile(r"[^\W\d_]{2,}")
LEESBARE_EIGENSCHAPPEN = {
    "alt",
    "title",
    "placeholder",
    "aria-label",
    "aria-description",
    "aria-roledescription",
}


def onvertaald(pad: str, tekst: str) -> Iterator[str]:
    """Yield every line with words that a reader sees and that are not inside a translation tag."""

    def leeg(gevonden: re.Match[str]) -> str:
        # Keep the line numbers.
        return "\n" * gevonden.group().count("\n")

    lezer = _Lezer()
    lezer.feed(WEG.sub(leeg, VERTAALD.sub(leeg, tekst)))
    for nummer, woorden in lezer.gezien:
        yield f"{pad}:{nummer} staat niet in een vertaling: {woorden!r}"


class _Lezer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.gezien: list[tuple[int, str]] = []
        self._stil = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self._stil += 1
        for naam, waarde in attrs:
            if naam in LEESBARE_EIGENSCHAPPEN and waarde:
                self._kijk(waarde)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._stil -= 1

    def handle_data(self, data: str) -> None:
        if not self._stil:
            self._kijk(data)

    def _kijk(self, data: str) -> None:
        for verschil, regel in enumerate(data.split("\n")):
            if set(WOORD.findall(regel)) - VRIJ:
                self.gezien.append((self.getpos()[0] + verschil, regel.strip()[:60]))
