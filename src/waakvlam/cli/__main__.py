"""``python -m waakvlam.cli`` is the same as ``waakvlam``."""

import sys

from waakvlam.cli import main

sys.exit(main())
