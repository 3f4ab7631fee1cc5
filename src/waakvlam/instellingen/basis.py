"""Settings that hold everywhere; demo, test and productie start from these."""

import os
from pathlib import Path

from waakvlam.instellingen.beveiliging import *  # noqa: F403
from waakvlam.instellingen.bezwaar import Bezwaar
from waakvlam.instellingen.bijlagen import *  # noqa: F403
from waakvlam.instellingen.databank import lees_databank, lees_sleutelkast
from waakvlam.instellingen.grenzen import *  # noqa: F403
from waakvlam.instellingen.koppelingen import lees_koppelingen
from waakvlam.instellingen.mail import *  # noqa: F403
from waakvlam.instellingen.mensen import *  # noqa: F403
from waakvlam.instellingen.namen import NAAMVINDER  # noqa: F401
from waakvlam.instellingen.oidc import aanbieders, lees_oidc
from waakvlam.instellingen.omgeving import lijst, werkmap
from waakvlam.instellingen.personen import PERSONENSLEUTEL  # noqa: F401
from waakvlam.instellingen.postbus import lees_postbus
from waakvlam.instellingen.schermen import *  # noqa: F403
from waakvlam.instellingen.sms import lees_sms, lees_wachten

BRON = Path(__file__).resolve().parent.parent
WERKMAP = werkmap()

DEBUG = False
ALLOWED_HOSTS: list[str] = []
ROOT_URLCONF = "waakvlam.web.urls"
WSGI_APPLICATION = "waakvlam.web.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "waakvlam.web",
    "waakvlam.readmodels",
    "waakvlam.adapters",
    "waakvlam.adapters.sleutelkast",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    # Outermost, so that a redirect to https, a file and an error carry these headers as well.
    "waakvlam.web.koppen.KoppenMiddleware",
    "waakvlam.api.tussen.ApiMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "waakvlam.web.live.LiveMiddleware",
    "waakvlam.web.taal.TaalMiddleware",
    "django.middleware.common.CommonMiddleware",
    # Before the proof of forms is looked at, for which a whole body would be read.
    "waakvlam.web.grenzen.tussen.GrenzenMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "waakvlam.web.koppen.NietBewarenMiddleware",
    "waakvlam.web.toegang.tussen.InlogMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "waakvlam.web.toegang.sessieduur.SessieduurMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    # Last, as axes asks: it replaces the answer when an account is locked.
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "waakvlam.web.raam.raam",
            ],
        },
    },
]

DATABASES = {
    "default": lees_databank(
        os.environ.get("WAAKVLAM_DATABASE_URL") or f"sqlite:{WERKMAP / 'waakvlam.sqlite3'}"
    ),
    # The keys live in a database of their own: keep it out of the backups of the first.
    "sleutels": lees_sleutelkast(
        os.environ.get("WAAKVLAM_SLEUTELS_URL") or f"sqlite:{WERKMAP / 'sleutels.sqlite3'}"
    ),
}
DATABASE_ROUTERS = ["waakvlam.adapters.sleutelkast.router.SleutelkastRouter"]
# Own files of a municipality in the place of those that come along; empty: those.
VERWERKINGEN = os.environ.get("WAAKVLAM_VERWERKINGEN", "")
PATRONEN = os.environ.get("WAAKVLAM_PATRONEN", "")
GRONDEN = os.environ.get("WAAKVLAM_GRONDEN", "")
# Which roles make drafts of approaches, and which adopt them.
AANPAK_MAKEN = lijst("WAAKVLAM_AANPAK_MAKEN") or ["functioneel-beheerder"]
AANPAK_VASTSTELLEN = lijst("WAAKVLAM_AANPAK_VASTSTELLEN") or ["functioneel-beheerder", "aov"]
# A folder with terms of retention of one's own, a file per municipality.
BEWAARTERMIJNEN = Path(os.environ.get("WAAKVLAM_BEWAARTERMIJNEN") or WERKMAP / "bewaartermijnen")
# Where the worker puts the daily seals, and the folders elsewhere that get a copy.
ZEGELS = Path(os.environ.get("WAAKVLAM_ZEGELS") or WERKMAP / "zegels")
ZEGELKOPIE = [Path(pad) for pad in lijst("WAAKVLAM_ZEGELKOPIE")]
# The municipality's own login, or None; what is wrong with it stops the start.
OIDC_BEZWAREN: list[Bezwaar] = []
OIDC = lees_oidc(os.environ, OIDC_BEZWAREN)
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {"provider_class": "waakvlam.web.toegang.oidc.aanbieder.Aanbieder", **aanbieders(OIDC)}
}
# Municipalities (codes) whose residents may report without an account; empty: the form is not there.
OPENBAAR_MELDEN = lijst("WAAKVLAM_OPENBAAR_MELDEN")
# The systems of partners that report signals.
KOPPELINGEN = lees_koppelingen()
# The mailbox that is read for signals, or None.
POSTBUS = lees_postbus()
# The gateway for text messages, or None; and how long a call waits for an answer.
SMS = lees_sms()
OPROEP_WACHTEN = lees_wachten()
# Who may let a colleague from another municipality stand in for a night, and in which roles.
INVALLER_GEVEN = lijst("WAAKVLAM_INVALLER_GEVEN") or ["aov"]
INVALLER_ROLLEN = lijst("WAAKVLAM_INVALLER_ROLLEN") or INVALLER_GEVEN
# Whether open pages keep themselves up to date; without the live process they would say it is away.
LIVE = os.environ.get("WAAKVLAM_LIVE", "aan") != "uit"
# Who may take something of a case along, and who may make an emergency pack besides who leads.
UITVOER_ROLLEN = lijst("WAAKVLAM_UITVOER_ROLLEN")
NOODPAKKET_ROLLEN = lijst("WAAKVLAM_NOODPAKKET_ROLLEN")
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BRON / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = WERKMAP / "static"

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
