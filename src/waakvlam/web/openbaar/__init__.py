"""The form for residents: reporting without an account, and following with the code of the receipt."""
