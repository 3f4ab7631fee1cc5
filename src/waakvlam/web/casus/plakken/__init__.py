"""A chat that is pasted beside a case: lines are chosen from it and become notes. The chat is not kept."""
