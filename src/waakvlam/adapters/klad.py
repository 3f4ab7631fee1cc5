"""Personal scratch pads on the database."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import QuerySet

from waakvlam.adapters.models import Kladje as Rij
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.adapters.versleuteling import veldnaam
from waakvlam.application.poorten import VERNIETIGD, Bewaareenheid
from waakvlam.application.poorten.klad import Kladje


class DatabaseKladblok:
    """The port ``Kladblok``: with a slip goes its key, so that a copy of the table cannot be read either."""

    def __init__(self, sleutels: Sleutelkast, alias: str = "default") -> None:
        self._sleutels, self._alias = sleutels, alias

    def schrijf(
        self, gemeente: str, account: str, id_: str, tekst: str, op: datetime, weg_op: datetime
    ) -> bool:
        """Keep a slip; see the port."""
        rijen = Rij.objects.using(self._alias)
        if rijen.filter(gemeente=gemeente, account=account, kenmerk=id_).exists():
            return False
        veld = _veld(gemeente, account, id_)
        cijfer = self._sleutels.versleutel(_eenheid(gemeente, account, id_), {veld: tekst})[veld]
        rijen.create(gemeente=gemeente, account=account, kenmerk=id_, tekst=cijfer, op=op, weg_op=weg_op)
        return True

    def van(self, gemeente: str, account: str, op: datetime) -> Sequence[Kladje]:
        """The slips of an account, in two queries; see the port."""
        rijen = list(self._er(gemeente, account, op).order_by("-op", "-pk"))
        velden = {_veld(gemeente, account, r.kenmerk): bytes(r.tekst) for r in rijen}
        klaar = self._sleutels.ontsleutel(gemeente, velden)
        uit = (Kladje(r.kenmerk, klaar[_veld(gemeente, account, r.kenmerk)], r.op, r.weg_op) for r in rijen)
        return tuple(een for een in uit if een.tekst != VERNIETIGD)

    def aantal(self, gemeente: str, account: str, op: datetime) -> int:
        """How many there are; see the port."""
        return int(self._er(gemeente, account, op).count())

    def weg(self, gemeente: str, account: str, id_: str) -> bool:
        """Destroy a slip; see the port."""
        rijen = Rij.objects.using(self._alias).filter(gemeente=gemeente, account=account, kenmerk=id_)
        op = rijen.values_list("op", flat=True).first()
        if op is None:
            return False
        self._sleutels.vernietig(_eenheid(gemeente, account, id_), op)
        rijen.delete()
        return True

    def ruim_op(self, op: datetime) -> int:
        """Destroy what is past its time; see the port."""
        voorbij = Rij.objects.using(self._alias).filter(weg_op__lte=op)
        namen = list(voorbij.values_list("gemeente", "account", "kenmerk"))
        return sum(self.weg(*naam) for naam in namen)

    def _er(self, gemeente: str, account: str, op: datetime) -> QuerySet[Rij]:
        return Rij.objects.using(self._alias).filter(gemeente=gemeente, account=account, weg_op__gt=op)


def _veld(gemeente: str, account: str, id_: str) -> str:
    return veldnaam(gemeente, f"klad/{account}", id_)


def _eenheid(gemeente: str, account: str, id_: str) -> Bewaareenheid:
    return Bewaareenheid(gemeente, f"klad/{account}/{id_}", "eigen", "klad")
