"""Years of service, whether leaving asks for somebody to take over, and when what is kept can go."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.netwerk.regels import Netwerkregels
from waakvlam.core.tijd import ZONE, plus


@dataclass(frozen=True, slots=True)
class Dienst:
    """The times of one professional: began, leaves (None: stays), and who comes after was arranged."""

    sinds: datetime
    vertrekt_op: datetime | None = None
    geregeld_op: datetime | None = None

    def jaren(self, nu: datetime) -> int:
        """Whole years of service by the calendar here, at a moment or when they left if that was before."""
        tot = min(nu, self.vertrekt_op) if self.vertrekt_op else nu
        begin, einde = self.sinds.astimezone(ZONE), tot.astimezone(ZONE)
        korter = (einde.month, einde.day) < (begin.month, begin.day)
        return max(0, einde.year - begin.year - korter)

    def is_lang(self, regels: Netwerkregels, nu: datetime) -> bool:
        """Whether they are there for long, at a moment or on the day they leave."""
        return plus(self.sinds, regels.lang) <= (self.vertrekt_op or nu)

    def vraagt_opvolging(self, regels: Netwerkregels, nu: datetime) -> bool:
        """Whether somebody must say who takes over: long-serving, leaves or left, and nothing arranged."""
        return self.vertrekt_op is not None and self.geregeld_op is None and self.is_lang(regels, nu)

    def kan_weg(self, regels: Netwerkregels, nu: datetime) -> bool:
        """Whether what is kept has no use any more: they left a while ago, and nothing is still asked."""
        if self.vertrekt_op is None or self.vraagt_opvolging(regels, nu):
            return False
        return plus(max(self.vertrekt_op, self.geregeld_op or self.vertrekt_op), regels.weg_na) <= nu
