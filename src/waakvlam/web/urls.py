"""Which address shows which page."""

from django.urls import include, path
from django.views.generic import TemplateView
from django.views.i18n import set_language

urlpatterns = [
    path("", TemplateView.as_view(template_name="web/welkom.html"), name="start"),
    path("account/", include("allauth.urls")),
    path("taal/", set_language, name="set_language"),
]
