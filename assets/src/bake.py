"""Bake the game's pictures, fonts and sounds from their sources.

    python assets/src/bake.py                      everything that changed
    python assets/src/bake.py cast                 one kind: cast, places, cards, fonts or sounds
    python assets/src/bake.py cast --only lupita   one thing
    python assets/src/bake.py --force              even what did not change

A thing is baked again when the hash of what it is made from differs from the one in `baked.json`, or when one of its
files is missing. The baked files are kept in the repository, so that nobody needs these tools to play or to write.
`assets/index.yaml` (source, author, licence and alt text of every file) is written anew at the end of each run.
"""

import argparse
import hashlib
import importlib
import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ASSETS = HERE.parent
MANIFEST = HERE / "baked.json"
KINDS = ("cast", "places", "cards", "fonts", "sounds")
sys.path.insert(0, str(HERE))


@dataclass(frozen=True)
class Job:
    """One thing to bake: what it is called, what it is made from, what it makes, and who makes it."""

    kind: str
    name: str
    inputs: tuple[Path, ...]
    outputs: tuple[Path, ...]

    @property
    def key(self) -> str:
        """The name in the manifest: kind/name."""
        return f"{self.kind}/{self.name}"

    def digest(self) -> str:
        """A hash of all inputs, in order."""
        found = hashlib.sha256()
        for path in self.inputs:
            found.update(path.name.encode() + b"\0" + path.read_bytes())
        return found.hexdigest()[:16]

    def run(self) -> float:
        """Bake; returns the seconds it took."""
        start = time.perf_counter()
        MAKERS[self.kind](self.name)
        return time.perf_counter() - start


def _make(module: str) -> Callable[[str], None]:
    return lambda name: importlib.import_module(module).bake(name)


MAKERS = {kind: _make(kind if kind != "places" else "place") for kind in KINDS}


def jobs(kind: str) -> list[Job]:
    """All there is to bake of one kind."""
    if kind == "cast":
        import cast

        shared = tuple(HERE / f for f in ("cast.py", "clothes.py", "svgkit.py", "lorelei.json"))
        return [
            Job("cast", look, (*shared, ASSETS / "cast" / f"{look}.yaml"), cast.outputs(look)) for look in cast.looks()
        ]
    if kind == "places":
        import place

        return [Job("places", name, place.inputs(name), place.outputs(name)) for name in place.names()]
    module = importlib.import_module(kind)
    return [Job(kind, name, inputs, outputs) for name, inputs, outputs in module.jobs()]


def main(arguments: list[str] | None = None) -> int:
    """Read the command line, bake, write the manifest and the index; returns an exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"one or more of {', '.join(KINDS)} (default: all)")
    parser.add_argument("--only", metavar="ID", help="bake only the thing of this name")
    parser.add_argument("--force", action="store_true", help="bake even what did not change")
    options = parser.parse_args(arguments)
    for kind in options.kinds:
        if kind not in KINDS:
            parser.error(f"no kind is called {kind!r}: choose from {', '.join(KINDS)}")
    baked = json.loads(MANIFEST.read_text(encoding="utf-8")) if MANIFEST.exists() else {}
    wanted, digests = [], {}
    for kind in options.kinds or KINDS:
        for job in jobs(kind):
            if options.only and job.name != options.only:
                continue
            digests[job.key] = job.digest()  # before baking: a source edited meanwhile is baked again next time
            fresh = baked.get(job.key) == digests[job.key] and all(path.exists() for path in job.outputs)
            if options.force or not fresh:
                wanted.append(job)
    if options.only and not any(job.name == options.only for kind in options.kinds or KINDS for job in jobs(kind)):
        parser.error(f"nothing to bake is called {options.only!r}")
    with ProcessPoolExecutor() as pool:
        for job, seconds in zip(wanted, pool.map(Job.run, wanted), strict=True):
            missing = [path.name for path in job.outputs if not path.exists()]
            if missing:
                raise SystemExit(f"{job.key}: did not write {', '.join(missing)}")
            size = sum(path.stat().st_size for path in job.outputs) / 1024
            print(f"{job.key:28} {size:7.0f} KB {seconds:6.1f} s")
            baked[job.key] = digests[job.key]
            MANIFEST.write_text(json.dumps(dict(sorted(baked.items())), indent=1) + "\n", encoding="utf-8")
    if any(job.kind == "sounds" for job in wanted):
        importlib.import_module("sounds").main([])  # measured anew: the game and its tests read what was found
    if (HERE / "index.py").exists():
        importlib.import_module("index").write()
    return 0


if __name__ == "__main__":
    sys.exit(main())
