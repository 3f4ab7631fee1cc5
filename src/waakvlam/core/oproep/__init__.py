"""Calling people together: invitations and answers, the call list, duty, and tasks that change bodies."""
