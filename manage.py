#!/usr/bin/env python
"""Django's usual entry point; the same as ``waakvlam django …``."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waakvlam.instellingen.demo")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
