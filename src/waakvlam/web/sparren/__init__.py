"""Even sparren (zonder namen): asking a role something without a case."""
