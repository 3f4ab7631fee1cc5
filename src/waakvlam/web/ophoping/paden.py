"""Which address shows which page on accumulation."""

from django.urls import path

from waakvlam.web.ophoping import views

urlpatterns = [
    path("signalen/ophoping", views.lijst, name="ophoping"),
    path("signalen/ophoping/<slug:buurt>/<slug:thema>", views.een, name="ophoping-een"),
]
