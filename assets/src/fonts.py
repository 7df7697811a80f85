"""Text faces and the emoji face.

@fontsource cuts each face into latin, latin-ext and vietnamese files (ẽ and ỹ of Guaraní are in the last); the game's
SDL_ttf has no fallback inside a face, so the pieces are merged again here. A face with a reserved name gets another
name inside, because a merged file is a modified one; OpenDyslexic comes in one piece and is only unpacked, every table
byte for byte, so it keeps its reserved name (it has PostScript outlines; `.ttf` is what the game looks for). The emoji
face is a subset of Noto Color Emoji (CBDT bitmaps).

`coverage.json`: `text` says which letters each face has, `emoji` which pictures; `languages` lists the letters that the
stories' languages need beyond ASCII, `composes` which of them a face builds from a letter and a mark, and `falls_back`
which it must borrow from another face.
"""

import json
import re
import shutil
import subprocess
import tarfile
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz
from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "fonts"
EMOJI_SOURCE = Path("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf")  # Debian: fonts-noto-color-emoji
EMOJI_LICENCE = Path("/usr/share/doc/fonts-noto-color-emoji/copyright")
TONES = [chr(c) for c in range(0x1F3FB, 0x1F400)]
SELECTOR = "\ufe0f"
BAKED_AT = 3_818_448_000  # seconds since 1904, a fixed day: fonts carry their time of birth


@dataclass(frozen=True)
class Face:
    """A family on npm: package, version, our file stem, styles, and the name to give it if its own is reserved."""

    package: str
    version: str
    stem: str
    styles: tuple[str, ...]
    rename: str = ""
    whole: bool = False  # one file with everything: unpacked and otherwise left alone
    credit: str = ""  # the copyright line, for assets/index.yaml


FACES = (
    Face("lexend", "5.3.0", "lexend", ("400-normal", "500-normal", "700-normal")),
    Face(
        "atkinson-hyperlegible-next", "5.3.0", "atkinson-next", ("400-normal", "700-normal", "400-italic", "700-italic")
    ),
    Face("shrikhand", "5.3.0", "shrikhand", ("400-normal",)),
    Face("abril-fatface", "5.3.0", "abril-fatface", ("400-normal",), rename="Rotulo Continuara"),
)
FOUR = ("400-normal", "700-normal", "400-italic", "700-italic")
CHOICES = (  # what a reader may choose instead of the body face
    Face(
        "andika",
        "5.3.0",
        "andika",
        FOUR,
        rename="Lectura Continuara",  # SIL reserves "Andika" and "SIL" in its own packages; this one is silent
        credit="Copyright (c) 2004-2022 SIL International",
    ),
    Face(
        "opendyslexic",
        "5.3.0",
        "opendyslexic",
        FOUR,
        whole=True,
        credit="Copyright (c) 2019-07-29, Abbie Gonzalez (https://abbiecod.es|support@abbiecod.es), "
        "with Reserved Font Name OpenDyslexic. Copyright (c) 12/2012 - 2019",
    ),
)
LANGUAGES = {  # what is needed beyond ASCII; capitals are added below
    "es": "áéíóúüñ¿¡«»“”‘’—–…ºª°€",
    "en": "“”‘’—–…éñ",
    "quc": "äëïöü\u02bc’",  # K'iche': the saltillo is U+02BC in careful spelling
    "nah": "āēīōū\u02bc",  # Nahuatl, long vowels
    "gn": "ãẽĩõũỹñg̃áéíóúý’\u02bc",  # Guaraní: g̃ has no sign of its own, it is g and U+0303
}


def file_name(face: Face, style: str) -> str:
    """ "400-italic" of Lexend is "lexend-400i.ttf"."""
    return f"{face.stem}-{style.replace('-normal', '').replace('-italic', 'i')}.ttf"


