"""Documents written as PDF, ODT, DOCX, a web page and plain text, and packed in an encrypted folder."""
