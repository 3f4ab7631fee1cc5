"""Which address shows which page about retention."""

from django.urls import path

from waakvlam.web.bewaren import bladen, doen, verklaring

urlpatterns = [
    path("zoek", bladen.zoek, name="bewaren-zoek"),
    path("<slug:bewaring>", bladen.bewaring, name="bewaring"),
    path("<slug:bewaring>/voorstel", doen.voorstel, name="bewaring-voorstel"),
    path("<slug:bewaring>/besluit/<slug:voorstel>", doen.besluit, name="bewaring-besluit"),
    path("<slug:bewaring>/intrekken/<slug:voorstel>", doen.intrekken, name="bewaring-intrekken"),
    path("<slug:bewaring>/uitvoeren", doen.uitvoeren, name="bewaring-uitvoeren"),
    path("<slug:bewaring>/vasthouden", doen.vasthouden, name="bewaring-vasthouden"),
    path("<slug:bewaring>/vrijgeven/<slug:vasthouding>", doen.vrijgeven, name="bewaring-vrijgeven"),
    path("<slug:bewaring>/verklaring/<slug:voorstel>", verklaring.verklaring, name="bewaring-verklaring"),
    path("<slug:bewaring>/verklaring/<slug:voorstel>/pdf", verklaring.pdf, name="bewaring-verklaring-pdf"),
    path(
        "<slug:bewaring>/verklaring/<slug:voorstel>/bestand",
        verklaring.bestand,
        name="bewaring-verklaring-bestand",
    ),
]
