"""The front door of a checkout: `python main.py`. An installed copy has the command `continuara`."""

import sys

from game.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
