"""Memberships as the access policy reads them."""

from waakvlam.core.toegang import Lidmaatschap
from waakvlam.readmodels.models import Lidmaatschap as Rij


class DatabaseLeden:
    """The port ``Leden`` on the table of memberships."""

    def van(self, account: str, gemeente: str) -> list[Lidmaatschap]:
        """The memberships of an active account in a municipality; none for what is no account id."""
        if not account.isdecimal():
            return []
        rijen = Rij.objects.filter(account_id=int(account), account__is_active=True, gemeente_id=gemeente)
        return [Lidmaatschap(account, gemeente, rij.rol, rij.van, rij.tot) for rij in rijen]
