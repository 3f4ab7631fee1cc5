"""The personal scratch pad."""
