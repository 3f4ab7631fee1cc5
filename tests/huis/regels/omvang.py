"""A file is at most 500 lines."""

from collections.abc import Iterator

GRENS = 500
KIJK_NOG_EENS = 300
SOORTEN = (".py", ".html", ".css", ".js", ".yaml", ".yml", ".md")


def te_lang(pad: str, tekst: str) -> Iterator[str]:
    """Yield a complaint when a file that people write and read is longer than the limit."""
    regels = tekst.count("\n")
    if pad.endswith(SOORTEN) and regels > GRENS:
        yield f"{pad}:{GRENS} telt {regels} regels; hoogstens {GRENS}"
