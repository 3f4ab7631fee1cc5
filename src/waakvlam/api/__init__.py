"""JSON for machines under ``/api/v1``, by the NL API Design Rules.

As thin as the web floor: it translates requests to the application and answers to JSON or problem+json.
"""
