"""Which address shows which page about neighbourhoods."""

from django.urls import path

from waakvlam.web.buurt import hier, inlezen, lijst, signalen

urlpatterns = [
    path("buurten", lijst.buurten, name="buurten"),
    path("buurten/inlezen", inlezen.inlezen, name="buurten-inlezen"),
    path("buurten/voorstel/<int:nummer>", inlezen.voorstel, name="buurten-voorstel"),
    path("buurten/voorstel/<int:nummer>/weg", inlezen.weg, name="buurten-voorstel-weg"),
    path("signalen/kaart", signalen.signalenkaart, name="signalen-kaart"),
    path("signalen/buurt-hier", hier.buurt_hier, name="signaal-buurt-hier"),
]
