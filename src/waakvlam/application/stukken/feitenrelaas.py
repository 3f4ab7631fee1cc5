"""The feitenrelaas as a document."""

from waakvlam.application.poorten.stukken import STERK, Deel, Feiten, Regel, Stuk, regel
from waakvlam.application.stukken.deel import lezers, merken, verlooptabel
from waakvlam.application.stukken.woorden import moment, stand_om
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen.verslag import Feitenrelaas

VOET = _(
    "Dit overzicht noemt geen namen van de mensen om wie het gaat. Wat iemand probeerde maar niet mocht, "
    "staat er niet in."
)


def _keer(aantal: int, vertaal: Vertaal) -> str:
    return vertaal(_("1 keer")) if aantal == 1 else vertaal(_("{aantal} keer")).format(aantal=aantal)


def _kop(r: Feitenrelaas, vertaal: Vertaal) -> Feiten:
    versie = vertaal(_("versie {versie}")).format(versie=r.aanpakversie)
    paren: list[tuple[str, Regel]] = [
        (_("Casus"), regel(r.codenaam)),
        (_("Aanpak"), regel(f"{r.aanpaknaam}, {versie}")),
        (_("Geopend"), regel(moment(r.geopend_op, vertaal))),
    ]
    if r.gesloten_op:
        paren.append((_("Gesloten"), regel(moment(r.gesloten_op, vertaal))))
    else:
        paren.append((_("Niveau nu"), regel(r.niveaunaam)))
    paren.append((_("Afgeweken van de aanpak"), regel(_keer(r.afwijkingen, vertaal))))
    if r.onbevestigd:
        paren.append((_("Nog niet bevestigd"), regel("; ".join(r.onbevestigd))))
    if r.peil:
        later = vertaal(_("Later bekend en hier weggelaten: {aantal}.")).format(aantal=r.later_bekend)
        paren.append(
            (_("Toen bekend op"), regel(Deel(moment(r.peil, vertaal), STERK), f". {later}")),
        )
    return Feiten(tuple((vertaal(woord), wat) for woord, wat in paren))


def feitenrelaas_stuk(r: Feitenrelaas, wie: str, vertaal: Vertaal, taal: str = "nl") -> Stuk:
    """The account as a document, for whoever the account was made for: ``wie``."""
    feiten = verlooptabel(
        vertaal(_("Feiten op volgorde")),
        r.regels,
        vertaal(_("Op dit moment was er nog niets bekend.")),
        vertaal,
    )
    return Stuk(
        vertaal(_("Feitenrelaas {naam}")).format(naam=r.codenaam),
        (_kop(r, vertaal), feiten),
        stand_om(r.gemaakt_op, vertaal),
        merken(r.oefening, vertaal),
        lezers(r.kringen, vertaal, wie),
        vertaal(VOET),
        taal,
    )
