"""Pages for attachments: adding one, seeing what is there, fetching one."""
