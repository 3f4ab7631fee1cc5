"""Settings for trying Waakvlam on one machine: SQLite, own keys in the work folder, plain HTTP on this
machine.
"""

from waakvlam.instellingen.basis import *  # noqa: F403
from waakvlam.instellingen.bezwaar import weiger_bij
from waakvlam.instellingen.omgeving import eigen_geheim, lijst

GEBRUIK = "demo"
DEMO = True
TWEEDE_FACTOR = False
weiger_bij(OIDC_BEZWAREN)  # noqa: F405
# A demo is also for measuring and exercising: as many reports as one likes, also of a connected system.
GRENZEN = {soort: grens for soort, grens in GRENZEN.items() if soort not in ("invoer", "koppeling")}  # noqa: F405
# A demo has no scanner, and says so beside every file.
SCANNER = SCANNER or NIET_NAKIJKEN  # noqa: F405
SECRET_KEY = eigen_geheim("WAAKVLAM_SECRET_KEY")
HOOFDSLEUTEL = eigen_geheim("WAAKVLAM_HOOFDSLEUTEL")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *lijst("WAAKVLAM_HOSTS")]
if not EMAIL_HOST:  # noqa: F405
    # Without a mail server each mail becomes a file to look at.
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = WERKMAP / "mail"  # noqa: F405
# Serve static files from where they lie, so that nothing has to be collected first.
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None  # type: ignore[assignment]
# Looking around includes being a resident who reports; a list in the environment goes before.
OPENBAAR_MELDEN = OPENBAAR_MELDEN or [DEMO_GEMEENTE.lower()]  # noqa: F405
