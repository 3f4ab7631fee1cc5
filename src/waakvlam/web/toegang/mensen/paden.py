"""Which address shows which page about people."""

from django.urls import path

from waakvlam.web.toegang.mensen import beheer, nakijken, overname, thuis, waarneming

urlpatterns = [
    path("mensen", beheer.lijst, name="mensen"),
    path("mensen/nakijken", nakijken.nakijken, name="mensen-nakijken"),
    path("mensen/<int:account>", beheer.mens, name="mens"),
    path("mensen/<int:account>/rol", beheer.rol, name="mens-rol"),
    path("mensen/<int:account>/stop", beheer.stop, name="mens-stop"),
    path("mensen/<int:account>/vertrek", beheer.vertrek, name="mens-vertrek"),
    path("mensen/<int:account>/postcode", thuis.van_mens, name="mens-thuis"),
    path("mijn-postcode", thuis.eigen, name="thuis"),
    path("waarneming", waarneming.waarneming, name="waarneming"),
    path("waarneming/stop", waarneming.stop, name="waarneming-stop"),
    path("overname", overname.overname, name="overname"),
    path("overname/neem", overname.neem_over, name="overname-neem"),
]
