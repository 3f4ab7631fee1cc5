"""What live updates need of the stores: traces of the log, calls between processes, tickets and sessions."""
