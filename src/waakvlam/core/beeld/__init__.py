"""The picture and the judgement of a case: what is said, what is not known, what may come, what it means."""

import waakvlam.core.casus  # noqa: F401  (the handlers here register with those of the case)
