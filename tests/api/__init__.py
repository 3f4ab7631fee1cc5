"""The API: JSON for machines."""
