"""Settings for real use: HTTPS only, keys and addresses from the environment, refuses to start without."""

from waakvlam.instellingen.basis import *  # noqa: F403
from waakvlam.instellingen.bezwaar import Bezwaar, weiger_bij
from waakvlam.instellingen.echt import eigen_namen, schakelaars, sterk_geheim, verschillend

_bezwaren: list[Bezwaar] = []
SECRET_KEY = sterk_geheim("WAAKVLAM_SECRET_KEY", _bezwaren)
# Wraps the key of each municipality. One key a line; the first is used, older ones can still be read.
HOOFDSLEUTEL = sterk_geheim("WAAKVLAM_HOOFDSLEUTEL", _bezwaren)
verschillend(SECRET_KEY, HOOFDSLEUTEL, _bezwaren)
ALLOWED_HOSTS = eigen_namen(_bezwaren)
schakelaars(_bezwaren)
_bezwaren.extend(OIDC_BEZWAREN)  # noqa: F405
weiger_bij(_bezwaren)
CSRF_TRUSTED_ORIGINS = [f"https://{naam}" for naam in ALLOWED_HOSTS]

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 63_072_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# Being put on the list that browsers ship is for the owner of the whole domain to ask.
# An include that begins with a slash keeps the first page at an address without one.
SILENCED_SYSTEM_CHECKS = ["security.W021", "urls.W002"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
# The prefix makes a browser refuse these from another host, another path or without https.
SESSION_COOKIE_NAME = "__Host-sessie"
CSRF_COOKIE_NAME = "__Host-csrf"
LANGUAGE_COOKIE_NAME = "__Host-taal"
if ACHTER_PROXY:  # noqa: F405
    # Only when a front sets this header itself and drops what a visitor sends.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

AUTH_PASSWORD_VALIDATORS += [{"NAME": "waakvlam.web.toegang.wachtwoord.GeenVoorbeeld"}]  # noqa: F405
