"""The feitenrelaas, the print view and the case as plain text."""
