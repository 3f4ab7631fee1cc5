"""Who may read what of a signal, and who may act on it.

A signal is there for: roles that handle signals and read the circle in which the observation lies; whoever
reported it; whoever was asked about it; and whoever it was passed on to or put before. The list of signals
filters by the same rows.
"""

from collections.abc import Mapping
from typing import Any

from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal import vervolgopdrachten as ov
from waakvlam.core.signaal.doorgeven import ontvangt
from waakvlam.core.signaal.gebeurtenissen import KRING_MELDER, KRING_TERUG, KRING_VRAAG
from waakvlam.core.signaal.nagaan import gevraagd
from waakvlam.core.signaal.weg import Weg
from waakvlam.core.toegang.beleid import IEDEREEN, Kijker, Recht

Behandelaars = Mapping[str, frozenset[str]]
"""Per role that handles signals in a municipality: the circles it reads."""

KANALEN = {"@formulier": "formulier", "@mail": "mail", "@koppeling": "koppeling"}
"""Accounts without a person behind them, that may report along one channel and do nothing else."""
KANAALROL = "kanaal"

_VAN_MELDER = (o.VulAan, o.MaakSchoon, o.VoegFotoToe)
_VAN_GEVRAAGDE = (o.AntwoordNa,)
_MEEDENKEN = (ov.VoegBetekenisToe, ov.Onderschrijf)


def signaalrechten(s: Signaal, weg: Weg) -> tuple[Recht, ...]:
    """The rights on a signal that do not follow from handling signals; the source for the lists as well.

    An empty role with an account is that account, in whatever role.
    """
    uit: dict[Recht, None] = {Recht("", s.melder, KRING_TERUG): None}
    for vraag in s.vragen.values():
        kringen = (KRING_VRAAG,) if vraag.soort == "nagaan" else (KRING_VRAAG, s.kring)
        rollen = {*vraag.rollen, *(weg.leden(vraag.gremium) if vraag.gremium else ())}
        for kring in kringen:
            uit.update((Recht(rol, "", kring), None) for rol in sorted(rollen))
            uit.update((Recht("", wie, kring), None) for wie in vraag.mensen)
    for rol in sorted(_krijgt(s, weg)):
        uit.update((Recht(rol, "", kring), None) for kring in (s.kring, KRING_TERUG, KRING_VRAAG))
    return tuple(uit)


def _krijgt(s: Signaal, weg: Weg) -> set[str]:
    """The roles it was passed on to, or before whose body it was put."""
    rollen: set[str] = set()
    for gremium in s.agenda:
        rollen |= weg.leden(gremium)
    naar = s.overdracht
    if naar is not None and naar.stand != "terug":
        rollen |= {naar.rol} if naar.rol else weg.leden(naar.gremium or "")
    return rollen


def eigen(kijker: Kijker, recht: Recht) -> bool:
    """Whether a right on a signal is this viewer's."""
    if recht.rol and recht.rol not in kijker.rollen:
        return False
    return recht.wie in ("", kijker.account) or (recht.rol, recht.wie) in kijker.voor


def signaalkringen(kijker: Kijker, s: Signaal, weg: Weg, behandelaars: Behandelaars) -> frozenset[str]:
    """The circles a viewer reads in a signal; empty: the signal is not there for them."""
    if not s.bestaat:
        return frozenset()
    uit = {recht.kring for recht in signaalrechten(s, weg) if eigen(kijker, recht)}
    als = behandelkringen(kijker, behandelaars)
    if s.kring in als:
        uit |= als | {KRING_TERUG, KRING_VRAAG}
    if s.kring in uit and (s.door == kijker.account or s.melder == kijker.account):
        uit.add(KRING_MELDER)
    return frozenset(uit)


def behandelkringen(kijker: Kijker, behandelaars: Behandelaars) -> frozenset[str]:
    """The circles in which a viewer handles signals; empty for who handles none."""
    per_rol = (behandelaars[rol] for rol in kijker.rollen if rol in behandelaars)
    return frozenset[str]().union(*per_rol)


