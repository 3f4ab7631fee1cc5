"""Privacy at the door, with the words that come along with the program."""
