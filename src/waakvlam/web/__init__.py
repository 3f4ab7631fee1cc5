"""Pages for people: Django views, templates and htmx, in Dutch at B1 level.

A view is thin: it turns a request into a command or a question for the application and shows the answer. It
never writes to the database itself.
"""
