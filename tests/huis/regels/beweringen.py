"""A test asserts something."""

import ast
from collections.abc import Iterator

WOORDEN = ("raises", "warns", "assert", "expect", "check", "verify", "controleer", "fail")


def zonder_bewering(pad: str, tekst: str) -> Iterator[str]:
    """Yield every test that asserts nothing, itself or through a function of the same file that it calls."""
    boom = ast.parse(tekst)
    functies = {k.name: k for k in ast.walk(boom) if isinstance(k, ast.FunctionDef | ast.AsyncFunctionDef)}
    for naam, functie in functies.items():
        if naam.startswith("test_") and not _beweert(functie, functies, set()):
            yield f"{pad}:{functie.lineno} {naam} controleert niets"


def _beweert(
    functie: ast.AST, functies: dict[str, ast.FunctionDef | ast.AsyncFunctionDef], gezien: set[str]
) -> bool:
    for knoop in ast.walk(functie):
        if isinstance(knoop, ast.Assert):
            return True
        if isinstance(knoop, ast.Call):
            naam = ast.unparse(knoop.func)
            if any(woord in naam.rpartition(".")[2] for woord in WOORDEN):
                return True
            if naam in functies and naam not in gezien:
                gezien.add(naam)
                if _beweert(functies[naam], functies, gezien):
                    return True
    return False
