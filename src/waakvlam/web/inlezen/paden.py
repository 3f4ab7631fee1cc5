"""Which address shows which page about reading signals in."""

from django.urls import path

from waakvlam.web.inlezen import views

urlpatterns = [
    path("signalen/inlezen", views.inlezen, name="signalen-inlezen"),
    path("signalen/inlezen/doe", views.doe, name="signalen-inlezen-doe"),
    path("signalen/inlezen/voorbeeld.csv", views.voorbeeld, name="signalen-inlezen-voorbeeld"),
]
