"""The projection: from a state and its new events to the rows of that one stream.

It runs inside the transaction of the write, touches no row of another stream and keeps no shared
counters, so that incremental and replayed come out the same.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db import models
from django.db.models import OuterRef, Subquery

from waakvlam.application.poorten import Eenheid, Regel, Wijziging
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bewaking.tekens import tekens
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.wat_nu import WatNu
from waakvlam.core.datalek.toestand import Datalek
from waakvlam.core.ontwerp.toestand import Ontwerp
from waakvlam.core.signaal import Signaal
from waakvlam.core.toegang import rechten
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.core.verzoek.toestand import Verzoek
from waakvlam.readmodels.gasten import gasten_bij
from waakvlam.readmodels.models import (
    BewakingRij,
    CasusRij,
    DatalekRij,
    OntwerpRij,
    RegieRij,
    SignaalRij,
    ToegangRij,
    VerloopRij,
    VerzoekRij,
    VraagRij,
)
from waakvlam.readmodels.overleglijst import punten_bij
from waakvlam.readmodels.signalen import signaal_bij, weg_bij
from waakvlam.readmodels.verzoeken import datalek_bij, verzoek_bij
from waakvlam.readmodels.volgorde import GEEN, haast, plek

M = TypeVar("M", bound=models.Model)


def _verschil(model: type[M], casus: str, velden: tuple[str, ...], nieuw: Sequence[tuple[Any, ...]]) -> None:
    """Make the rows of a case equal to ``nieuw``, touching only what differs."""
    oud = {
        rij[1:]: rij[0]
        for rij in model._default_manager.filter(casus_id=casus).values_list("pk", *velden)  # type: ignore[misc]
    }
    weg = [pk for rij, pk in oud.items() if rij not in set(nieuw)]
    if weg:
        model._default_manager.filter(pk__in=weg).delete()
    erbij = [rij for rij in nieuw if rij not in oud]
    if erbij:
        model._default_manager.bulk_create(
            [model(casus_id=casus, **dict(zip(velden, rij, strict=True))) for rij in erbij]
        )


def casus_bij(
    gemeente: str, casus: str, t: Toestand, aanpak: Aanpak, nu: WatNu, regels: Sequence[Regel]
) -> None:
    """Bring the rows of a case up to date with its state, what is asked in it, and its new events."""
    rij = {
        "gemeente": gemeente,
        "codenaam": t.codenaam[:80],
        "aanpak": t.aanpak,
        "aanpak_hash": t.aanpak_hash,
        "gaat_over": aanpak.model.gaat_over,
        "niveau": t.niveau,
        "rang": aanpak.rang[t.niveau],
        "sinds": t.sinds,
        "gesloten_op": t.gesloten,
        "oefening": t.oefening,
        "kan_omlaag": any(s.kan and s.soort == "afschalen" for s in nu.stappen),
        "onbevestigd": sum(1 for b in t.besluiten.values() if b.wacht_op),
        "lengte": t.lengte,
    }
    # What happens in one circle leaves no time that everyone in the case can see.
    voor_allen = [regel.vastgelegd_op for regel in regels if regel.kring == IEDEREEN]
    if voor_allen:
        rij["bijgewerkt_op"] = voor_allen[-1]
    if not CasusRij.objects.filter(pk=casus).update(**rij):
        CasusRij.objects.create(casus_id=casus, geopend_op=t.verloop[0].op, **rij)
    _verschil(ToegangRij, casus, ("rol", "wie", "kring", "tot"), rechten(t, aanpak))
    regie = [
        (lijn, rol, houder.wie or "", houder.sinds)
        for lijn, houder in t.regie.items()
        for rol in houder.rollen or ("",)
    ]
    _verschil(RegieRij, casus, ("lijn", "rol", "wie", "sinds"), list(dict.fromkeys(regie)))
    vragen = [
        (
            rol,
            v.code,
            v.soort,
            v.regel or "",
            v.taak or "",
            v.tekst or "",
            v.onderwerp or "",
            v.vanaf,
            v.uiterlijk,
            v.vraagt_datum,
            v.nr,
            v.kring,
        )
        for v in nu.vragen
        for rol in v.rollen
    ]
    velden = (
        "rol",
        "code",
        "soort",
        "regel",
        "taak",
        "tekst",
        "onderwerp",
        "vanaf",
        "uiterlijk",
        "vraagt_datum",
        "nr",
        "kring",
    )
    _verschil(VraagRij, casus, velden, list(dict.fromkeys(vragen)))
    gasten_bij(casus, t)
    punten_bij(casus, t, aanpak, regels)
    _verschil(BewakingRij, casus, ("code", "onderwerp", "wie", "vanaf", "aantal"), tekens(t, aanpak))
    VerloopRij.objects.bulk_create(
        VerloopRij(
            casus_id=casus, nr=r.nr, soort=r.soort, kring=r.kring, gebeurd_op=r.gebeurd_op,
            vastgelegd_op=r.vastgelegd_op, actor=r.actor, rol=r.rol or "",
        )
        for r in regels
    )  # fmt: skip
    _op_hun_plek(gemeente, casus, t, aanpak, nu, regels)


def _op_hun_plek(
    gemeente: str, casus: str, t: Toestand, aanpak: Aanpak, nu: WatNu, regels: Sequence[Regel]
) -> None:
    """Beside every right on a case: its place in the lists, and when something was last recorded in it."""
    rijen = ToegangRij.objects.filter(casus_id=casus)
    assert t.sinds is not None
    nieuw = {
        "gemeente": gemeente,
        "plek": plek(aanpak.rang[t.niveau], len(aanpak.rang), t.sinds, t.gesloten),
        # Its place is seen by everyone in the case: what is asked in one circle does not move it.
        "haast": GEEN if t.gesloten else haast(v for v in nu.vragen if v.kring == IEDEREEN),
    }
    rijen.exclude(**nieuw).update(**nieuw)
    laatst = {regel.kring: regel.vastgelegd_op for regel in regels}
    for kring, op in laatst.items():
        rijen.filter(kring=kring).update(laatst=op)
    eerder = VerloopRij.objects.filter(casus_id=casus, kring=OuterRef("kring"))
    rijen.filter(laatst__isnull=True).update(
        laatst=Subquery(eerder.order_by("-vastgelegd_op").values("vastgelegd_op")[:1])
    )


def ontwerp_bij(gemeente: str, ontwerp: str, o: Ontwerp) -> None:
    """Bring the row of a draft up to date with its state."""
    stand = o.stand
    rij = {
        "gemeente": gemeente,
        "aanpak": stand.aanpak[:200],
        "titel": stand.titel[:200],
        "versie": stand.versie[:200],
        "fase": o.fase,
        "gekeurd": o.gekeurd,
        "begonnen_door": o.begonnen_door,
        "begonnen_op": o.begonnen_op,
        "laatst_door": o.laatst_door,
        "laatst_op": o.laatst_op,
        "vastgesteld_door": o.vastgesteld_door,
        "vanaf": o.vanaf,
        "aanpak_hash": o.aanpak_hash or "",
        "lengte": o.lengte,
    }
    OntwerpRij.objects.update_or_create(pk=ontwerp, defaults=rij)


class Leestabellen:
    """The port ``Projectie``: the rows of one stream, in the transaction of its write."""

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the rows of this stream, and only those, up to date."""
        kop = wijziging.kop
        id_ = kop.stroom.partition("/")[2]
        if isinstance(wijziging.toestand, Toestand):
            aanpak, nu = wijziging.aanpak, wijziging.wat_nu
            assert aanpak is not None and nu is not None
            casus_bij(kop.gemeente, id_, wijziging.toestand, aanpak, nu, wijziging.regels)
        elif isinstance(wijziging.toestand, Ontwerp):
            ontwerp_bij(kop.gemeente, id_, wijziging.toestand)
        elif isinstance(wijziging.toestand, Verzoek):
            verzoek_bij(kop.gemeente, id_, wijziging.toestand)
        elif isinstance(wijziging.toestand, Datalek):
            datalek_bij(kop.gemeente, id_, wijziging.toestand)
        elif isinstance(wijziging.toestand, Signaal):
            signaal_bij(kop.gemeente, id_, wijziging.toestand, weg_bij(wijziging))

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the rows of this stream, to be made again from all its events."""
        id_ = stroom.partition("/")[2]
        if stroom.startswith("casus/"):
            CasusRij.objects.filter(pk=id_, gemeente=gemeente).delete()
        elif stroom.startswith("ontwerp/"):
            OntwerpRij.objects.filter(pk=id_, gemeente=gemeente).delete()
        elif stroom.startswith("verzoek/"):
            VerzoekRij.objects.filter(pk=id_, gemeente=gemeente).delete()
        elif stroom.startswith("datalek/"):
            DatalekRij.objects.filter(pk=id_, gemeente=gemeente).delete()
        elif stroom.startswith("signaal/"):
            SignaalRij.objects.filter(pk=id_, gemeente=gemeente).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every stream that has rows."""
        casussen = CasusRij.objects.values_list("gemeente", "pk")
        signalen = SignaalRij.objects.values_list("gemeente", "pk")
        ontwerpen = OntwerpRij.objects.values_list("gemeente", "pk")
        verzoeken = VerzoekRij.objects.values_list("gemeente", "pk")
        datalekken = DatalekRij.objects.values_list("gemeente", "pk")
        per_soort = (
            *(("casus", casussen), ("signaal", signalen), ("ontwerp", ontwerpen)),
            *(("verzoek", verzoeken), ("datalek", datalekken)),
        )
        return [(g, f"{soort}/{pk}") for soort, rijen in per_soort for g, pk in rijen]
