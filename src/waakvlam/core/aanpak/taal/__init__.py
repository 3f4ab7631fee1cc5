"""The approach language as types; see docs/reference/aanpaktaal.md."""

from waakvlam.core.aanpak.taal.aanpak import TAAL, AanpakModel, json_schema

__all__ = ["TAAL", "AanpakModel", "json_schema"]
