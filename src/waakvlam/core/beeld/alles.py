"""Everything of picture and judgement that registers itself with the case."""

from waakvlam.core.beeld import besluit, oordeel, oordeelvouwen, samenhang, vouwen  # noqa: F401
