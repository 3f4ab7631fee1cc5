"""The index on persons: keeping it up to date, and looking someone up with the access policy in the query."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from waakvlam.application.poorten import VERNIETIGD, Eenheid, Gevonden, Personenmerken, Regel, Wijziging
from waakvlam.core.casus.persoonkenmerken import STRAAT, kenmerken, straat
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.beleid import GEWEERD
from waakvlam.core.toegang.personen import antwoordt
from waakvlam.readmodels.lijsten import recht, zichtbaar
from waakvlam.readmodels.models import PersoonIndexRij, RegieRij, ToegangRij

LIJNEN = ("casus", "proces")
"""The lines of lead of which the holder is called, the first that has one."""

TREFT = frozenset({"persoon-vastgelegd", "kring-verborgen", "casus-verhuisd"})
"""Kinds of events that can change what is in the index, or who hears of it."""


class Personentabel:
    """The port ``Projectie`` for the index: marks of what each circle of a case knows of its persons."""

    def __init__(self, merken: Personenmerken, straten: Personenmerken) -> None:
        self._merken, self._straten = merken, straten

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Make the rows of a case those of its state; the texts are read once, and kept nowhere."""
        t = wijziging.toestand
        if not isinstance(t, Toestand) or not t.betrokkenen or wijziging.aanpak is None:
            return
        if not any(regel.soort in TREFT for regel in wijziging.regels):
            return
        gemeente, stroom = wijziging.kop.gemeente, wijziging.kop.stroom
        casus = stroom.partition("/")[2]
        per: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        teksten = _teksten(eenheid, gemeente, stroom, t)
        for persoon, betrokkene in t.betrokkenen.items():
            for (kring, veld), gegeven in betrokkene.gegevens.items():
                tekst = teksten.get(gegeven.tekst, VERNIETIGD)
                if tekst != VERNIETIGD:
                    per[(persoon, kring)][veld] = tekst
        nieuw = {
            (persoon, kring, soort, self._merken.merk(gemeente, soort, kenmerk)): antwoordt(
                t, wijziging.aanpak, kring
            )
            for (persoon, kring), gegevens in per.items()
            for soort, kenmerk in kenmerken(gegevens)
        }
        # Also under former keys: what is kept of who works here was made with the key of that time.
        nieuw |= {
            (persoon, kring, STRAAT, merk): False
            for (persoon, kring), gegevens in per.items()
            if gegevens.get("postcode")
            for merk in self._straten.zoekmerken(gemeente, STRAAT, straat(gegevens["postcode"]))
        }
        _zet(gemeente, casus, nieuw)

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the rows of a case."""
        PersoonIndexRij.objects.filter(gemeente=gemeente, casus_id=stroom.partition("/")[2]).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every case that has rows."""
        rijen = PersoonIndexRij.objects.values_list("gemeente", "casus_id").distinct()
        return [(gemeente, f"casus/{casus}") for gemeente, casus in rijen]


def _teksten(eenheid: Eenheid, gemeente: str, stroom: str, t: Toestand) -> dict[str, str]:
    nummers = {g.nr for betrokkene in t.betrokkenen.values() for g in betrokkene.gegevens.values()}
    regels: list[Regel] = [r for r in eenheid.lees(gemeente, stroom) if r.nr in nummers]
    return eenheid.teksten(regels)


def _zet(gemeente: str, casus: str, nieuw: dict[tuple[str, str, str, str], bool]) -> None:
    """Make the rows of a case equal to these, touching only what differs."""
    weg = []
    for rij in PersoonIndexRij.objects.filter(casus_id=casus):
        sleutel = (rij.persoon, rij.kring, rij.soort, rij.merk)
        if nieuw.get(sleutel) == rij.antwoordt:
            del nieuw[sleutel]
        else:
            weg.append(rij.pk)
    if weg:
        PersoonIndexRij.objects.filter(pk__in=weg).delete()
    PersoonIndexRij.objects.bulk_create(
        PersoonIndexRij(
            casus_id=casus, gemeente=gemeente, persoon=persoon, kring=kring, soort=soort, merk=merk,
            antwoordt=open_,
        )
        for (persoon, kring, soort, merk), open_ in nieuw.items()
    )  # fmt: skip


class DatabasePersonenindex:
    """The port ``Personenindex``."""

    def zoek(self, kijker: Kijker, merken: Iterable[str], nu: datetime) -> list[Gevonden]:
        """Where one of these marks is known; two queries, whatever there is."""
        toegang = ToegangRij.objects.filter(casus=OuterRef("casus"))
        leest = (
            Exists(toegang.filter(recht(kijker, nu), kring=OuterRef("kring")))
            & ~Exists(toegang.filter(wie=kijker.account, kring=GEWEERD))
            & Q(casus__in=zichtbaar(kijker, nu))
        )
        rijen = (
            PersoonIndexRij.objects.filter(gemeente=kijker.gemeente, merk__in=[*merken, ""])
            .annotate(leest=leest)
            .filter(Q(leest=True) | Q(antwoordt=True))
            .order_by("casus_id", "persoon")
            .values_list(
                "casus_id", "persoon", "leest", "casus__codenaam", "casus__aanpak_hash", "casus__oefening"
            )
        )
        per: dict[tuple[str, str], Gevonden] = {}
        for casus, persoon, mag, codenaam, aanpak_hash, oefening in rijen:
            eerder = per.get((casus, persoon))
            if not oefening and (eerder is None or (mag and not eerder.leest)):
                per[(casus, persoon)] = Gevonden(
                    casus, persoon, mag, codenaam if mag else "", aanpak_hash, ()
                )
        regie = _regie(gevonden.casus for gevonden in per.values())
        return [
            Gevonden(g.casus, g.persoon, g.leest, g.codenaam, g.aanpak_hash, regie.get(g.casus, ()))
            for g in per.values()
        ]

    def in_straat(self, gemeente: str, merken: Iterable[str]) -> dict[str, frozenset[str]]:
        """Per mark of a postcode the cases with somebody who lives there; see the port."""
        per: dict[str, set[str]] = defaultdict(set)
        rijen = PersoonIndexRij.objects.filter(gemeente=gemeente, soort=STRAAT, merk__in=list(merken))
        for merk, casus in rijen.filter(casus__oefening=False).values_list("merk", "casus_id"):
            per[merk].add(casus)
        return {merk: frozenset(casussen) for merk, casussen in per.items()}


def _regie(casussen: Iterable[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Per case who leads, as (role, account); one query, also for no case at all."""
    per: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    rijen = RegieRij.objects.filter(casus_id__in=[*casussen, ""]).order_by("pk")
    for casus, lijn, rol, wie in rijen.values_list("casus_id", "lijn", "rol", "wie"):
        if rol:
            per[casus][lijn.partition(".")[0]].append((rol, wie))
    return {
        casus: next((tuple(lijnen[lijn]) for lijn in LIJNEN if lijnen.get(lijn)), ())
        for casus, lijnen in per.items()
    }
