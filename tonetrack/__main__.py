"""`python -m tonetrack`: the command line."""

import sys

from tonetrack.cli import main

sys.exit(main())