def leest(kijker: Kijker, kringen: frozenset[str], kring: str, actor: str) -> bool:
    """Whether a viewer reads something of a circle in a signal; what they wrote themselves, always."""
    return bool(kringen) and (kring in kringen or actor == kijker.account)


def leesbare_vragen(kijker: Kijker, s: Signaal, weg: Weg, kringen: frozenset[str]) -> frozenset[str]:
    """The questions to colleagues a viewer reads: all of them with the signal, else those put to them."""
    if s.kring in kringen:
        return frozenset(s.vragen)
    return frozenset(
        id_
        for id_, vraag in s.vragen.items()
        if vraag.door == kijker.account
        or any(gevraagd(vraag, weg, kijker.account, rol) for rol in kijker.rollen)
    )


def mag_melden(kijker: Kijker, rol: str, inhoud: Any) -> bool:
    """Whether someone may report in a role: their own, or a channel that only takes reports."""
    if kijker.account in KANALEN:
        return rol == KANAALROL and isinstance(inhoud, o.Meld) and inhoud.kanaal == KANALEN[kijker.account]
    return rol in kijker.rollen


def mag_aan_signaal(
    kijker: Kijker, rol: str, s: Signaal, weg: Weg, behandelaars: Behandelaars, inhoud: Any
) -> bool:
    """Whether who sees a signal may do this with it, in this role."""
    if rol not in kijker.rollen:
        return False
    if s.kring in behandelaars.get(rol, frozenset()) or ontvangt(s, weg, rol):
        return not isinstance(inhoud, _VAN_GEVRAAGDE) or _is_gevraagd(kijker, rol, s, weg, inhoud.vraag)
    if isinstance(inhoud, o.TrekFotoIn):
        foto = s.bijlagen.get(inhoud.bijlage)
        return foto is not None and foto.actor == kijker.account
    if isinstance(inhoud, _VAN_MELDER):
        return s.melder == kijker.account
    if isinstance(inhoud, _VAN_GEVRAAGDE):
        return _is_gevraagd(kijker, rol, s, weg, inhoud.vraag)
    if isinstance(inhoud, _MEEDENKEN):
        duiden = (id for id, vraag in s.vragen.items() if vraag.soort == "duiden")
        return any(_is_gevraagd(kijker, rol, s, weg, id) for id in duiden)
    return isinstance(inhoud, ov.ZetOpAgenda) and s.melder == kijker.account


def _is_gevraagd(kijker: Kijker, rol: str, s: Signaal, weg: Weg, id_: str) -> bool:
    return id_ in s.vragen and gevraagd(s.vragen[id_], weg, kijker.account, rol)


def kring_van_rol(rol: str, weg: Weg) -> str:
    """The circle of a role in which it may report; that of everyone where it has none of its own."""
    model = weg.aanpak.model if weg.aanpak is not None else None
    if model is None or rol not in model.rollen:
        return IEDEREEN
    kring = model.rollen[rol].kring
    return IEDEREEN if kring in model.kringen and model.kringen[kring].hoofdlijn else kring


def kring_in_signaal(
    gevraagd: str | None, rol: str, s: Signaal, weg: Weg, nieuw: bool, kringen: frozenset[str]
) -> str | None:
    """The circle for a text in a signal: the one asked for when it may be, else that of the signal.

    None when the one asked for may not be. Who reports chooses between everyone who handles signals and the
    circle of their role; later texts lie with the observation, or in a circle the writer reads.
    """
    van_rol = kring_van_rol(rol, weg)
    if gevraagd is None:
        return IEDEREEN if nieuw else s.kring
    if nieuw:
        return gevraagd if gevraagd in (IEDEREEN, van_rol) else None
    return gevraagd if gevraagd == s.kring or (gevraagd == van_rol and gevraagd in kringen) else None