def jobs() -> list[tuple[str, tuple[Path, ...], tuple[Path, ...]]]:
    """One job: the coverage table needs all faces at once."""
    files = [file_name(face, style) for face in (*FACES, *CHOICES) for style in face.styles]
    files += [f"LICENSE-{face.stem}.txt" for face in (*FACES, *CHOICES)]
    files += ["emoji.ttf", "LICENSE-emoji.txt", "coverage.json"]
    return [("fonts", (HERE / "fonts.py", HERE / "emoji.txt"), tuple(OUT / f for f in files))]


def bake(_name: str) -> None:
    """Write every face, licence text and the coverage table."""
    OUT.mkdir(parents=True, exist_ok=True)
    coverage: dict[str, dict | list] = {"text": {}, "emoji": [], "languages": {}, "composes": {}, "falls_back": {}}
    with tempfile.TemporaryDirectory() as folder:
        for face in (*FACES, *CHOICES):
            package = _fetch(face, Path(folder))
            shutil.copyfile(package / "LICENSE", OUT / f"LICENSE-{face.stem}.txt")
            for style in face.styles:
                target = OUT / file_name(face, style)
                (_unpack if face.whole else _merge)(face, package, style, target, Path(folder))
                points = TTFont(target).getBestCmap()
                coverage["text"][target.name] = ranges(points)
                composed, borrowed = lacks(points)
                if composed:
                    coverage["composes"][target.name] = composed
                if borrowed:
                    coverage["falls_back"][target.name] = borrowed
    coverage["languages"] = {language: " ".join(sorted(needs(language))) for language in LANGUAGES}
    coverage["emoji"] = _emoji()
    text = json.dumps(coverage, ensure_ascii=False, separators=(",", ":"))
    (OUT / "coverage.json").write_text(text.replace('],"', '],\n"') + "\n", encoding="utf-8")


def needs(language: str) -> set[str]:
    """The letters beyond ASCII of *language*, both cases; a mark without a sign of its own stays with its letter."""
    text = unicodedata.normalize("NFC", LANGUAGES[language])
    return {sign for sign in re.findall(r"[^\u0300-\u036f][\u0300-\u036f]*", text + text.upper()) if not sign.isascii()}


def lacks(points) -> tuple[dict[str, str], dict[str, str]]:
    """For each language what a face with these *points* composes of two signs, and what it has not at all."""
    composed: dict[str, str] = {}
    borrowed: dict[str, str] = {}
    for language in LANGUAGES:
        for char in sorted(c for c in needs(language) if len(c) > 1 or ord(c) not in points):
            parts = unicodedata.normalize("NFD", char)
            found = composed if len(parts) > 1 and all(ord(part) in points for part in parts) else borrowed
            found[language] = f"{found.get(language, '')} {char}".strip()
    return composed, borrowed


def ranges(points) -> list[list[int]]:
    """Code points as [[first, last], …]."""
    out: list[list[int]] = []
    for point in sorted(points):
        if out and point == out[-1][1] + 1:
            out[-1][1] = point
        else:
            out.append([point, point])
    return out


def _fetch(face: Face, folder: Path) -> Path:
    """Download a package with npm; returns the unpacked folder."""
    spec = f"@fontsource/{face.package}@{face.version}"
    done = subprocess.run(["npm", "pack", "--silent", spec], cwd=folder, check=True, capture_output=True, text=True)
    target = folder / face.package
    with tarfile.open(folder / done.stdout.strip().splitlines()[-1]) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def _unpack(face: Face, package: Path, style: str, target: Path, _folder: Path) -> None:
    """Take the WOFF2 wrapping off and change nothing: a face with a reserved name may only keep it unmodified."""
    source = package / "files" / f"{face.package}-latin-{style}.woff2"
    font = TTFont(source, recalcBBoxes=False, recalcTimestamp=False)
    font.flavor = None
    font.save(target, reorderTables=None)
    before, after = TTFont(source).reader, TTFont(target).reader
    changed = [tag for tag in before.keys() if tag != "head" and before[tag] != after[tag]]  # noqa: SIM118 (no dict)
    if changed or before.keys() != after.keys() or before["head"][12:] != after["head"][12:]:
        raise SystemExit(f"{target.name}: unpacking changed {changed or 'the tables'}")


