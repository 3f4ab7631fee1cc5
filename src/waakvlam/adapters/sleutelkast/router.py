"""Sends the tables of the key store to the database ``sleutels``, and everything else away from it."""

from typing import Any

SLEUTELS = "sleutels"
LABEL = "sleutelkast"


class SleutelkastRouter:
    """Django database router."""

    def db_for_read(self, model: Any, **_hints: Any) -> str | None:
        """``sleutels`` for a model of the key store, otherwise no opinion."""
        return SLEUTELS if model._meta.app_label == LABEL else None

    db_for_write = db_for_read

    def allow_migrate(self, db: str, app_label: str, **_hints: Any) -> bool:
        """Tables of the key store in the database ``sleutels`` only, and nothing else there."""
        return (db == SLEUTELS) == (app_label == LABEL)
