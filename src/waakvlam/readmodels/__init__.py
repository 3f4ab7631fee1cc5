"""Django tables made for reading: lists, search, work lists, figures.

A projection writes only rows of its own stream. Every table here can be thrown away and built again from the
event store. Read models may import core and ``waakvlam.application.poorten``, nothing else of the
application.
"""
