"""Which address shows the scratch pad."""

from django.urls import path

from waakvlam.web.klad import views

urlpatterns = [
    path("kladblok", views.kladblok, name="kladblok"),
    path("kladblok/weg", views.weg, name="kladblok-weg"),
]
