"""Key residents: who keeps contact with whom, for the keeper and the one role that was let in."""
