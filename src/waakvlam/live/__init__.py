"""Live updates: the process that holds open connections and says only that something changed.

Beside the pages, on the same floor. It reads who may hear of what through the application and its one access
policy, and never sends content. ``voorportaal`` is the front that makes both one address.
"""
