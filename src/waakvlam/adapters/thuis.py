"""Where people who work here live, on the database: the port ``Thuis``."""

from collections.abc import Mapping
from datetime import datetime

from waakvlam.adapters.models import Thuismerk


class DatabaseThuis:
    """The port ``Thuis``."""

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias

    def zet(self, gemeente: str, account: str, merk: str, op: datetime) -> None:
        """Keep a mark; see the port."""
        Thuismerk.objects.using(self._alias).update_or_create(
            gemeente=gemeente, account=account, defaults={"merk": merk, "op": op}
        )

    def weg(self, gemeente: str, account: str) -> bool:
        """Forget a mark; see the port."""
        rijen = Thuismerk.objects.using(self._alias).filter(gemeente=gemeente, account=account)
        return rijen.delete()[0] > 0

    def sinds(self, gemeente: str, account: str) -> datetime | None:
        """When a mark was set; see the port."""
        rijen = Thuismerk.objects.using(self._alias).filter(gemeente=gemeente, account=account)
        return rijen.values_list("op", flat=True).first()

    def alle(self, gemeente: str) -> Mapping[str, str]:
        """The marks per account; see the port."""
        rijen = Thuismerk.objects.using(self._alias).filter(gemeente=gemeente)
        return dict(rijen.values_list("account", "merk"))
