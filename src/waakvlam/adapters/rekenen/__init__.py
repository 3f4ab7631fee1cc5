"""Statistics on counts per neighbourhood. The only place that uses numpy; the core stays without it."""

from collections.abc import Collection

from waakvlam.core.ophoping import Regels, Tellingen, Uitkomst


class LuieRekenaar:
    """The port ``Rekenaar``. numpy is loaded when something is reckoned, not before."""

    def reken(self, tellingen: Tellingen, regels: Regels, ook: Collection[tuple[str, str]] = ()) -> Uitkomst:
        """The outcome for these counts; see the port."""
        from waakvlam.adapters.rekenen.rekenaar import NumpyRekenaar

        return NumpyRekenaar().reken(tellingen, regels, ook)
