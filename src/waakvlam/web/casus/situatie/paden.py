"""Which address shows the situation report, and its files."""

from django.urls import path

from waakvlam.web.casus.situatie import views

BASIS = "casussen/<slug:casus>/situatie"
urlpatterns = [
    path(BASIS, views.situatie, name="casus-situatie"),
    path(f"{BASIS}.pdf", views.bestand, {"vorm": "pdf"}, "casus-situatie-pdf"),
    path(f"{BASIS}.odt", views.bestand, {"vorm": "odt"}, "casus-situatie-odt"),
    path(f"{BASIS}.docx", views.bestand, {"vorm": "docx"}, "casus-situatie-docx"),
]
