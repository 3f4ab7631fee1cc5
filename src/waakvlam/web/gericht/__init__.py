"""Gericht opletten: asking the network to look out for something, and answering."""
