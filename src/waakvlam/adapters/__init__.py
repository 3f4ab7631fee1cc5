"""What the application needs from the world: event store, keys, mail, clock, outbox.

Each module implements a port of the application on a real thing, such as a Django table or a file. They may
import core and ``waakvlam.application.poorten``, nothing else of the application.
"""
