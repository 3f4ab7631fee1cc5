"""Addresses of logging in through the municipality; allauth finds them beside the provider."""

from django.urls import path

from waakvlam.web.toegang.oidc import views

urlpatterns = [
    path("oidc/<slug:provider_id>/login/", views.heen, name="openid_connect_login"),
    path("oidc/<slug:provider_id>/login/callback/", views.terug, name="openid_connect_callback"),
]
