"""Which address shows which page on data breaches."""

from django.urls import path

from waakvlam.web.datalek import views

urlpatterns = [
    path("datalekken", views.lijst, name="datalekken"),
    path("datalekken/nieuw", views.nieuw, name="datalek-nieuw"),
    path("datalekken/ontvangen", views.ontvangen, name="datalek-ontvangen"),
    path("datalekken/<slug:datalek>", views.datalek, name="datalek"),
    path("datalekken/<slug:datalek>/doe/<slug:wat>", views.daad, name="datalek-doe"),
]
