"""A document as one web page that needs nothing from anywhere: for paper, a PDF and the emergency pack."""

from html import escape

from waakvlam.adapters.stukken.stijl import STIJL
from waakvlam.application.poorten.stukken import (
    Alinea,
    Blok,
    Feiten,
    Invulvak,
    Kop,
    Lijst,
    Regel,
    Stuk,
    bovenaan,
    leesbaar,
    onderaan,
)

_TOON = {"": ("", ""), "sterk": ("<strong>", "</strong>"), "schuin": ("<em>", "</em>")}


def tekst(ruw: str) -> str:
    """A text for in a page; line ends stay."""
    return escape(leesbaar(ruw)).replace("\n", "<br>")


def _regel(delen: Regel) -> str:
    uit = []
    for deel in delen:
        voor, na = _TOON.get(deel.toon, ('<span class="zacht">', "</span>"))
        uit.append(f"{voor}{tekst(deel.tekst)}{na}")
    return "".join(uit)


def _cel(regels: tuple[Regel, ...]) -> str:
    return f"<td>{'<br>'.join(map(_regel, regels))}</td>"


def _blok(blok: Blok) -> str:
    if isinstance(blok, Kop):
        return f"<h{blok.niveau}>{tekst(blok.tekst)}</h{blok.niveau}>"
    if isinstance(blok, Alinea):
        return f"<p>{_regel(blok.regel)}</p>"
    if isinstance(blok, Lijst):
        soort = "ol" if blok.genummerd else "ul"
        return f"<{soort}>{''.join(f'<li>{_regel(punt)}</li>' for punt in blok.punten)}</{soort}>"
    if isinstance(blok, Feiten):
        rijen = "".join(
            f'<tr><th scope="row">{tekst(woord)}</th><td>{_regel(wat)}</td></tr>' for woord, wat in blok.paren
        )
        return f'<table class="feiten"><tbody>{rijen}</tbody></table>'
    if isinstance(blok, Invulvak):
        return f'<p class="vraag">{tekst(blok.vraag)}</p>' + '<p class="schrijf">&nbsp;</p>' * blok.hoogte
    som = sum(blok.breedtes) or 1
    breed = "".join(f'<col style="width:{100 * deel / som:.2f}%">' for deel in blok.breedtes)
    koppen = "".join(f'<th scope="col">{tekst(kop)}</th>' for kop in blok.koppen)
    rijen = "".join(f"<tr>{''.join(map(_cel, rij))}</tr>" for rij in blok.rijen)
    return (
        f'<table aria-label="{tekst(blok.titel)}"><colgroup>{breed}</colgroup>'
        f"<thead><tr>{koppen}</tr></thead><tbody>{rijen}</tbody></table>"
    )


def naar_html(stuk: Stuk) -> str:
    """The whole page, with its style in it."""
    boven = "".join(f'<p class="boven">{_regel(r)}</p>' for r in bovenaan(stuk))
    onder = tekst(onderaan(stuk))
    voet = f'<p class="voet">{tekst(stuk.voet)}</p>' if stuk.voet else ""
    return (
        f'<!doctype html>\n<html lang="{escape(stuk.taal)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{tekst(stuk.titel)}</title><style>{STIJL}</style></head>\n"
        f'<body><main><h1 data-voet="{onder}">{tekst(stuk.titel)}</h1>{boven}'
        f"{''.join(map(_blok, stuk.blokken))}{voet}</main></body></html>\n"
    )
