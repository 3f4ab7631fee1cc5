"""The real clock."""

from datetime import UTC, datetime


class Systeemklok:
    """The clock of the machine."""

    def nu(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)
