"""The application that a WSGI server runs: ``waakvlam.web.wsgi:application``.

Real use that is not safe is refused here, whichever server runs it.
"""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from waakvlam.instellingen.startkeuring import keur_gegevens, keur_start
from waakvlam.opruimen import houd_wat_er_is, ruim_rustig_op
from waakvlam.web.voorportaal import achter_voorportaal

ruim_rustig_op()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waakvlam.instellingen.productie")
keur_start(settings, os.environ)
application = get_wsgi_application()

from django.urls import get_resolver  # noqa: E402 - models need Django to be set up

from waakvlam.readmodels.voorbeeld import voorbeeldgemeenten  # noqa: E402

keur_gegevens(settings, voorbeeldgemeenten)

if bewijs := os.environ.get("WAAKVLAM_VOORPORTAAL"):
    application = achter_voorportaal(application, bewijs)  # type: ignore[assignment]

get_resolver().url_patterns  # noqa: B018 - every page is loaded before the first visitor waits for it
houd_wat_er_is()
