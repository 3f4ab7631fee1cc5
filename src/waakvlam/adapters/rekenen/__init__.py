"""Statistics on counts per neighbourhood. The only place that uses numpy; the core stays without it."""
