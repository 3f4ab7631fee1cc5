"""Which address shows which page on attachments. Files are handed out on a path of their own."""

from django.urls import path

from waakvlam.web.bijlagen import ophalen, views
from waakvlam.web.signaal.blad import views as signaalblad

urlpatterns = [
    path("casussen/<slug:casus>/bijlagen", views.casus, name="casus-bijlagen"),
    path(
        "casussen/<slug:casus>/bijlagen/<slug:bijlage>/intrekken",
        views.van_casus,
        name="casus-bijlage-intrekken",
    ),
    path("signalen/<slug:signaal>/bijlagen", signaalblad.bijlage, name="signaal-bijlage"),
    path(
        "signalen/<slug:signaal>/bijlagen/<slug:bijlage>/intrekken",
        views.van_signaal,
        name="signaal-bijlage-intrekken",
    ),
    path("bijlagen/casus/<slug:casus>/<slug:bijlage>", ophalen.van_casus, name="bijlage-casus"),
    path(
        "bijlagen/casus/<slug:casus>/<slug:bijlage>/beeld",
        ophalen.beeld_van_casus,
        name="bijlage-casus-beeld",
    ),
    path("bijlagen/signaal/<slug:signaal>/<slug:bijlage>", ophalen.van_signaal, name="bijlage-signaal"),
    path(
        "bijlagen/signaal/<slug:signaal>/<slug:bijlage>/beeld",
        ophalen.beeld_van_signaal,
        name="bijlage-signaal-beeld",
    ),
]
