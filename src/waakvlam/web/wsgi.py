"""The application that a WSGI server runs: ``waakvlam.web.wsgi:application``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waakvlam.instellingen.productie")
application = get_wsgi_application()
