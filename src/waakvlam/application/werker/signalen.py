"""Who is told about a signal: handlers that may see it, whoever was asked, and whoever passed it on."""

from datetime import datetime

from waakvlam.application.poorten import Ontvanger
from waakvlam.application.werker.werkplaats import Werkplaats
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal.weg import Weg

BEHANDELAARS, DOORGEVER = "behandelaars", "doorgever"
MELDER = ("terugkoppeling", "melder")


def van_signaal(plaats: Werkplaats, gemeente: str, s: Signaal, wie: str, nu: datetime) -> list[Ontvanger]:
    """The people behind a word for them: the reporter, the handlers, an account (``@``) or a role or body."""
    account = _account(s, wie)
    if account is not None:
        return list(plaats.adressen.van(gemeente, account, nu))
    if wie == BEHANDELAARS:
        kringen = plaats.om.aanpakken.behandelaars(gemeente, nu)
        return list(plaats.adressen.met_rol(gemeente, {r for r, k in kringen.items() if s.kring in k}, nu))
    weg = plaats.om.aanpakken.weg(s)
    return list(plaats.adressen.met_rol(gemeente, set(weg.leden(wie)) or {wie}, nu))


def _account(s: Signaal, wie: str) -> str | None:
    """The account a word stands for; None when it stands for a role or body."""
    if wie in MELDER:
        return s.melder
    if wie == DOORGEVER:
        return s.overdracht.van if s.overdracht else ""
    if wie.startswith("#"):
        vraag = s.vragen.get(wie[1:])
        return vraag.door if vraag else ""
    return wie[1:] if wie.startswith("@") else None


def wie_bij_termijn(s: Signaal, weg: Weg, termijn: str) -> list[str]:
    """Who is told that a term around a signal ran out: whoever waits for it, and who keeps watch."""
    hoort = list(weg.model.coordinatie)
    if termijn.startswith("vraag-"):
        return [f"#{termijn.removeprefix('vraag-')}"]
    if termijn == "aannemen":
        return [DOORGEVER, *hoort]
    if s.door:
        return [f"@{s.door}", *hoort]
    return [BEHANDELAARS, *hoort]
