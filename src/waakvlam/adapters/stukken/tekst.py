"""A document as plain text, to copy into a message."""

from waakvlam.application.poorten.stukken import (
    Alinea,
    Blok,
    Feiten,
    Invulvak,
    Kop,
    Lijst,
    Stuk,
    bovenaan,
    leesbaar,
    plat,
)


def _blok(blok: Blok) -> list[str]:
    if isinstance(blok, Kop):
        return ["", leesbaar(blok.tekst)]
    if isinstance(blok, Alinea):
        return [plat(blok.regel)]
    if isinstance(blok, Lijst):
        return [f"{f'{nr}.' if blok.genummerd else '-'} {plat(p)}" for nr, p in enumerate(blok.punten, 1)]
    if isinstance(blok, Feiten):
        return [f"{leesbaar(woord)}: {plat(wat)}" for woord, wat in blok.paren]
    if isinstance(blok, Invulvak):
        return ["", leesbaar(blok.vraag), *["_" * 60] * blok.hoogte]
    rijen = ["- " + "; ".join(" ".join(map(plat, cel)) for cel in rij if any(cel)) for rij in blok.rijen]
    return [" | ".join(map(leesbaar, blok.koppen)), *rijen]


def naar_tekst(stuk: Stuk) -> str:
    """The text, with a line end at the end."""
    regels = [leesbaar(stuk.titel), *map(plat, bovenaan(stuk))]
    for blok in stuk.blokken:
        regels += _blok(blok)
    if stuk.voet:
        regels += ["", leesbaar(stuk.voet)]
    return "\n".join(regels) + "\n"
