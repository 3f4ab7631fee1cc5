"""Which address shows which page of a case, and who guards it."""

from django.urls import path

from waakvlam.web.casus.beeld import paden as beeld
from waakvlam.web.casus.bellijst import paden as bellijst
from waakvlam.web.casus.blad import snel
from waakvlam.web.casus.blad import views as blad
from waakvlam.web.casus.delen import views as delen
from waakvlam.web.casus.doen import views as doen
from waakvlam.web.casus.ingezien import views as ingezien
from waakvlam.web.casus.lijsten import klein as lijstknoppen
from waakvlam.web.casus.lijsten import views as lijsten
from waakvlam.web.casus.maatregelen import paden as maatregelen
from waakvlam.web.casus.nieuw import views as nieuw
from waakvlam.web.casus.noodpakket import paden as noodpakket
from waakvlam.web.casus.overleg import paden as overleg
from waakvlam.web.casus.plakken import paden as plakken
from waakvlam.web.casus.situatie import paden as situatie
from waakvlam.web.casus.stap import views as stap
from waakvlam.web.casus.versie import views as versie
from waakvlam.web.casus.verslag import views as verslag
from waakvlam.web.casus.wieziet import views as wieziet
from waakvlam.web.gast import uitnodigen as gast

urlpatterns = [
    path("casussen/nieuw", nieuw.nieuw, name="casus-nieuw"),
    path("casussen/<slug:casus>", blad.casus, name="casus"),
    path("casussen/<slug:casus>/gast", gast.uitnodigen, name="casus-gast"),
    path("casussen/<slug:casus>/gast/<slug:gast>/intrekken", gast.intrekken, name="casus-gast-intrekken"),
    path("casussen/<slug:casus>/klopt", snel.klopt, name="casus-klopt"),
    path("casussen/<slug:casus>/gedaan", snel.gedaan, name="casus-gedaan"),
    path("casussen/<slug:casus>/verteld", snel.verteld, name="casus-verteld"),
    path("casussen/<slug:casus>/op", stap.stap, {"soort": "op"}, name="casus-op"),
    path("casussen/<slug:casus>/af", stap.stap, {"soort": "af"}, name="casus-af"),
    path("casussen/<slug:casus>/stap", stap.stap, {"soort": "anders"}, name="casus-stap"),
    path("casussen/<slug:casus>/vastleggen", doen.vastleggen, name="casus-vastleggen"),
    path("casussen/<slug:casus>/vastleggen/<slug:wat>", doen.een, name="casus-vastleggen-een"),
    path("casussen/<slug:casus>/lijsten", lijsten.overzicht, name="casus-lijsten"),
    path("casussen/<slug:casus>/scenario", lijstknoppen.scenario, name="casus-scenario"),
    path("casussen/<slug:casus>/lijst/<slug:lijst>", lijsten.lijst, name="casus-lijst"),
    path("casussen/<slug:casus>/lijst/<slug:lijst>/ronde", lijstknoppen.ronde, name="casus-lijst-ronde"),
    path("casussen/<slug:casus>/lijst/<slug:lijst>/eigen", lijstknoppen.eigen, name="casus-lijst-eigen"),
    path("casussen/<slug:casus>/lijst/<slug:lijst>/naast", lijsten.naast, name="casus-lijst-naast"),
    path("casussen/<slug:casus>/lijst/<slug:lijst>/afdruk", lijsten.afdruk, name="casus-lijst-afdruk"),
    path("casussen/<slug:casus>/versie", versie.versie, name="casus-versie"),
    path("casussen/<slug:casus>/wie-ziet", wieziet.pagina, name="casus-wie-ziet"),
    path("casussen/<slug:casus>/wie-ziet/<slug:account>", wieziet.eruit, name="casus-wie-ziet-eruit"),
    path("casussen/<slug:casus>/verberg", wieziet.verberg, name="casus-kring-verbergen"),
    path("casussen/<slug:casus>/noodtoegang/stop", wieziet.stop_nood, name="casus-noodtoegang-stop"),
    path(
        "casussen/<slug:casus>/noodtoegang/<slug:nood>", wieziet.nakijken, name="casus-noodtoegang-nakijken"
    ),
    path("casussen/<slug:casus>/delen", delen.delen, name="casus-delen"),
    path("casussen/<slug:casus>/delen/stop", delen.stop, name="casus-deling-stop"),
    path("casussen/<slug:casus>/feitenrelaas", verslag.feitenrelaas, name="casus-feitenrelaas"),
    path(
        "casussen/<slug:casus>/feitenrelaas.pdf", verslag.bestand, {"vorm": "pdf"}, "casus-feitenrelaas-pdf"
    ),
    path(
        "casussen/<slug:casus>/feitenrelaas.odt", verslag.bestand, {"vorm": "odt"}, "casus-feitenrelaas-odt"
    ),
    path(
        "casussen/<slug:casus>/feitenrelaas.docx",
        verslag.bestand,
        {"vorm": "docx"},
        "casus-feitenrelaas-docx",
    ),
    path("casussen/<slug:casus>/casus.pdf", verslag.heel, {"vorm": "pdf"}, "casus-pdf"),
    path("casussen/<slug:casus>/casus.odt", verslag.heel, {"vorm": "odt"}, "casus-odt"),
    path("casussen/<slug:casus>/casus.docx", verslag.heel, {"vorm": "docx"}, "casus-docx"),
    path("casussen/<slug:casus>/tekst", verslag.tekst, name="casus-tekst"),
    path("casussen/<slug:casus>/afdruk", verslag.afdruk, name="casus-afdruk"),
    path("casussen/<slug:casus>/ingezien", ingezien.ingezien, name="casus-ingezien"),
    path("casussen/<slug:casus>/ingezien/afdruk", ingezien.afdruk, name="casus-ingezien-afdruk"),
]
urlpatterns += overleg.urlpatterns
urlpatterns += situatie.urlpatterns
urlpatterns += plakken.urlpatterns
urlpatterns += beeld.urlpatterns
urlpatterns += maatregelen.urlpatterns
urlpatterns += noodpakket.urlpatterns
urlpatterns += bellijst.urlpatterns
