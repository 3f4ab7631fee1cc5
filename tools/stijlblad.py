"""Makes one style sheet of the parts of the design system that Waakvlam uses, with the tokens those need.

The whole design system with all tokens is 600 kB; a phone in the field should not fetch that.
"""

import re
from collections.abc import Iterable
from pathlib import Path

ONDERDELEN = """
alert badge-list breadcrumb-nav button button-group button-link checkbox data-list document form-field
form-field-description form-field-error-message form-fieldset form-label heading-1 heading-2 heading-3 link
link-list ordered-list paragraph radio-button root select separator skip-link table textarea textbox
unordered-list
""".split()  # noqa: SIM905
"""Components of ``@utrecht/component-library-css``; add one here before a template uses its class."""

TOKEN = re.compile(r"^\s*(--[\w-]+)\s*:\s*(.*?);\s*$", re.MULTILINE)
GEBRUIK = re.compile(r"var\(\s*(--[\w-]+)")


def stijlblad(modules: Path, eigen: Iterable[Path]) -> str:
    """Return the CSS of ``ONDERDELEN`` from the npm folder ``modules``, after the tokens that it uses.

    ``eigen`` are style sheets of our own whose tokens are kept too. Raises OSError when a part is missing.
    """
    stukken = [
        (modules / f"@utrecht/{naam}-css/dist/index.css")
        .read_text(encoding="utf-8")
        .replace('@charset "UTF-8";', "")
        for naam in ONDERDELEN
    ]
    css = "".join(stukken)
    thema = (modules / "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css").read_text(
        encoding="utf-8"
    )
    gebruikt = css + "".join(pad.read_text(encoding="utf-8") for pad in eigen)
    return f'@charset "UTF-8";\n{tokens(thema, gebruikt)}\n{css}'


def tokens(thema: str, css: str) -> str:
    """Return the theme with only the tokens that ``css`` uses, directly or through other tokens."""
    alle = dict(TOKEN.findall(thema))
    nodig: set[str] = set()
    rij = GEBRUIK.findall(css)
    while rij:
        naam = rij.pop()
        if naam in alle and naam not in nodig:
            nodig.add(naam)
            rij += GEBRUIK.findall(alle[naam])
    regels = "".join(f"  {naam}: {waarde};\n" for naam, waarde in alle.items() if naam in nodig)
    return f".voorbeeld-theme {{\n{regels}}}\n"
