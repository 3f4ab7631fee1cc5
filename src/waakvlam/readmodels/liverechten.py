"""Rights on cases and the roles of people as they are now, for who is to hear that something changed."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from django.db.models import Q
from django.utils import timezone

from waakvlam.core.toegang import Kijker, Recht
from waakvlam.readmodels.models import Lidmaatschap, ToegangRij


class DatabaseLiverechten:
    """The port ``Liverechten`` on the rows that guard every query on a case."""

    def op_casussen(self, gemeente: str, casussen: Collection[str]) -> Mapping[str, tuple[Recht, ...]]:
        """Per case its rights."""
        if not casussen:
            return {}
        uit: dict[str, list[Recht]] = defaultdict(list)
        rijen = ToegangRij.objects.filter(casus__in=list(casussen), gemeente=gemeente)
        for casus, rol, wie, kring, tot in rijen.values_list("casus_id", "rol", "wie", "kring", "tot"):
            uit[casus].append(Recht(rol, wie, kring, tot))
        return {casus: tuple(rij) for casus, rij in uit.items()}

    def houdt_rol(self, kijkers: Collection[Kijker]) -> frozenset[Kijker]:
        """Those whose every role (and whom they stand in for) holds now."""
        accounts = {int(k.account) for k in kijkers if k.account.isdecimal()}
        if not accounts:
            return frozenset()
        nu = timezone.now()
        rijen = Lidmaatschap.objects.filter(
            Q(tot__isnull=True) | Q(tot__gt=nu), account__in=accounts, account__is_active=True, van__lte=nu
        )
        er = {
            (str(account), gemeente, rol, "" if voor is None else str(voor))
            for account, gemeente, rol, voor in rijen.values_list("account", "gemeente", "rol", "voor")
        }
        return frozenset(k for k in kijkers if all((k.account, k.gemeente, *r) in er for r in _rollen(k)))


def _rollen(kijker: Kijker) -> set[tuple[str, str]]:
    """The roles of a viewer with whom they stand in for in it, or an empty name."""
    voor = dict(kijker.voor)
    return {(rol, voor.get(rol, "")) for rol in kijker.rollen}
