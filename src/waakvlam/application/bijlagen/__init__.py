"""Attachments: taking files in, handing them out, looking at them again, and taking them away."""
