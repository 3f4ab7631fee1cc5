"""The draft of an approach: its own stream, from the first file until it is adopted or withdrawn."""
