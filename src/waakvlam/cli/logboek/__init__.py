"""What ``waakvlam logboek`` can do with the logs: check them, seal them, send them on, look for patterns."""
