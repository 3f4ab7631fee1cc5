"""A request of a person about their data, or for openness (Woo): its events, state and what may be done."""
