"""Which address shows which page."""

from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from waakvlam.api.v1 import api
from waakvlam.web.aanpak import views as aanpakken
from waakvlam.web.bewaren import bladen as bewaarbladen
from waakvlam.web.casussen import views as casussen
from waakvlam.web.deur import views as deur
from waakvlam.web.fouten import views as fouten
from waakvlam.web.gast import views as gast
from waakvlam.web.invaller import views as invaller
from waakvlam.web.nood import views as nood
from waakvlam.web.notitie import views as notitie
from waakvlam.web.ontwerp import lijst as ontwerpen
from waakvlam.web.signaal import apparaat, melden
from waakvlam.web.signaal import views as signaal
from waakvlam.web.tekening import views as tekening
from waakvlam.web.toegang import views as toegang
from waakvlam.web.toegang.beveiligingsbericht import security_txt
from waakvlam.web.toezicht import views as toezicht
from waakvlam.web.vandaag import gezegd
from waakvlam.web.vandaag import views as vandaag
from waakvlam.web.vergelijken import views as vergelijken

urlpatterns = [
    # First: where systems report, address after address need not be tried before.
    path("api/v1/", api.urls),
    path("", vandaag.vandaag, name="vandaag"),
    path("berichten/gezegd", gezegd.gezegd, name="bericht-gezegd"),
    path("signalen", signaal.lijst, name="signalen"),
    path("signalen/nieuw", melden.nieuw, name="signaal-nieuw"),
    path("signalen/samen", signaal.samen, name="signalen-samen"),
    path("", include("waakvlam.web.inlezen.paden")),
    path("", include("waakvlam.web.buurt.paden")),
    path("", include("waakvlam.web.ophoping.paden")),
    path("signalen/nieuw/los", apparaat.los, name="signaal-los"),
    path("signalen/nieuw/kaartje", apparaat.kaartje, name="signaal-kaartje"),
    path("signalen/dienst.js", apparaat.dienst, name="signaal-dienst"),
    path("waakvlam.webmanifest", apparaat.app, name="signaal-app"),
    path("", include("waakvlam.web.signaal.blad.paden")),
    path("signalen/<slug:signaal>/ontvangen", melden.ontvangen, name="signaal-ontvangen"),
    path("signalen/<slug:signaal>/nagekeken", deur.nagekeken, name="signaal-nagekeken"),
    path("notities/nieuw", notitie.nieuw, name="notitie-nieuw"),
    path("notities/<slug:casus>/bewaard", notitie.bewaard, name="notitie-bewaard"),
    path("", include("waakvlam.web.verzoeken.paden")),
    path("", include("waakvlam.web.datalek.paden")),
    path("casussen", casussen.lijst, name="casussen"),
    path("noodtoegang", nood.noodtoegang, name="noodtoegang"),
    path("", include("waakvlam.web.casus.paden")),
    path("", include("waakvlam.web.personen.paden")),
    path("", include("waakvlam.web.bijlagen.paden")),
    path("", include("waakvlam.web.sparren.paden")),
    path("", include("waakvlam.web.klad.paden")),
    path("", include("waakvlam.web.overleglijst.paden")),
    path("", include("waakvlam.web.bewaking.paden")),
    path("", include("waakvlam.web.gericht.paden")),
    path("", include("waakvlam.web.gezicht.paden")),
    path("", include("waakvlam.web.sleutelpersoon.paden")),
    path("", include("waakvlam.web.netwerk.paden")),
    path("", include("waakvlam.web.cijfer.paden")),
    path("", include("waakvlam.web.oproep.paden")),
    path("", include("waakvlam.web.openbaar.paden")),
    path("ontwerpen", ontwerpen.lijst, name="ontwerpen"),
    path("ontwerpen/", include("waakvlam.web.ontwerp.paden")),
    path("bewaren", bewaarbladen.lijst, name="bewaren"),
    path("bewaren/", include("waakvlam.web.bewaren.paden")),
    path("toezicht", toezicht.patronen, name="patronen"),
    path("aanpakken/vergelijk", vergelijken.vergelijk, name="aanpakken-vergelijk"),
    path("aanpakken/<slug:naam>/stroomschema", tekening.stroomschema, name="aanpak-stroomschema"),
    path("aanpakken/<slug:naam>/stroomschema.svg", tekening.bestand, name="aanpak-stroomschema-bestand"),
    path("aanpakken", aanpakken.lijst, name="aanpakken"),
    path("aanpakken/", include("waakvlam.web.aanpak.paden")),
    path("", include("waakvlam.web.toegang.mensen.paden")),
    path("account/rol/", toegang.rol, name="rol"),
    path("account/overal-uit/", toegang.overal_uit, name="overal-uit"),
    path("account/demo/", toegang.demo_inloggen, name="demo-inloggen"),
    path("account/", include("waakvlam.web.toegang.paden")),
    path("account/", include("allauth.urls")),
    path("invallen", invaller.invaller, name="invaller"),
    path("invallen/stop", invaller.stop, name="invaller-stop"),
    path("gast", gast.blad, name="gast"),
    path("gast/<slug:token>", gast.link, name="gast-link"),
    path("taal/", login_not_required(set_language), name="set_language"),
    path(".well-known/security.txt", security_txt, name="security-txt"),
]

handler400 = fouten.onbegrepen
handler403 = fouten.niet_gevonden
handler404 = fouten.niet_gevonden
handler500 = fouten.kapot
