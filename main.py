"""The front door of a checkout: `python main.py`. An installed copy has the command `continuara`."""

from game.__main__ import run

if __name__ == "__main__":
    run()
