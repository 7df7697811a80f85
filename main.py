"""The front door of a checkout: `python main.py`. An installed copy has the command `continuara`."""

import sys

if "--no-trace" in sys.argv:  # before anything is imported
    sys.dont_write_bytecode = True

from game.__main__ import run

if __name__ == "__main__":
    run()
