"""Privacy at the door in forms: what points to a person is marked, with the offer to replace it."""
