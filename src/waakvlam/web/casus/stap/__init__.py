"""Going up, going down, and other steps."""
