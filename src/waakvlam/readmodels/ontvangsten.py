"""From the mark of a receipt to its signal."""

from waakvlam.core.toegang.signaal import KANALEN
from waakvlam.readmodels.models import SignaalRij


class DatabaseOntvangsten:
    """The port ``Ontvangsten``."""

    def signaal(self, gemeente: str, merk: str) -> tuple[str, str] | None:
        """The signal with this mark; see the port. Only what came along a channel has one."""
        if not merk:
            return None
        rijen = SignaalRij.objects.filter(gemeente=gemeente, ontvangst=merk, melder__in=list(KANALEN))
        return rijen.values_list("pk", "melder").first()
