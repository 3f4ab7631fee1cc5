"""The front that ``waakvlam start`` puts before the pages and the live process: one address for both."""
