"""Rows on retention: written by a projection of their own, asked by the lists of what is due."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from waakvlam.application.poorten import Eenheid, Wijziging
from waakvlam.application.poorten.bewaren import BewaringInLijst, VervalInLijst
from waakvlam.core.bewaren.namen import ALLES, BEWARING, DOSSIER
from waakvlam.core.bewaren.stukken import Stuk
from waakvlam.core.bewaren.toestand import Bewaring
from waakvlam.core.bewaren.waarvan import stukken_in
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.signaal import Signaal
from waakvlam.readmodels.models import BewaarRij, BewaringRij

Grenzen = Mapping[tuple[str, str], datetime]


class Bewaartabellen:
    """The port ``Projectie`` for retention."""

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the rows of this stream, and only those, up to date."""
        kop, t = wijziging.kop, wijziging.toestand
        if isinstance(t, Bewaring):
            _bewaring_bij(kop.gemeente, kop.stroom, t, bool(kop.oefening))
        elif isinstance(t, (Toestand, Signaal)):
            gaat_over = wijziging.aanpak.model.gaat_over if wijziging.aanpak else ""
            _stukken_bij(wijziging, stukken_in(t), gaat_over)

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the rows of this stream, to be made again from all its events."""
        model = BewaringRij if stroom.startswith(f"{BEWARING}/") else BewaarRij
        model.objects.filter(gemeente=gemeente, stroom=stroom).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every stream that has rows."""
        rijen = {*BewaarRij.objects.values_list("gemeente", "stroom")}
        return sorted(rijen | {*BewaringRij.objects.values_list("gemeente", "stroom")})


def _stukken_bij(wijziging: Wijziging, stukken: Sequence[Stuk], gaat_over: str) -> None:
    gemeente, stroom = wijziging.kop.gemeente, wijziging.kop.stroom
    nieuw = {(s.deel, s.soort, s.begin, gaat_over) for s in stukken}
    if wijziging.eerste and not nieuw:
        return
    if not wijziging.eerste:
        rijen = BewaarRij.objects.filter(gemeente=gemeente, stroom=stroom)
        if nieuw == set(rijen.values_list("deel", "soort", "begon", "gaat_over")):
            return
        rijen.delete()
    BewaarRij.objects.bulk_create(
        BewaarRij(
            gemeente=gemeente, stroom=stroom, deel=deel, soort=soort, begon=begon, gaat_over=over,
            oefening=bool(wijziging.kop.oefening),
        )
        for deel, soort, begon, over in sorted(nieuw)
    )  # fmt: skip


def _bewaring_bij(gemeente: str, stroom: str, b: Bewaring, oefening: bool) -> None:
    vast = [
        BewaringRij(
            gemeente=gemeente, stroom=stroom, soort="vasthouding", kenmerk=v.id, oefening=oefening,
            stand="vast" if v.beeindigd is None else "vrij", op=v.op, tot=v.tot,
        )
        for v in b.vasthoudingen.values()
    ]  # fmt: skip
    voorstellen = [
        BewaringRij(
            gemeente=gemeente, stroom=stroom, soort="voorstel", kenmerk=p.id, deel=p.deel, stand=p.stand,
            op=p.uitgevoerd_op or p.beslist_op or p.op, oefening=oefening,
            telling=json.dumps(dict(p.telling), sort_keys=True) if p.telling else "",
        )
        for p in b.voorstellen.values()
    ]  # fmt: skip
    BewaringRij.objects.filter(gemeente=gemeente, stroom=stroom).delete()
    BewaringRij.objects.bulk_create([*vast, *voorstellen])


class DatabaseBewaarlijsten:
    """The port ``Bewaarlijsten``."""

    def verval(self, gemeente: str, grenzen: Grenzen, maximum: int) -> list[VervalInLijst]:
        """Parts whose term began before the limit of their kind; see the port. One query."""
        over = _verlopen(grenzen)
        eigen = BewaarRij.objects.filter(gemeente=gemeente)
        loopt_nog = eigen.filter(stroom=OuterRef("stroom")).exclude(over)
        rijen = eigen.filter(over).exclude(Q(deel=ALLES) & Q(Exists(loopt_nog)))
        return [
            VervalInLijst(r.stroom, r.deel, r.soort, r.begon, r.gaat_over, r.oefening)
            for r in rijen.order_by("begon", "pk")[:maximum]
        ]

    def bewaringen(self, gemeente: str, standen: Sequence[str], maximum: int) -> list[BewaringInLijst]:
        """Proposals in these states, or holds with the state ``vast``, newest first; see the port."""
        rijen = BewaringRij.objects.filter(gemeente=gemeente, stand__in=standen).order_by("-op", "-pk")
        return [
            BewaringInLijst(
                r.stroom, r.soort, r.kenmerk, r.deel, r.stand, r.op, r.tot, r.oefening,
                json.loads(r.telling) if r.telling else {},
            )
            for r in rijen[:maximum]
        ]  # fmt: skip

    def tellingen(self, gemeente: str) -> list[tuple[Mapping[str, str], datetime]]:
        """What remains for figures; see the port. An exercise is in none."""
        rijen = BewaringRij.objects.filter(
            gemeente=gemeente, stand__in=("besloten", "uitgevoerd"), oefening=False
        ).exclude(telling="")
        return [(json.loads(telling), op) for telling, op in rijen.values_list("telling", "op")]


def _verlopen(grenzen: Grenzen) -> Q:
    """The rows of which the term has run out. A kind without a limit of its own counts as a dossier."""
    codes = {code for code, _ in grenzen}
    q = Q(pk__in=[])
    for (code, over), grens in grenzen.items():
        soort = Q(soort=code) if code != DOSSIER else Q(soort=code) | ~Q(soort__in=codes)
        q |= soort & Q(gaat_over=over, begon__lte=grens)
    return q
