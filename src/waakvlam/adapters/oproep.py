"""Numbers and calendar addresses of people who work here, on the database."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from waakvlam.adapters.models import Agendasleutel, Telefoon
from waakvlam.adapters.personenindex import Personenmerken
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.adapters.versleuteling import veldnaam
from waakvlam.application.poorten import VERNIETIGD, Bewaareenheid

MERK = "telefoonnummer"


class DatabaseTelefoons:
    """The port ``Telefoons``: each number under a key of its own, which goes when the number goes."""

    def __init__(self, sleutels: Sleutelkast, merken: Personenmerken, alias: str = "default") -> None:
        self._sleutels, self._merken, self._alias = sleutels, merken, alias

    def zet(self, gemeente: str, account: str, nummer: str, op: datetime) -> None:
        """Keep a number; see the port."""
        veld = veldnaam(gemeente, "telefoon", account)
        cijfer = self._sleutels.versleutel(_eenheid(gemeente, account), {veld: nummer})[veld]
        Telefoon.objects.using(self._alias).update_or_create(
            gemeente=gemeente,
            account=account,
            defaults={"nummer": cijfer, "merk": self._merken.merk(gemeente, MERK, nummer), "op": op},
        )

    def weg(self, gemeente: str, account: str) -> bool:
        """Forget a number and destroy its key; see the port."""
        rijen = Telefoon.objects.using(self._alias).filter(gemeente=gemeente, account=account)
        op = rijen.values_list("op", flat=True).first()
        if op is None:
            return False
        rijen.delete()
        self._sleutels.vernietig(_eenheid(gemeente, account), op)
        return True

    def van(self, gemeente: str, accounts: Iterable[str]) -> Mapping[str, str]:
        """The numbers of these accounts, in two queries; see the port."""
        rijen = Telefoon.objects.using(self._alias).filter(gemeente=gemeente, account__in=list(accounts))
        velden = {
            account: (veldnaam(gemeente, "telefoon", account), bytes(nummer))
            for account, nummer in rijen.values_list("account", "nummer")
        }
        klaar = self._sleutels.ontsleutel(gemeente, dict(velden.values()))
        return {a: klaar[veld] for a, (veld, _) in velden.items() if klaar[veld] != VERNIETIGD}

    def met_nummer(self, nummer: str) -> list[tuple[str, str]]:
        """Who has this number; see the port."""
        alle = Telefoon.objects.using(self._alias)
        gemeenten = list(alle.values_list("gemeente", flat=True).distinct())
        merken = [m for g in gemeenten for m in self._merken.zoekmerken(g, MERK, nummer)]
        return list(alle.filter(merk__in=merken).order_by("pk").values_list("gemeente", "account"))

    def iedereen(self) -> list[tuple[str, str]]:
        """Everyone with a number; see the port."""
        return list(Telefoon.objects.using(self._alias).order_by("pk").values_list("gemeente", "account"))


def _eenheid(gemeente: str, account: str) -> Bewaareenheid:
    return Bewaareenheid(gemeente, f"mens/{account}", "eigen", "telefoon")


class DatabaseAgendas:
    """The port ``Agendas``."""

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias

    def zet(self, gemeente: str, account: str, token: str, op: datetime) -> None:
        """Make this the address; see the port."""
        Agendasleutel.objects.using(self._alias).update_or_create(
            gemeente=gemeente, account=account, defaults={"hash": _hash(token), "op": op}
        )

    def weg(self, gemeente: str, account: str) -> bool:
        """End the address; see the port."""
        rijen = Agendasleutel.objects.using(self._alias).filter(gemeente=gemeente, account=account)
        return rijen.delete()[0] > 0

    def sinds(self, gemeente: str, account: str) -> datetime | None:
        """When the address was made; see the port."""
        rijen = Agendasleutel.objects.using(self._alias).filter(gemeente=gemeente, account=account)
        return rijen.values_list("op", flat=True).first()

    def vind(self, token: str) -> tuple[str, str] | None:
        """Whose address it is; see the port."""
        rijen = Agendasleutel.objects.using(self._alias).filter(hash=_hash(token))
        return rijen.values_list("gemeente", "account").first()


def _hash(token: str) -> str:
    return hashlib.sha256(b"waakvlam/agenda/1\0" + token.encode()).hexdigest()
