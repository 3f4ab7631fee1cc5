"""Who may say where somebody who works here lives, so that looking in one's own street is noticed."""

from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.mensen import mag_beheren


def mag_zetten(kijker: Kijker, account: str) -> bool:
    """Whether a viewer may set or remove the postcode of an account: their own, or as an administrator."""
    return kijker.account == account or mag_beheren(kijker)
