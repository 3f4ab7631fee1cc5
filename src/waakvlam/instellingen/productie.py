"""Settings for real use: HTTPS only, keys and addresses from the environment, refuses to start without."""

import os

from django.core.exceptions import ImproperlyConfigured

from waakvlam.instellingen.basis import *  # noqa: F403
from waakvlam.instellingen.omgeving import geheim, lijst

SECRET_KEY = geheim("WAAKVLAM_SECRET_KEY")
# Wraps the key of each municipality. One key a line; the first is used, older ones can still be read.
HOOFDSLEUTEL = geheim("WAAKVLAM_HOOFDSLEUTEL")
ALLOWED_HOSTS = lijst("WAAKVLAM_HOSTS")
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured("WAAKVLAM_HOSTS ontbreekt: noem de namen waaronder Waakvlam te bereiken is.")
CSRF_TRUSTED_ORIGINS = [f"https://{naam}" for naam in ALLOWED_HOSTS]

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 63_072_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# Being put on the list that browsers ship is for the owner of the whole domain to ask.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
if os.environ.get("WAAKVLAM_ACHTER_PROXY") == "1":
    # Only when a front sets this header itself and drops what a visitor sends.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
