"""The page of one signal, and everything one does there."""
