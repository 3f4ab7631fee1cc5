"""All tables of this floor, one module per subject."""

from waakvlam.readmodels.models.leden import Gemeente, Lidmaatschap

__all__ = ["Gemeente", "Lidmaatschap"]
