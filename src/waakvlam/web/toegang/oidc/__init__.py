"""Logging in through the municipality's own login: OpenID Connect."""
