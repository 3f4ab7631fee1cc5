"""Pages on retention: what is due, one case or signal, deciding, and the certificate."""
