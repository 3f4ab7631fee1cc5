"""Settings for the tests: quick password hashing, mail in memory, a fixed key."""

from waakvlam.instellingen.basis import *  # noqa: F403

SECRET_KEY = "alleen-voor-de-tests-nooit-voor-echte-gegevens"  # noqa: S105
HOOFDSLEUTEL = "ook-alleen-voor-de-tests-nooit-voor-echte-gegevens"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
GEBRUIK = "test"
TWEEDE_FACTOR = False
OPENBAAR_MELDEN = ["waterveen"]
SCANNER = NIET_NAKIJKEN  # noqa: F405
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None  # type: ignore[assignment]
