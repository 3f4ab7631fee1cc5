"""A colleague from another municipality stands in tonight."""
