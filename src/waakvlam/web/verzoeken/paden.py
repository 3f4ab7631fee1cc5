"""Which address shows which page on requests, Woo and the letter to a household."""

from django.urls import path

from waakvlam.web.verzoeken import bundel, doen, stukken, views
from waakvlam.web.verzoeken.casus import brief, woo

urlpatterns = [
    path("verzoeken", views.lijst, name="verzoeken"),
    path("verzoeken/nieuw", views.nieuw, name="verzoek-nieuw"),
    path("verzoeken/<slug:verzoek>", views.verzoek, name="verzoek"),
    path("verzoeken/<slug:verzoek>/doe/<slug:wat>", doen.daad, name="verzoek-doe"),
    path("verzoeken/<slug:verzoek>/nagekeken", doen.nagekeken, name="verzoek-nagekeken"),
    path("verzoeken/<slug:verzoek>/koppel", doen.koppel, name="verzoek-koppel"),
    path("verzoeken/<slug:verzoek>/stukken/<slug:casus>", stukken.stukken, name="verzoek-stukken"),
    path("verzoeken/<slug:verzoek>/bezwaar/<slug:casus>", doen.bezwaar, name="verzoek-bezwaar"),
    path("verzoeken/<slug:verzoek>/bundel", bundel.bundel, name="verzoek-bundel"),
    path("verzoeken/<slug:verzoek>/bundel.zip", bundel.als_zip, name="verzoek-bundel-zip"),
    path("casussen/<slug:casus>/woo", woo.woo, name="casus-woo"),
    path("casussen/<slug:casus>/woo/<int:nr>", woo.merk, name="casus-woo-merk"),
    path("casussen/<slug:casus>/woo.pdf", woo.als_pdf, name="casus-woo-pdf"),
    path("casussen/<slug:casus>/woo.html", woo.als_html, name="casus-woo-html"),
    path("casussen/<slug:casus>/brief", brief.brief, name="casus-brief"),
    path("casussen/<slug:casus>/brief.pdf", brief.als_pdf, name="casus-brief-pdf"),
]
