"""Goals, decisions of the team, measures and the plan of a case."""

import waakvlam.core.casus  # noqa: F401  (its package names the handlers of this one: it must load first)
