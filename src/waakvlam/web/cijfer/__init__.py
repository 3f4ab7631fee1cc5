"""Vaste cijfers: figures of neighbourhoods under watch, given by many and looked at together."""
