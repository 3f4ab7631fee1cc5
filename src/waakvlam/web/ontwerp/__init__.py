"""Making, checking and adopting an approach."""
