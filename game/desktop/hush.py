"""What C libraries say to the terminal while they look for devices: not for players."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def hushed() -> Iterator[None]:
    """Keep ALSA, Wayland and their like from writing to standard error.

    They write past Python, to the file descriptor; “cannot find card '0'” ten times over hides the one sentence that
    says what to do. CONTINUARA_DEBUG=1 lets them speak.
    """
    if os.environ.get("CONTINUARA_DEBUG"):
        yield
        return
    try:
        sys.stderr.flush()
        kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    except (OSError, ValueError, AttributeError):  # no standard error at all: a Windows program without a console
        yield
        return
    try:
        os.dup2(nothing, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)
