"""The call list of a case: calling together, ringing, who comes, duty."""
