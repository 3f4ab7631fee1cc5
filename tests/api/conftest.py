"""The same municipality as for the pages."""

from tests.web.conftest import aanpak, lid

__all__ = ["aanpak", "lid"]
