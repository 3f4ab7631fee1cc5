"""What ``waakvlam aanpak`` can do: one module per subcommand, with the names that ``cli.opdrachten`` asks.

Adding a file adds the subcommand. None of them needs Django or a database.
"""
