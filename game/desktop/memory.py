"""Large pictures give their memory back when they go.

glibc raises the size from which it asks the system for memory each time a large piece is freed, so that after the first
place every picture comes from one heap, which only grows: 290 MB after an episode at 1920x1080 instead of 180. Naming
the size once stops that. Windows and macOS need nothing of it.
"""

from __future__ import annotations

import sys

LARGE = 1 << 20  # bytes from which a piece of memory is one of its own: fresh pages cost time, 7 ms for a window's
_M_MMAP_THRESHOLD = -3  # of mallopt(3)


def give_back_pictures() -> None:
    """Do so from now on. Called after the first frame, which shall not wait for it."""
    if not sys.platform.startswith("linux"):
        return
    try:
        import ctypes

        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, LARGE)
    except (ImportError, OSError, AttributeError):  # another C library: it has ways of its own
        pass
