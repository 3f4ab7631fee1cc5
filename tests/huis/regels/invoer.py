"""What may be imported where."""

import ast
import sys
from collections.abc import Iterator

VERBODEN_NAMEN = {"post_save", "pre_save", "post_delete", "pre_delete", "m2m_changed"}
KERN_MAG = {"pydantic", "pydantic_core", "annotated_types", "typing_extensions", "ruamel"}
# Standard library, but with a clock, input or output, or chance in it.
KERN_NIET = {
    *("asyncio", "http", "io", "logging", "multiprocessing", "os", "random", "secrets", "shutil", "socket"),
    *("sqlite3", "subprocess", "tempfile", "threading", "time", "urllib"),
}
VRAAGT = {"now", "utcnow", "today", "uuid1", "uuid4"}
KERN_LEEST = ("src/waakvlam/core/aanpak/",)
LEZERS_MOGEN = {"io", "os"}


def ingevoerd(tekst: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the full dotted name of everything that is imported, relative imports left out."""
    for knoop in ast.walk(ast.parse(tekst)):
        if isinstance(knoop, ast.Import):
            yield from ((knoop.lineno, naam.name) for naam in knoop.names)
        elif isinstance(knoop, ast.ImportFrom) and knoop.module and not knoop.level:
            yield from ((knoop.lineno, f"{knoop.module}.{naam.name}") for naam in knoop.names)


def signalen(pad: str, tekst: str) -> Iterator[str]:
    """Yield every use of Django signals, and every module that is named after them."""
    if pad.endswith("/signals.py"):
        yield f"{pad}:1 heet signals.py"
    for regel, naam in ingevoerd(tekst):
        if naam.startswith("django.dispatch") or ".signals" in naam or naam.split(".")[-1] in VERBODEN_NAMEN:
            yield f"{pad}:{regel} gebruikt signalen van Django: {naam}"


def beheerscherm(pad: str, tekst: str) -> Iterator[str]:
    """Yield every use of Django's admin, as an import or as an installed app."""
    for regel, naam in ingevoerd(tekst):
        if naam.startswith("django.contrib.admin"):
            yield f"{pad}:{regel} gebruikt het beheerscherm van Django"
    for knoop in ast.walk(ast.parse(tekst)):
        if isinstance(knoop, ast.Constant) and knoop.value == "django.contrib.admin":
            yield f"{pad}:{knoop.lineno} zet het beheerscherm van Django aan"


def kern(pad: str, tekst: str) -> Iterator[str]:
    """Yield what the core imports beyond pure Python: other packages, other floors, clock, files, chance.

    Modules that read an approach may use ``io`` and ``os`` for text and paths handed to them.
    """
    mag = LEZERS_MOGEN if pad.startswith(KERN_LEEST) else set()
    for regel, naam in ingevoerd(tekst):
        eerste = naam.split(".")[0]
        if eerste == "waakvlam":
            if naam != "waakvlam.core" and not naam.startswith("waakvlam.core."):
                yield f"{pad}:{regel} de kern voert een andere vloer in: {naam}"
        elif eerste in KERN_NIET - mag:
            yield f"{pad}:{regel} de kern doet aan klok, toeval of in- en uitvoer: {naam}"
        elif eerste not in sys.stdlib_module_names and eerste not in KERN_MAG:
            yield f"{pad}:{regel} de kern voert een pakket in: {naam}"


def klok(pad: str, tekst: str) -> Iterator[str]:
    """Yield every place where the core asks for the time or a new id itself."""
    for knoop in ast.walk(ast.parse(tekst)):
        gevraagd = knoop.func if isinstance(knoop, ast.Call) else None
        if isinstance(gevraagd, ast.Attribute) and gevraagd.attr in VRAAGT:
            wat = ast.unparse(gevraagd)
            yield f"{pad}:{gevraagd.lineno} de kern vraagt zelf om tijd of een nummer: {wat}()"
