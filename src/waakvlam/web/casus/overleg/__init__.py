"""The meeting room: begin a sitting, keep its record, see who is there, close it, send its minutes."""
