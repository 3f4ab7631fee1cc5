"""What we tell somebody after an action travels in a signed cookie until the next page shows it."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage


class Koekje(CookieStorage):
    """Django's cookie, under a name that ties it to this host where there is https."""

    cookie_name = "__Host-meldingen" if settings.SESSION_COOKIE_SECURE else "meldingen"


class Meldingen(FallbackStorage):
    """The cookie; what does not fit in it stays in the session."""

    storage_classes = (Koekje, SessionStorage)
