"""Which items a command on measures changes, for the question whether someone changed those meanwhile."""

from typing import Any

from waakvlam.core.maatregel import opdrachten as o


def raakt(inhoud: Any) -> frozenset[str]:
    """The items a command changes rather than adds to; empty for what only adds."""
    if isinstance(inhoud, (o.VerlengMaatregel, o.PasMaatregelAan, o.BeeindigMaatregel)):
        return frozenset({f"maatregel.{inhoud.maatregel}"})
    if isinstance(inhoud, (o.WijzigDoel, o.RondDoelAf)):
        return frozenset({f"doel.{inhoud.doel}"})
    if isinstance(inhoud, (o.SchrijfPlandeel, o.BekijkPlandeel)):
        return frozenset({f"plandeel.{inhoud.deel}"})
    if isinstance(inhoud, o.BevestigTeambesluit):
        return frozenset({f"teambesluit.{inhoud.besluit}"})
    return frozenset()
