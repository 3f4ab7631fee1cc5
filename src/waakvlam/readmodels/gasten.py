"""Where links of guests lead."""

from waakvlam.application.poorten import Gastplek
from waakvlam.core.casus.toestand import Toestand
from waakvlam.readmodels.adressen import DatabaseAdressen
from waakvlam.readmodels.models.gast import GastRij


def gasten_bij(casus: str, t: Toestand) -> None:
    """Add the rows of guests that were asked in; a row never changes."""
    nieuw = [gast for gast in t.gasten.values() if gast.token_hash]
    if nieuw:
        GastRij.objects.bulk_create(
            [GastRij(casus_id=casus, gast=gast.id, token_hash=gast.token_hash) for gast in nieuw],
            ignore_conflicts=True,
        )


class DatabaseGastplekken:
    """The port ``Gastplekken``."""

    def vind(self, token_hash: str) -> Gastplek | None:
        """The invitation with this hash; see the port."""
        rij = GastRij.objects.filter(token_hash=token_hash).values_list("casus__gemeente", "casus_id", "gast")
        gevonden = rij.first()
        return Gastplek(*gevonden) if gevonden else None

    def gemeentenaam(self, gemeente: str) -> str:
        """The name of a municipality; see the port."""
        return DatabaseAdressen().gemeentenaam(gemeente)