def _merge(face: Face, package: Path, style: str, target: Path, folder: Path) -> None:
    pieces = []
    for part in ("latin", "latin-ext", "vietnamese"):
        source = package / "files" / f"{face.package}-{part}-{style}.woff2"
        if not source.exists():
            continue
        font = TTFont(source)
        font.flavor = None
        for table in ("fpgm", "prep", "cvt ", "gasp", "STAT", "avar", "HVAR", "MVAR"):
            if table in font:
                del font[table]
        piece = folder / f"{face.stem}-{part}-{style}.ttf"
        font.save(piece)
        pieces.append(str(piece))
    merged = Merger().merge(pieces)
    if face.rename:
        _rename(merged, face.rename, style)
    merged.recalcTimestamp = False  # the same sources always give the same file
    merged["head"].created = merged["head"].modified = BAKED_AT
    merged.save(target)


STYLE_NAMES = {"400-normal": "Regular", "700-normal": "Bold", "400-italic": "Italic", "700-italic": "Bold Italic"}


def _rename(font: TTFont, name: str, style: str) -> None:
    """Take the reserved name out of everything that a user sees; copyright and licence stay."""
    style = STYLE_NAMES[style]
    for record in font["name"].names:
        fresh = {
            1: name,
            2: style,
            3: f"{name} {style}",
            4: f"{name} {style}",
            6: name.replace(" ", "") + "-" + style.replace(" ", ""),
            16: name,
        }
        if record.nameID in fresh:
            record.string = fresh[record.nameID]


# --- emoji ----------------------------------------------------------------------------------------------------


def emoji_wanted() -> list[str]:
    """The sequences of emoji.txt, with skin tones spelled out."""
    wanted: list[str] = []
    for line in (HERE / "emoji.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        words = line.split()
        tones = bool(words) and words[0] == "tones"
        for word in words[1:] if tones else words:
            wanted.append(word)
            if tones:
                wanted.extend(word.replace(SELECTOR, "") + tone for tone in TONES)
    return list(dict.fromkeys(wanted))


class Shaper:
    """HarfBuzz over one font file: which glyphs does a text become?"""

    def __init__(self, path: Path) -> None:
        """Load the font file."""
        self.font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))

    def glyphs(self, text: str) -> list[int]:
        """Glyph numbers of *text* after shaping."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self.font, buffer)
        return [info.codepoint for info in buffer.glyph_infos]


def _emoji() -> list[str]:
    """Write the emoji subset; returns the sequences that it shows as one picture."""
    source, shaper, wanted = TTFont(EMOJI_SOURCE, recalcTimestamp=False), Shaper(EMOJI_SOURCE), emoji_wanted()
    order = source.getGlyphOrder()
    glyphs = {order[g] for text in wanted for g in shaper.glyphs(text)}
    options = subset.Options()
    options.layout_closure = False  # otherwise every possible family and skin tone comes along
    options.drop_tables = []
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    cmap = source.getBestCmap()
    points = {ord(c) for text in wanted for c in text if ord(c) in cmap}
    subsetter.populate(unicodes=points, glyphs=glyphs)
    subsetter.subset(source)
    target = OUT / "emoji.ttf"
    source.save(target)
    shutil.copyfile(EMOJI_LICENCE, OUT / "LICENSE-emoji.txt")
    small = Shaper(target)
    shown = [text for text in wanted if len(g := small.glyphs(text)) == 1 and g[0] != 0]
    for text in sorted(set(wanted) - set(shown)):
        print(f"emoji: {text} {[hex(ord(c)) for c in text]} is not one picture: left out of the coverage")
    bare = [
        t for text in shown if SELECTOR in text and small.glyphs(t := re.sub(SELECTOR, "", text)) == small.glyphs(text)
    ]
    return list(dict.fromkeys(shown + bare))
