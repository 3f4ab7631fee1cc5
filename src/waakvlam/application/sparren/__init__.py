"""Even sparren inside ``execute``, and taking away what has run out."""
