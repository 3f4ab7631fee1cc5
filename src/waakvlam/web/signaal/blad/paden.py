"""The addresses of the page of a signal."""

from django.urls import path

from waakvlam.web.signaal.blad import views

urlpatterns = [
    path("signalen/<slug:signaal>", views.signaal, name="signaal"),
    path("signalen/<slug:signaal>/doe/<slug:wat>", views.doe, name="signaal-doe"),
]
