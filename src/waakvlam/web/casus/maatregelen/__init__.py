"""The pages of goals, decisions of the team, measures and the plan."""
