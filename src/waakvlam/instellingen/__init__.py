"""Django settings, one module per use.

``basis`` holds what is the same everywhere. ``demo`` runs on one machine without any set-up, ``test`` is for
the tests, ``productie`` refuses to start until a municipality has supplied its keys and addresses. Choose
with
``DJANGO_SETTINGS_MODULE``. All environment variables start with ``WAAKVLAM_``.
"""
