# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The cast: layered portraits from small YAML looks.

A head is Lorelei (CC0 1.0, Lisa Wischofsky; `lorelei.json`, exported by `export_lorelei.mjs`) bent to an age and a jaw;
hair light, wrinkles, tears, clothes and printing are ours. View box units: 1000 x 1250, the head group drawn at
translate(10, -60) as upstream draws it.

A look becomes `body.webp` (no eyes, brows or mouth), ten `face-<mood>.webp` that cover exactly what a mood changes,
`head.webp` for contact lists and `layers.json` that says where they go.
"""

import json
import math
import re
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml
from clothes import GARMENTS, LETTERED, PROPS, WORN, torso
from PIL import Image, ImageChops, ImageFilter
from svgkit import INK, contours, counters, draw, glow, gradient, halftone, mix, render, warp

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "cast"
LORELEI = json.loads((HERE / "lorelei.json").read_text(encoding="utf-8"))

SIZE = (760, 950)  # px of every portrait canvas
VIEW = (
    -25,
    -62,
    1050,
    1312.5,
)  # what of the drawing the canvas shows: air above for buns, at the sides for the sticker edge
SCALE = SIZE[0] / VIEW[2]
CHIN = 772  # view box y of an unbent chin
STICKER = 7  # px of white edge
EYE_WHITE = "#fff8ec"

MOODS = ("neutral", "happy", "laughing", "tender", "sad", "crying", "angry", "afraid", "surprised", "doubting")

# What a mood does to a face. eyes None = the look's own. Names in capitals are drawn by us, below.
FACES = {
    "neutral": {"brows": "REST", "mouth": "happy14", "eyes": None},
    "happy": {"brows": "UP", "mouth": "happy05", "eyes": None, "blush": 0.8},
    "laughing": {"brows": "UP", "mouth": "LAUGH", "eyes": "LAUGH", "blush": 0.9},
    "tender": {"brows": "SOFT", "mouth": "TENDER", "eyes": "SOFT", "blush": 0.9},
    "sad": {"brows": "GRIEF", "mouth": "SAD", "eyes": "DOWN"},
    "crying": {"brows": "GRIEF", "mouth": "SOB", "eyes": "WEEP", "tears": True},
    "angry": {"brows": "ANGER", "mouth": "ANGRY", "eyes": "08"},
    "afraid": {"brows": "FEAR", "mouth": "AFRAID", "eyes": "FEAR"},
    "surprised": {"brows": "HIGH", "mouth": "OH", "eyes": "21"},
    "doubting": {"brows": "ONE", "mouth": "SKEW", "eyes": "17"},
}
STROKE = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'


def crease(x0: float, y0: float, cx: float, cy: float, x1: float, y1: float, width: float, lean: float = 0.5) -> str:
    """Path data of a stroke of the brush from one point to another: thin at both ends, *width* at *lean* of the way."""
    upper, lower = [], []
    for i in range(13):
        t = i / 12
        x, y = ((1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c for a, b, c in ((x0, cx, x1), (y0, cy, y1)))
        dx, dy = ((1 - t) * (b - a) + t * (c - b) for a, b, c in ((x0, cx, x1), (y0, cy, y1)))
        long = math.hypot(dx, dy) or 1
        half = width / 2 * math.sin(math.pi * t ** (math.log(0.5) / math.log(lean))) ** 0.7 if 0 < t < 1 else 0
        upper.append(f"{x - dy / long * half:.1f},{y + dx / long * half:.1f}")
        lower.append(f"{x + dy / long * half:.1f},{y - dx / long * half:.1f}")
    return "M" + "L".join(upper + lower[::-1]) + "Z"


# Both brows of a mood: from, bend, to; the near one, then the far one. How thick is the look's affair.
BROWS = {
    "REST": ((388, 444, 450, 394, 532, 424), (618, 418, 660, 390, 696, 434)),
    "UP": ((388, 428, 446, 374, 526, 402), (616, 398, 658, 370, 696, 412)),
    "SOFT": ((386, 444, 446, 398, 526, 402), (616, 398, 660, 392, 698, 432)),
    "GRIEF": ((380, 466, 446, 434, 522, 388), (612, 390, 656, 408, 702, 456)),
    "ANGER": ((368, 430, 462, 432, 540, 490), (594, 492, 634, 446, 694, 424)),
    "FEAR": ((384, 444, 450, 404, 520, 370), (610, 372, 660, 382, 702, 424)),
    "HIGH": ((386, 410, 446, 342, 530, 384), (614, 380, 658, 344, 698, 394)),
    "ONE": ((380, 420, 442, 338, 534, 408), (598, 462, 648, 436, 702, 446)),
}
OWN_EYES = {
    "LAUGH": f'<path d="M396,522 C418,478 478,472 508,516 M638,508 C650,474 692,470 710,500" {STROKE} '
    'stroke="{eyes}" stroke-width="13"/>',
    "SOFT": '<path d="M438,506 C434,548 498,550 498,504Z M632,502 C632,536 676,536 676,500Z" fill="{eyes}"/>'
    f'<path d="M392,524 C414,486 482,480 518,520 M614,516 C632,480 682,480 704,512" {STROKE} stroke="{{eyes}}" stroke-width="12"/>'
    f'<path d="M420,562 C446,570 476,566 498,554 M634,550 C652,556 672,554 688,542" {STROKE} stroke="{{crease}}" stroke-width="6"/>',
    "DOWN": '<path d="M440,518 C438,560 500,556 500,506Z M632,506 C634,544 676,548 676,516Z" fill="{eyes}"/>'
    f'<path d="M384,546 C404,520 462,504 520,502 M612,502 C650,504 690,518 710,540" {STROKE} stroke="{{eyes}}" stroke-width="12"/>'
    f'<path d="M398,518 C420,498 468,482 512,480 M616,480 C648,482 680,494 700,510" {STROKE} stroke="{{crease}}" stroke-width="6"/>'
    f'<path d="M418,572 C444,582 476,580 500,568 M632,562 C652,572 674,572 690,562" {STROKE} stroke="{{crease}}" stroke-width="5"/>',
    "WEEP": f'<path d="M390,532 C414,556 486,556 522,514 M614,512 C634,550 684,554 708,526" {STROKE} stroke="{{eyes}}" stroke-width="13"/>'
    f'<path d="M396,538 L384,550 M416,550 L408,564 M704,532 L714,544" {STROKE} stroke="{{eyes}}" stroke-width="7"/>'
    f'<path d="M396,506 C424,500 476,492 512,486 M618,486 C648,490 684,498 704,504" {STROKE} stroke="{{crease}}" stroke-width="6"/>',
    "FEAR": '<path d="M400,520 C414,470 490,464 522,512 C502,548 430,556 400,520Z M614,512 C626,466 686,466 702,508 C688,540 636,544 614,512Z" '
    'fill="{white}"/><circle cx="472" cy="510" r="28" fill="{eyes}"/><circle cx="662" cy="506" r="23" fill="{eyes}"/>'
    '<circle cx="463" cy="501" r="8" fill="{white}"/><circle cx="655" cy="498" r="7" fill="{white}"/>'
    f'<path d="M394,526 C408,462 492,456 526,514 M612,514 C622,458 690,458 706,512" {STROKE} stroke="{{eyes}}" stroke-width="12"/>'
    f'<path d="M430,550 C454,558 482,554 502,540 M630,540 C650,550 674,548 690,534" {STROKE} stroke="{{crease}}" stroke-width="7"/>',
}
# Where the pupils of Lorelei's eyes are, and how big: (near x, y, radius, far x, y, radius).
PUPILS = {
    "02": (472, 519, 31, 646, 510, 25), "04": (470, 514, 29, 647, 512, 27), "06": (476, 515, 21, 646, 506, 20),
    "08": (449, 527, 22, 642, 524, 18), "10": (448, 520, 32, 644, 518, 24), "11": (484, 522, 24, 641, 511, 20),
    "12": (477, 520, 23, 645, 513, 20), "14": (490, 521, 30, 644, 517, 21), "16": (475, 515, 20, 645, 516, 18),
    "17": (486, 526, 23, 676, 509, 17), "20": (487, 521, 29, 671, 511, 21), "21": (447, 514, 32, 641, 512, 26),
    "23": (448, 521, 32, 644, 518, 24),
}  # fmt: skip
OWN_MOUTHS = {
    "LAUGH": '<path d="M466,650 C528,668 612,662 672,636 C678,700 642,752 588,756 C526,760 480,716 466,650Z" '
    f'fill="#5a1420" stroke="{INK}" stroke-width="9" stroke-linejoin="round"/>'
    '<path d="M474,657 C530,672 612,666 668,644 C668,658 664,672 660,682 C610,698 530,702 484,686 C478,676 476,666 474,657Z" '
    'fill="#fff8ec"/><path d="M524,738 C548,712 612,706 634,728 C618,746 604,752 586,753 C560,754 540,748 524,738Z" fill="#d0576a"/>',
    "TENDER": f'<path d="M488,684 C514,718 596,726 648,672" {STROKE} stroke="{{mouth}}" stroke-width="10"/>'
    f'<path d="M478,674 C480,682 486,690 494,694 M642,664 C650,668 654,674 656,682" {STROKE} stroke="{{mouth}}" stroke-width="7"/>'
    f'<path d="M548,738 C566,744 590,742 604,734" {STROKE} stroke="{{crease}}" stroke-width="6"/>',
    "SAD": f'<path d="M506,714 C532,692 582,686 618,702" {STROKE} stroke="{{mouth}}" stroke-width="10"/>'
    f'<path d="M494,718 C498,724 500,730 500,738 M628,704 C634,708 636,714 636,722" {STROKE} stroke="{{crease}}" stroke-width="6"/>'
    f'<path d="M542,738 C560,746 582,744 596,736" {STROKE} stroke="{{crease}}" stroke-width="6"/>',
    "SOB": '<path d="M494,722 C508,682 546,676 568,688 C592,674 622,680 638,706 C608,700 528,704 494,722Z" fill="#5a1420"/>'
    f'<path d="M494,722 C508,682 546,676 568,688 C592,674 622,680 638,706 C608,700 528,704 494,722Z" {STROKE} stroke="{{mouth}}" stroke-width="8"/>'
    f'<path d="M538,744 C556,734 588,732 604,738 M480,720 C482,730 488,738 494,742" {STROKE} stroke="{{crease}}" stroke-width="6"/>',
    "ANGRY": f'<path d="M498,708 C532,694 592,690 640,698 M498,708 C492,712 490,718 490,724 M640,698 C646,700 650,706 650,712" '
    f'{STROKE} stroke="{{mouth}}" stroke-width="11"/>'
    f'<path d="M540,738 C560,730 586,730 602,734" {STROKE} stroke="{{crease}}" stroke-width="6"/>',
    "AFRAID": '<path d="M500,712 C506,688 530,684 568,690 C600,680 626,684 632,702 C628,714 604,708 570,712 C540,714 512,722 500,712Z" fill="{white}"/>'
    f'<path d="M500,712 C506,688 530,684 568,690 C600,680 626,684 632,702 C628,714 604,708 570,712 C540,714 512,722 500,712Z" {STROKE} stroke="{{mouth}}" stroke-width="8"/>'
    f'<path d="M512,702 C540,698 600,694 624,696" {STROKE} stroke="{{mouth}}" stroke-width="4"/>',
    "OH": '<path d="M544,698 C540,660 608,652 612,692 C616,736 592,752 576,752 C558,752 546,732 544,698Z" '
    f'fill="#5a1420" stroke="{INK}" stroke-width="8"/><path d="M558,734 C572,722 592,722 602,730 C592,746 570,748 558,734Z" fill="#d0576a"/>',
    "SKEW": f'<path d="M524,712 C548,702 590,706 626,688" {STROKE} stroke="{{mouth}}" stroke-width="10"/>'
    f'<path d="M634,676 C642,682 644,692 640,702 M516,704 C510,710 510,718 514,724" {STROKE} stroke="{{crease}}" stroke-width="7"/>'
    f'<path d="M548,740 C566,732 588,732 602,728" {STROKE} stroke="{{crease}}" stroke-width="6"/>',
}


def tears(skin: str) -> str:
    """Wet lashes, a track down each cheek and the drop at its end, with the warmth of having cried for a while."""
    near = "M430,552 C416,592 408,636 414,684"
    far = "M682,548 C692,580 692,606 686,634"
    wet = mix(skin, "#f4fbff", 0.72)
    return (
        '<ellipse cx="456" cy="540" rx="92" ry="52" fill="url(#raw)"/><ellipse cx="668" cy="534" rx="56" ry="46" fill="url(#raw)"/>'
        '<ellipse cx="590" cy="618" rx="46" ry="34" fill="url(#raw)"/>'
        f'<path d="{near} {far}" {STROKE} stroke="{mix(skin, "#3c7ba6", 0.45)}" stroke-width="13" opacity=".5"/>'
        f'<path d="{near} {far}" {STROKE} stroke="{wet}" stroke-width="8" opacity=".85"/>'
        f'<path d="M412,676 C400,702 398,720 412,724 C428,720 426,700 412,676Z M688,626 C679,646 678,660 688,663 C700,660 698,644 688,626Z" '
        f'fill="{wet}" stroke="{mix(skin, "#2d6690", 0.6)}" stroke-width="4" stroke-linejoin="round"/>'
        f'<path d="M424,560 C444,566 470,564 490,554 M640,552 C656,560 678,558 690,548" {STROKE} stroke="{wet}" stroke-width="7"/>'
        f'<path d="M407,704 v8 M684,648 v5" {STROKE} stroke="#ffffff" stroke-width="5"/>'
    )


def read_look(name: str) -> dict:
    """The YAML of one look."""
    try:
        return yaml.safe_load((OUT / f"{name}.yaml").read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BadLook(f"assets/cast/{name}.yaml: {error}") from None


def looks() -> list[str]:
    """The names of all looks, in alphabetical order."""
    return sorted(p.stem for p in OUT.glob("*.yaml") if p.stem != "moods")


# --- the head ---------------------------------------------------------------------------------------------------------

JAW = ((0, 640), (255, 650), (345, 742), (450, 806), (565, 838), (640, 834), (700, 792), (735, 700), (1000, 640))
NECK = 458  # head x of the middle of the neck


def by_age(look: dict, what: str, *steps: tuple[float, float]) -> float:
    """What the look's `face:` says of *what*, or what its age does: the last (age, value) not above it, blended."""
    own = look.get("face", {}).get(what)
    if own is not None:
        return own
    ages, values = zip(*steps, strict=True)
    return float(np.interp(look["age"], ages, values))


def head_bender(look: dict):
    """A function that moves points of a head: chin down, cheek out, jowls, a fuller or leaner face, a thinner neck."""
    head = look.get("head", {})
    full, jowl, neck = head.get("full", 0), head.get("jowl", 0), look.get("neck", 1.0)
    bumps = (
        (565, 826, 95, 0, head.get("chin", 0)),
        (712, 660, 95, head.get("cheek", 0) + full * 0.4, 0),
        (640, 790, 70, jowl * 0.6 + full * 0.5, jowl * 0.5 + full * 0.3),
        (385, 755, 85, -jowl - full, jowl * 0.6 + full * 0.5),
        (480, 815, 70, -full * 0.4, full * 0.5),
    )
    jaw_x, jaw_y = zip(*JAW, strict=True)

    def move(x: float, y: float) -> tuple[float, float]:
        dx = dy = 0.0
        for bx, by, spread, sx, sy in bumps:
            pull = math.exp(-((x - bx) ** 2 + (y - by) ** 2) / (2 * spread**2))
            dx, dy = dx + sx * pull, dy + sy * pull
        below = min(1.0, max(0.0, (y - float(np.interp(x, jaw_x, jaw_y)) - 6) / 46))
        thin = (1 - neck) * (1.8 if x > 650 and neck < 1 else 1)
        return x + dx + (NECK - x) * thin * below, y + dy

    return move


def features(look: dict):
    """Functions that move eyes and mouths to where and how big an age has them: (eyes and brows, mouth and nose)."""
    size = by_age(look, "eyes", (9, 1.24), (12, 1.2), (16, 1.06), (20, 1.0), (40, 0.96), (60, 0.84))
    wide = by_age(look, "mouth", (9, 0.8), (12, 0.84), (17, 0.96), (19, 1.0))
    low = by_age(look, "low", (9, 18), (12, 14), (16, 3), (18, 0), (50, 0), (66, 4))
    up = by_age(look, "mouth_up", (9, 14), (12, 10), (16, 2), (18, 0))

    def eyes(x: float, y: float) -> tuple[float, float]:
        cx, cy = (456, 518) if x < 575 else (662, 512)
        rise = (size - 1) * 18 if y < 470 else 0  # brows keep away from large eyes
        return cx + (x - cx) * size, cy + (y - cy) * (size if y >= 470 else 0.5 + size / 2) + low - rise

    def mouth(x: float, y: float) -> tuple[float, float]:
        return 568 + (x - 568) * wide, 704 + (y - 704) * wide + low - up

    return eyes, mouth


def _moved(fragment: str, move) -> str:
    """Bend paths and carry circles and ellipses of a fragment along."""

    def round_one(match: re.Match) -> str:
        x, y = move(float(match.group(1)), float(match.group(2)))
        return f'cx="{x:.1f}" cy="{y:.1f}"'

    return warp(re.sub(r'cx="([\d.]+)" cy="([\d.]+)"', round_one, fragment), move)


def eye_fragment(name: str, colour: str) -> str:
    """Eyes by name, with their whites, a warm iris and the light of a window in them."""
    if name in OWN_EYES:
        return OWN_EYES[name]
    drawn = LORELEI["eyes"]["variant" + name]
    drawn = counters(drawn, EYE_WHITE) + drawn
    if name in PUPILS:
        for x, y, r in (PUPILS[name][:3], PUPILS[name][3:]):
            drawn += (
                f'<ellipse cx="{x}" cy="{y + r * 0.42:.1f}" rx="{r * 0.52:.1f}" ry="{r * 0.34:.1f}" fill="{colour}"/>'
                f'<circle cx="{x - r * 0.28:.1f}" cy="{y - r * 0.3:.1f}" r="{r * 0.27:.1f}" fill="{EYE_WHITE}"/>'
            )
    return drawn


def brow_fragment(name: str, thick: float) -> str:
    """Both brows of a mood, brushed."""
    near, far = BROWS[name]
    data = crease(*near, 19 * thick, 0.62) + crease(*far, 16 * thick, 0.42)
    return f'<path d="{data}" fill="{{brows}}" stroke="{{brows}}" stroke-width="3" stroke-linejoin="round"/>'


def mouth_fragment(name: str) -> str:
    """A mouth by name, with its teeth."""
    if name in OWN_MOUTHS:
        return OWN_MOUTHS[name]
    mouth = LORELEI["mouth"][name]
    return counters(mouth, EYE_WHITE) + mouth


# Lines of a lived face: the age from which they show, then from, bend, to and width, in head units.
LINES = (
    (34, (404, 560, 450, 588, 504, 558, 6)),  # tired eyes
    (34, (636, 552, 668, 570, 700, 546, 6)),
    (38, (506, 644, 482, 668, 478, 702, 8)),  # from nose to mouth
    (44, (652, 632, 668, 648, 668, 676, 7)),
    (44, (386, 512, 364, 502, 350, 500, 6)),  # laughter, beside the eye
    (44, (384, 530, 362, 530, 346, 534, 6)),
    (48, (446, 366, 530, 348, 606, 368, 6)),  # thought
    (52, (470, 722, 460, 744, 466, 766, 7)),  # beside the mouth
    (52, (388, 548, 368, 556, 356, 566, 6)),
    (56, (408, 574, 452, 606, 510, 574, 7)),
    (56, (642, 566, 672, 586, 702, 560, 6)),
    (58, (434, 396, 524, 378, 612, 398, 6)),
    (60, (660, 712, 666, 734, 656, 754, 6)),
    (60, (372, 622, 378, 680, 424, 722, 8)),  # the cheek has come down
    (62, (344, 742, 378, 760, 410, 796, 8)),  # and the jaw
    (62, (528, 792, 572, 806, 622, 788, 7)),
    (64, (300, 800, 350, 872, 420, 900, 9)),  # neck
    (64, (340, 800, 382, 850, 452, 866, 8)),
    (66, (520, 664, 516, 674, 518, 684, 5)),
    (66, (616, 658, 618, 668, 616, 676, 5)),
)


def age_lines(look: dict, shade: str) -> str:
    """The lines that the age (or `lines:`) of a look has earned, and the soft folds under them."""
    years = look.get("lines", look["age"])
    ink = mix(shade, INK, 0.3)
    drawn = "".join(crease(*line) for start, line in LINES if years >= start)
    out = f'<path d="{drawn}" fill="{ink}" opacity="{0.62 if years < 44 else 0.8}"/>' if drawn else ""
    if years >= 34:  # shadow under the eyes
        strength = float(np.interp(years, (34, 70), (0.28, 0.42)))
        bags = "M400,548 C420,590 484,592 514,552 C484,566 430,566 400,548Z M632,546 C650,574 690,572 704,540 C686,554 656,558 632,546Z"
        out = f'<path d="{bags}" fill="{shade}" opacity="{strength}"/>' + out
    if years >= 56:  # heavy lids, cheeks that have come down, a softer corner of the mouth
        lids = (
            crease(380, 522, 420, 466, 526, 496, 14, 0.4)
            + crease(612, 492, 660, 464, 706, 506, 12)
            + crease(368, 606, 370, 700, 440, 742, 26, 0.6)
            + crease(690, 590, 704, 660, 668, 712, 16)
        )
        out = f'<path d="{lids}" fill="{shade}" opacity=".5"/>' + out
    return out


MOUSTACHES = {
    "thick": "M482,664 C512,630 560,630 582,646 C604,630 640,630 662,654 C652,680 612,686 584,672 C552,690 500,692 482,664Z",
    "thin": "M506,664 C532,642 562,640 582,650 C602,640 626,642 642,656 C626,668 604,668 584,662 C556,674 526,676 506,664Z",
    "droop": "M470,700 C478,656 520,632 556,634 C570,636 580,642 584,646 C594,638 624,632 646,644 C664,656 670,676 668,694 C654,678 624,672 586,674 C548,678 504,684 470,700Z",
}
CAP = (
    '<path d="M244,436 C226,270 326,160 492,160 C640,160 734,270 724,420 C640,366 420,366 244,436Z" fill="{cap}" {o}/>'
    '<path d="M280,400 C276,300 340,206 452,186 C370,226 318,306 318,388Z" fill="#fff" opacity=".14"/>'
    '<path d="M430,170 C380,226 356,300 360,390 M540,164 C590,222 614,300 612,376" {thin}/>'
    '<circle cx="488" cy="160" r="15" fill="{brim}" {o}/>'
    '<path d="M398,392 C520,334 700,330 828,400 C840,412 830,426 812,424 C700,390 560,390 428,434 C404,440 384,410 398,392Z" fill="{brim}" {o}/>'
)
CAP_BACK = (  # back to front: the brim behind, the gap of the strap on the brow, a lock of hair in it
    '<path d="M268,424 C214,432 158,470 134,520 C126,540 142,552 160,546 C206,520 250,510 292,508Z" fill="{brim}" {o}/>'
    '<path d="M262,470 C226,290 320,160 492,160 C640,160 738,262 730,402 C716,398 700,396 684,394 C560,356 420,372 262,470Z" fill="{cap}" {o}/>'
    '<path d="M280,424 C276,306 340,206 452,186 C370,226 322,306 322,396Z" fill="#fff" opacity=".14"/>'
    '<path d="M430,170 C380,226 352,306 350,400 M540,164 C600,222 640,300 648,380" {thin}/>'
    '<circle cx="488" cy="160" r="15" fill="{brim}" {o}/>'
    '<path d="M470,382 C474,300 614,288 634,374 C580,362 520,366 470,382Z" fill="{hair}" {thin2}/>'
    '<path d="M494,372 C500,334 530,324 548,328 M556,364 C560,340 580,330 596,338" fill="none" stroke="{shine}" stroke-width="8" stroke-linecap="round"/>'
    '<path d="M466,394 C520,372 590,368 640,384 L642,362 C590,346 516,350 462,372Z" fill="{brim}" {thin2}/>'
)
BADGES = {
    "shield": '<path d="M462,264 L492,234 L530,264 L520,318 H472Z" fill="{brim}" {thin2}/>',
    "round": '<circle cx="496" cy="282" r="38" fill="{brim}" {thin2}/><path d="M478,282 a18,18 0 1,1 36,0 a18,18 0 1,1 -36,0Z" fill="none" {thin2}/>',
    "none": "",
    "back": "",  # the whole cap is turned round
}


def hair_layers(look: dict) -> tuple[str, str, str]:
    """The hair behind and before the head (ink edge, light from the upper left, strands, gloss), and its shadow."""
    hair = look.get("hair", {})
    if hair.get("style") is None:
        return "", "", ""
    lift = hair.get("lift", 0)

    def move(x: float, y: float) -> tuple[float, float]:
        pull = math.exp(-(((x - 560) / 170) ** 2) - ((y - 470) / 90) ** 2)
        return x, y - lift * pull

    back, front = LORELEI["hair"]["variant" + hair["style"]].split("{@head}")
    front = warp(front, move) if lift else front
    data = _outline(front)
    shadow = (
        f'<path d="{data}" transform="translate(8,20)" fill="{{shade}}" fill-rule="evenodd" opacity=".38"/>'
        if data
        else ""
    )
    return _lit(back, "back", hair), _lit(front, "front", hair), shadow


def _outline(part: str) -> str:
    return " ".join(draw(c) for d in re.findall(r' d="([^"]+)"', part) for c in contours(d))


def _lit(part: str, side: str, hair: dict) -> str:
    data = _outline(part)
    if not data:
        return ""
    edge = hair.get("edge", 9)
    outline = f'<path d="{data}" fill="{INK}" fill-rule="evenodd" stroke="{INK}" stroke-width="{edge}" stroke-linejoin="round"/>'
    fill = f'<path d="{data}" fill="url(#hair{side})" fill-rule="evenodd"/>'
    clip = f'<clipPath id="clip{side}"><path d="{data}" clip-rule="evenodd"/></clipPath>'
    tips = (
        f'<rect x="0" y="{hair.get("tips_from", 640)}" width="1000" height="600" fill="url(#tips)"/>'
        if hair.get("tips")
        else ""
    )
    grey = _grey(hair["grey"]) if hair.get("grey") and side == "front" else ""
    texture = TEXTURES[hair.get("texture", "straight")](hair, side)
    return f'{outline}{fill}<defs>{clip}</defs><g clip-path="url(#clip{side})">{tips}{texture}{grey}</g>'


def _grey(colour: str) -> str:
    """The first grey: at the temple and beside the parting."""
    strands = ((292, 560, 286, 400, 400, 300, 13), (312, 540, 312, 410, 430, 312, 8), (276, 500, 280, 380, 372, 290, 8),
               (470, 216, 430, 250, 396, 320, 9), (498, 212, 560, 236, 620, 300, 8), (340, 470, 352, 380, 450, 318, 7))  # fmt: skip
    return f'<path d="{"".join(crease(*s) for s in strands)}" fill="{colour}" opacity=".85"/>'


def _strokes(paths: str, colour: str, width: float, opacity: float) -> str:
    return f'<path d="{paths}" {STROKE} stroke="{colour}" stroke-width="{width}" opacity="{opacity}"/>'


def _crescent(angle0: float, angle1: float, radius: float, thick: float) -> str:
    """A tapered band along the skull (middle 478,470): gloss on combed hair."""
    points = []
    for radial, angles in ((1, range(9)), (0, range(8, -1, -1))):
        for i in angles:
            t = i / 8
            a = math.radians(angle0 + (angle1 - angle0) * t)
            r = radius + (thick * math.sin(math.pi * t) / 2) * (1 if radial else -1)
            points.append(f"{478 + math.cos(a) * r:.0f},{470 + math.sin(a) * r * 0.98:.0f}")
    return "M" + "L".join(points) + "Z"


def _brushed(strokes: tuple, colour: str, opacity: float) -> str:
    return f'<path d="{"".join(crease(*s) for s in strokes)}" fill="{colour}" opacity="{opacity}"/>'


def straight(hair: dict, side: str) -> str:
    """Combed hair: a broken band of gloss and long tapered strands."""
    light, dark = hair["light"], mix(hair["colour"], INK, 0.7)
    if side == "back":
        falls = ((300, 600, 286, 740, 292, 890, 12), (340, 620, 346, 740, 334, 890, 9), (704, 590, 716, 720, 708, 890, 11),
                 (270, 560, 252, 700, 262, 840, 8))  # fmt: skip
        return _brushed(falls, light, 0.5)
    strands = ((430, 210, 300, 270, 266, 480, 9), (450, 206, 350, 280, 322, 480, 8), (500, 206, 620, 260, 684, 430, 9),
               (470, 212, 440, 300, 396, 410, 7), (520, 210, 580, 290, 600, 400, 7), (410, 226, 320, 290, 290, 420, 6))  # fmt: skip
    bands = "".join(
        f'<path d="{_crescent(a, b, r, w)}" fill="{light}"/>'
        for a, b, r, w in (
            (188, 224, 204, 30), (229, 250, 206, 26), (256, 272, 208, 18), (300, 320, 208, 16), (196, 220, 172, 10),
            (212, 232, 232, 9),
        )
    )  # fmt: skip
    low = ((288, 630, 268, 730, 272, 860, 13), (322, 656, 322, 750, 312, 860, 9), (304, 640, 296, 760, 292, 880, 6))
    return _brushed(strands, dark, 0.6) + f'<g opacity=".85">{bands}</g>' + _brushed(low, light, 0.7)


def wavy(hair: dict, side: str) -> str:
    """Loose waves: S-shaped locks, dark and light, each drawn with a brush."""
    light, dark = hair["light"], mix(hair["colour"], INK, 0.7)
    rng, locks = np.random.default_rng(3), []
    for x, top, n in (
        (238, 570, 3),
        (296, 540, 3),
        (338, 640, 2),
        (196, 700, 2),
        (724, 470, 4),
        (778, 560, 3),
        (668, 640, 2),
    ):
        y, way = top + rng.uniform(-20, 20), 1
        for i in range(n):
            tall, bow = rng.uniform(74, 104), rng.uniform(22, 34) * way
            locks.append((x, y, x + bow, y + tall / 2, x + way * 5, y + tall, rng.uniform(11, 16) - 2 * i))
            x, y, way = x + way * 5, y + tall * 0.97, -way
    if side == "back":
        return _brushed(tuple(locks), light, 0.55)
    crown = ((440, 212, 306, 270, 280, 470, 9), (470, 212, 370, 300, 340, 460, 8), (520, 212, 650, 270, 702, 440, 9),
             (560, 210, 690, 260, 730, 390, 7), (410, 230, 300, 320, 300, 430, 6))  # fmt: skip
    bands = "".join(
        f'<path d="{_crescent(a, b, r, w)}" fill="{light}"/>'
        for a, b, r, w in ((186, 220, 212, 34), (226, 248, 214, 26), (254, 266, 216, 14), (306, 328, 222, 20), (196, 218, 178, 11))
    )  # fmt: skip
    shades = tuple((x + 13, y + 6, cx + 13, cy + 6, x1 + 13, y1 + 6, w * 0.6) for x, y, cx, cy, x1, y1, w in locks)
    return (
        _brushed(crown, dark, 0.55)
        + f'<g opacity=".85">{bands}</g>'
        + _brushed(tuple(locks), light, 0.75)
        + _brushed(shades, dark, 0.4)
    )


def _curls(hair: dict, side: str, size: float, seed: int) -> str:
    """Curls as a brush draws them: bunches of two or three strokes that turn about one point, larger where light falls.

    Points are strewn, not set in rows, and turn outwards from the crown, so that no pattern shows close up.
    """
    light, dark = hair["light"], mix(hair["colour"], INK, 0.75)
    rng = np.random.default_rng(seed)
    lit, dim, places = [], [], []
    for _ in range(2400):
        x, y = rng.uniform(130, 860), rng.uniform(60, 930)
        r = size * rng.uniform(0.62, 1.45)
        near = np.array(places)
        if len(places) and ((near[:, 0] - x) ** 2 + (near[:, 1] - y) ** 2 < (0.914 * (near[:, 2] + r)) ** 2).any():
            continue
        places.append((x, y, r))
        out = math.atan2(y - 440, x - 480)
        turn = out + rng.choice((-1, 1)) * rng.uniform(0.7, 1.5)
        glow = (x - 470) * -0.55 + (y - 420) * -0.85 + rng.uniform(-90, 90)
        for k in range(int(rng.integers(2, 4))):
            rr, span = r * (1 - 0.34 * k), rng.uniform(1.5, 2.7)
            a0, a1 = turn - span / 2 + k * 0.35, turn + span / 2 + k * 0.35
            ends = [(x + math.cos(a) * rr, y + math.sin(a) * rr) for a in (a0, a1)]
            mid = (x + math.cos((a0 + a1) / 2) * rr * 1.75, y + math.sin((a0 + a1) / 2) * rr * 1.75)
            stroke = (*ends[0], *mid, *ends[1], size * rng.uniform(0.22, 0.4))
            if glow > 70 and k == 0:
                lit.append(stroke)
            elif k != 1 or rng.uniform() < 0.5:
                dim.append(stroke)
    return _brushed(tuple(dim), dark, 0.5) + _brushed(tuple(lit), light, 0.7 if side == "front" else 0.3)


def curly(hair: dict, side: str) -> str:
    """Loose curls."""
    return _curls(hair, side, 27, 7)


def coily(hair: dict, side: str) -> str:
    """Small tight curls."""
    return _curls(hair, side, 13, 11)


def short(hair: dict, side: str) -> str:
    """Cropped hair: short combed strokes of light on the near side."""
    light, dark = hair["light"], mix(hair["colour"], INK, 0.7)
    strokes = ((300, 336, 330, 276, 412, 234, 17), (278, 396, 290, 330, 342, 286, 15), (436, 242, 480, 216, 560, 226, 14),
               (348, 334, 384, 288, 458, 264, 12), (300, 436, 300, 400, 318, 376, 11), (480, 262, 530, 244, 590, 258, 9),
               (392, 322, 430, 292, 490, 284, 7), (330, 392, 340, 360, 366, 336, 7))  # fmt: skip
    shades = ((598, 250, 660, 280, 684, 346, 10), (560, 262, 630, 290, 648, 340, 8), (290, 476, 288, 450, 300, 428, 8),
              (520, 280, 580, 290, 612, 330, 7), (430, 300, 480, 290, 530, 306, 6))  # fmt: skip
    return _brushed(shades, dark, 0.55) + _brushed(strokes, light, 0.8)


TEXTURES = {"straight": straight, "wavy": wavy, "curly": curly, "coily": coily, "short": short}


def braid(look: dict) -> str:
    """A plaited tress over the near shoulder, in view box units: strand over strand, light on each, a ribbon at the end."""
    hair, ribbon = look["hair"], look["hair"].get("ribbon", "#c8203f")
    x, top, rows = 236, 748, 9
    strands, lights = "", ""
    for i in range(rows):
        y, w = top + i * 46, 50 - i * 1.6
        cx = x + 8 * math.sin(i * 0.5) - i * 2
        side = -1 if i % 2 else 1
        strands += (
            f'<path d="M{cx - side * w * 0.9:.0f},{y - 20} C{cx + side * 4:.0f},{y - 44} {cx + side * w:.0f},{y - 18} {cx + side * w * 0.96:.0f},{y + 14} '
            f"C{cx + side * w * 0.8:.0f},{y + 52} {cx - side * 10:.0f},{y + 62} {cx - side * w * 0.5:.0f},{y + 56} "
            f'C{cx + side * 2:.0f},{y + 30} {cx - side * w * 0.2:.0f},{y} {cx - side * w * 0.9:.0f},{y - 20}Z" '
            f'fill="{hair["colour"]}" stroke="{INK}" stroke-width="9" stroke-linejoin="round"/>'
        )
        lights += crease(cx + side * 2, y - 22, cx + side * w * 0.66, y - 12, cx + side * w * 0.6, y + 26, 10)
    end_y, end_x = top + rows * 46 + 6, x + 8 * math.sin(rows * 0.5) - rows * 2
    tail = (
        f'<path d="M{end_x - 22},{end_y - 10} C{end_x - 44},{end_y + 60} {end_x - 26},{end_y + 90} {end_x - 4},{end_y + 120} '
        f'C{end_x + 24},{end_y + 80} {end_x + 36},{end_y + 50} {end_x + 22},{end_y - 10}Z" fill="{hair["colour"]}" stroke="{INK}" stroke-width="9"/>'
        f'<path d="M{end_x - 30},{end_y - 26} h60 v30 h-60z" fill="{ribbon}" stroke="{INK}" stroke-width="8" stroke-linejoin="round"/>'
    )
    return f'{strands}<path d="{lights}" fill="{hair["light"]}" opacity=".75"/>{tail}'


def plaits(look: dict) -> str:
    """Two short plaits that hang before the shoulders, in view box units: three turns each, a bobble, a tuft."""
    hair, bobble = look["hair"], look["hair"].get("ribbon", "#e8347a")
    out = ""
    for x, top, lean in ((736, 724, 1), (246, 716, -1)):
        turns, lights = "", ""
        for i in range(4):
            y, w = top + i * 44, 46 - i * 3
            cx, side = x + lean * i * 7, -1 if i % 2 else 1
            turns += (
                f'<path d="M{cx - side * w * 0.9:.0f},{y - 20} C{cx + side * 4:.0f},{y - 44} {cx + side * w:.0f},{y - 18} {cx + side * w * 0.96:.0f},{y + 14} '
                f"C{cx + side * w * 0.8:.0f},{y + 48} {cx - side * 10:.0f},{y + 58} {cx - side * w * 0.5:.0f},{y + 52} "
                f'C{cx + side * 2:.0f},{y + 28} {cx - side * w * 0.2:.0f},{y} {cx - side * w * 0.9:.0f},{y - 20}Z" '
                f'fill="{hair["colour"]}" stroke="{INK}" stroke-width="9" stroke-linejoin="round"/>'
            )
            lights += crease(cx + side * 2, y - 22, cx + side * w * 0.66, y - 12, cx + side * w * 0.6, y + 26, 9)
        end_x, end_y = x + lean * 28, top + 4 * 44 + 8
        tuft = (
            f'<path d="M{end_x - 18},{end_y - 6} C{end_x - 40},{end_y + 36} {end_x - 30 + lean * 14},{end_y + 60} {end_x + lean * 22},{end_y + 84} '
            f'C{end_x + 34 + lean * 8},{end_y + 56} {end_x + 36},{end_y + 30} {end_x + 18},{end_y - 6}Z" fill="{hair["colour"]}" stroke="{INK}" stroke-width="9"/>'
        )
        balls = "".join(
            f'<circle cx="{end_x + dx}" cy="{end_y - 14}" r="22" fill="{bobble}" stroke="{INK}" stroke-width="8"/>'
            f'<circle cx="{end_x + dx - 7}" cy="{end_y - 21}" r="6" fill="#fff8ec"/>'
            for dx in (-20, 20)
        )
        out += f'{turns}<path d="{lights}" fill="{hair["light"]}" opacity=".75"/>{tuft}{balls}'
    return out


def plait_roots(look: dict) -> str:
    """The hair that runs from behind both ears into the `plaits`, in head units."""
    hair = look["hair"]
    data = "M316,560 C250,590 214,660 196,772 L276,800 C300,740 330,700 352,650Z M700,520 C744,570 776,660 770,786 L690,790 C694,720 676,640 664,600Z"
    strands = crease(300, 600, 252, 660, 232, 760, 11) + crease(720, 580, 744, 660, 742, 770, 10)
    return (
        f'<path d="{data}" fill="{mix(hair["colour"], INK, 0.35)}" stroke="{INK}" stroke-width="11" stroke-linejoin="round"/>'
        f'<path d="{strands}" fill="{hair["light"]}" opacity=".7"/>'
    )


def bun(look: dict) -> str:
    """A coil of hair low on the nape, seen behind the near ear, in head units."""
    hair, deep = look["hair"], mix(look["hair"]["colour"], INK, 0.35)
    coil = (
        crease(176, 742, 190, 668, 262, 676, 13)
        + crease(186, 776, 214, 704, 286, 722, 10)
        + crease(214, 796, 250, 754, 306, 762, 9)
    )
    return (
        f'<path d="M300,640 C236,612 152,650 148,732 C146,806 220,846 284,822 C326,806 342,770 340,720Z" fill="{deep}" stroke="{INK}" '
        f'stroke-width="11" stroke-linejoin="round"/><path d="{coil}" fill="{hair["light"]}" opacity=".8"/>'
        f'<path d="{crease(166, 770, 236, 850, 318, 782, 9)}" fill="{mix(hair["colour"], INK, 0.7)}"/>'
    )


def skin_light(look: dict) -> str:
    """Jaw shadow, light on brow, cheek and nose, printed shade on the far cheek; in head units, clipped to the skin."""
    chin = look.get("head", {}).get("chin", 0)
    dots = (
        ""
        if look.get("too_clean")
        else (
            '<path d="M720,330 C676,420 700,520 676,600 C660,680 610,740 548,764 L760,780Z" fill="url(#dots)" opacity=".45"/>'
            '<path d="M240,905 C360,950 560,950 690,885 L700,1020 L240,1020Z" fill="url(#dots)" opacity=".3"/>'
        )
    )
    stubble = (
        '<path d="M352,690 C380,690 430,700 470,690 C500,640 640,630 700,660 C700,760 640,850 560,850 C450,840 370,780 352,690Z" '
        'fill="url(#stubble)" opacity=".5"/>'
        if look.get("stubble")
        else ""
    )
    double = (
        f'<path d="{crease(420, 826 + chin, 520, 884 + chin, 640, 842 + chin, 9)}" fill="{{line}}" opacity=".8"/>'
        if look.get("head", {}).get("double")
        else ""
    )
    return (
        '<g clip-path="url(#facec)">'
        f'<path d="M330,715 C370,775 440,816 550,830 L596,832 L650,866 C560,905 400,896 328,802Z" transform="translate(0,{chin})" fill="{{shade}}" opacity=".6"/>'
        '<ellipse cx="400" cy="612" rx="92" ry="62" fill="url(#sheen)"/><ellipse cx="520" cy="360" rx="150" ry="70" fill="url(#sheen)"/>'
        f'<ellipse cx="300" cy="880" rx="60" ry="120" fill="url(#sheen)" opacity=".7"/>'
        f'<path d="{crease(560, 520, 566, 570, 574, 604, 13)}" fill="{{light}}" opacity=".75"/>'
        f"{dots}{stubble}{{hairshadow}}{double}{_flour() if look.get('flour') else ''}</g>"
    )


def _flour() -> str:
    """A thumb of flour on the near cheek, and some that flew, in head units."""
    patch = "M368,664 C352,640 366,614 388,618 C398,596 430,594 440,612 C466,606 478,630 462,644 C470,664 446,676 430,664 C416,684 384,684 368,664Z"
    flew = "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}"/>'
        for x, y, r in (
            (352, 604, 6),
            (372, 582, 4),
            (468, 684, 6),
            (486, 660, 4),
            (404, 700, 5),
            (600, 556, 6),
            (616, 574, 4),
            (590, 580, 4),
        )
    )
    return f'<g fill="#fffaf0"><path d="{patch}" opacity=".55"/><path d="{patch}" transform="translate(94,142) scale(.78)" opacity=".75"/><g opacity=".85">{flew}</g></g>'


def blush_spots(strength: float) -> str:
    """Printed warmth on both cheeks, in head units."""
    return (
        f'<g opacity="{strength}"><ellipse cx="412" cy="634" rx="60" ry="36" fill="url(#blush)"/>'
        '<ellipse cx="672" cy="622" rx="32" ry="34" fill="url(#blush)"/></g>'
    )


def placed(look: dict) -> tuple[float, float, float, float]:
    """How a figure stands: scale about the middle of its bottom edge, tilt of the head, how far the head stoops x, y."""
    size = look.get("size", float(np.interp(look["age"], (9, 12, 16, 18, 60, 72), (0.84, 0.89, 0.96, 1.0, 1.0, 0.96))))
    stoop = look.get("stoop", float(np.interp(look["age"], (55, 72), (0, 22))))
    return size, look.get("tilt", 0), stoop * 0.5, stoop


def chin_of(look: dict) -> float:
    """The view box y of the chin of a look."""
    size, tilt, _, stoop = placed(look)
    chin = CHIN + look.get("head", {}).get("chin", 0) + look.get("head", {}).get("full", 0) * 0.3
    chin = 880 + (chin - 880) * math.cos(math.radians(tilt)) + 107 * math.sin(math.radians(tilt)) + stoop
    return 1262 + (chin - 1262) * size


def portrait(look: dict, mood: str | None, part: tuple[int, int, int, int] | None = None) -> str:
    """The SVG of a look in a mood; with None, the body that waits for a face. *part*: only this box of pixels."""
    drawn, below = _frame(json.dumps(look))
    for name, fragment in {**_mood_parts(look, mood), "below": "" if part else below}.items():
        drawn = drawn.replace("{@" + name + "}", fragment)
    left, top, right, bottom = part or (0, 0, *SIZE)
    box = (VIEW[0] + left / SCALE, VIEW[1] + top / SCALE, (right - left) / SCALE, (bottom - top) / SCALE)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{" ".join(f"{v:.4f}" for v in box)}" '
        f'width="{right - left}" height="{bottom - top}" fill="none">{drawn}</svg>'
    )


def _mood_parts(look: dict, mood: str | None) -> dict[str, str]:
    """Eyes, brows and mouth of a look in a mood, where its age has them; all empty without a mood."""
    parts = dict.fromkeys(("eyes", "eyebrows", "overbrows", "mouth"), "")
    hair, to_eyes, to_mouth = look.get("hair", {}), *features(look)
    if mood:
        face = FACES[mood] | (look.get("moods") or {}).get(mood, {})
        iris = look.get("iris", mix("#5a3420", look["skin"], 0.12))
        parts["eyes"] = _moved(eye_fragment(face["eyes"] or look.get("eyes", "04"), iris), to_eyes)
        thick = look.get("brow", 1.0) * (1.7 if look.get("cap") else 1.35 if look.get("fringe") else 1)
        parts["eyebrows"] = _moved(brow_fragment(face["brows"], thick), to_eyes)
        if look.get("fringe") or look.get("cap"):  # then brows have less of a forehead to climb, and are flattened
            sill, part = (454, 0.34) if look.get("cap") else (440, 0.45)
            parts["eyebrows"] = warp(parts["eyebrows"], lambda x, y: (x, y if y > sill else sill - (sill - y) * part))
        parts["mouth"] = _moved(mouth_fragment(face["mouth"]), to_mouth)
        if face.get("tears"):
            parts["eyes"] = _moved(tears(look["skin"]), to_eyes) + parts["eyes"]
        if look.get("blush") and face.get("blush"):
            parts["eyes"] = _moved(blush_spots(face["blush"]), to_mouth) + parts["eyes"]
    if mood and look.get("fringe"):  # brows hidden by hair tell nothing: print them over it, rimmed, as comics do
        over = parts["eyebrows"]
        rim = re.sub(r'stroke="\{brows\}" stroke-width="3"', f'stroke="{look["skin"]}" stroke-width="9"', over)
        parts["overbrows"], parts["eyebrows"] = rim + over, ""
    if look.get("moustache"):
        bristle = crease(520, 660, 540, 650, 566, 656, 6) + crease(600, 654, 624, 646, 640, 658, 6)
        parts["mouth"] += (
            f'<path d="{MOUSTACHES[look["moustache"]]}" fill="{hair.get("beard") or hair["colour"]}" stroke="{INK}" '
            'stroke-width="6" stroke-linejoin="round"/>'
            f'<path d="{bristle}" fill="{hair["light"]}" opacity=".8"/>'
        )
    return {name: _coloured(fragment, look) for name, fragment in parts.items()}


def _shade(look: dict) -> str:
    return look.get("shade") or mix(look["skin"], "#4a1428", 0.5)


def _coloured(drawn: str, look: dict) -> str:
    """Put the colours of a look in the place of their names."""
    skin, shade = look["skin"], _shade(look)
    colours = {
        "skin": skin,
        "shade": shade,
        "light": mix(skin, "#fff1d6", 0.4),
        "line": mix(shade, INK, 0.3),
        "crease": mix(skin, mix(shade, INK, 0.5), 0.72),
        "white": mix(EYE_WHITE, skin, 0.2),
        "eyes": INK,
        "ink": INK,
        "glasses": look.get("frames", INK),
        "brows": look.get("brows") or mix(look.get("hair", {}).get("colour", INK), INK, 0.5),
        "mouth": look.get("lips", "#6e2029"),
        "earrings": look.get("gold", "#f0c043"),
    }
    for name, colour in colours.items():
        drawn = drawn.replace("{" + name + "}", colour)
    return drawn.replace('fill="#000"', f'fill="{INK}"')


@lru_cache(maxsize=4)
def _frame(written: str) -> tuple[str, str]:
    """All of a figure that no mood changes, with a slot for each thing that one does; and what is below the face."""
    look = json.loads(written)
    skin, shade = look["skin"], _shade(look)
    hair, head = look.get("hair", {}), look.get("head", {})
    _, to_mouth = features(look)
    outline = warp(LORELEI["head"]["variant" + head.get("shape", "01")], head_bender(look))
    face_path = re.search(r'd="([^"]+)" fill="\{skin\}"', outline).group(1)

    slip = by_age(look, "glasses", (0, 0))
    glasses = LORELEI["glasses"].get("variant" + str(look.get("glasses", "")), "")
    parts = {
        "nose": _moved(LORELEI["nose"]["variant" + head.get("nose", "01")], to_mouth)
        + f'<g clip-path="url(#facec)">{age_lines(look, shade)}</g>',
        "earrings": "" if look.get("earrings_over") else _earrings(look),
        "glasses": warp(glasses, lambda x, y: (x, y + slip)),
        "freckles": "",
        "beard": "",
    }
    outline = re.sub(r'(fill="\{skin\}"/>)', lambda m: 'fill="url(#skin)"/>' + skin_light(look), outline, count=1)
    back, front, shadow = hair_layers(look)
    outline = outline.replace("{hairshadow}", shadow)
    for name, fragment in parts.items():
        outline = outline.replace("{@" + name + "}", fragment)
    if hair.get("bun"):
        back = bun(look)  # all that hung behind is in the coil
    elif hair.get("braid") == "short":
        back += plait_roots(look)
    group = back + outline + front + "{@overbrows}" + (_earrings(look) if look.get("earrings_over") else "")
    group += (_cap(look) if look.get("cap") else "") + (_band(look) if look.get("band") else "")
    group += (_kerchief(look) if look.get("kerchief") else "") + (_chain(look) if look.get("chain") else "")
    group += _raised(look) if look.get("raised") else ""
    group = _coloured(group + (CLIPS[hair["clip"]] if hair.get("clip") else ""), look)
    garment, cloth = _clothes(look)
    chest = (
        f'<path d="M265,838 C215,880 135,898 82,948 L100,1260 L900,1260 L915,955 C868,905 770,868 672,807Z" fill="{skin}"/>'
        f'<path d="M265,838 C215,880 135,898 82,948 M672,807 C770,868 868,905 915,955" {STROKE} stroke="{INK}" stroke-width="12"/>'
        f'<path d="M270,850 C330,960 600,960 668,815 L700,1100 L260,1100Z" fill="{shade}" opacity=".4"/>'
    )
    prop = look.get("prop")
    if prop:
        sleeve = look.get("sleeve") or look["clothes"]["colours"][0]
        drawn = PROPS[prop](skin if sleeve == "bare" else sleeve, skin, mix(shade, INK, 0.3), look.get("prop_colour"))
        near = max(
            0.0, 204 * (1 - look.get("neck", 1.0)) + 320 * (1 - look.get("shoulders", 0.93) - look.get("full", 0))
        )
        prop = _shoulders(drawn, look) if prop in WORN else f'<g transform="translate({-near:.0f},0)">{drawn}</g>'
    size, tilt, lean, stoop = placed(look)
    defs = (
        halftone("dots", shade)
        + halftone("blush", str(look.get("blush") or "#d9485f"), 11, 3.4)
        + halftone("stubble", mix(skin, hair.get("colour", INK), 0.55), 8, 2.2)
        + _hair_gradients(hair)
        + gradient("skin", f"0 {mix(skin, '#fff1d6', 0.17)}", f".5 {skin}", f"1 {mix(skin, shade, 0.26)}",
                   vector=(300, 300, 720, 900), units="userSpaceOnUse")
        + glow("sheen", f"0 {mix(skin, '#ffdca8', 0.5)} .55", f"1 {mix(skin, '#ffdca8', 0.5)} 0")
        + glow("raw", f"0 {mix(skin, '#c2203c', 0.6)} .7", f"1 {mix(skin, '#c2203c', 0.6)} 0")
        + f'<clipPath id="facec"><path d="{face_path}"/></clipPath>'
        + f'<clipPath id="bodyc"><path d="{cloth}"/></clipPath>'
    )  # fmt: skip
    figure = (
        f'<defs>{defs}</defs><g transform="translate(468,1262) scale({size:.3f}) translate(-468,-1262)">{_shoulders(chest, look)}'
        f'<g transform="translate({lean:.1f},{stoop:.1f}) rotate({tilt},468,880)"><g transform="translate(10 -60)">{group}</g></g>'
        "{@below}</g>"
    )
    tresses = plaits(look) if hair.get("braid") == "short" else braid(look) if hair.get("braid") else ""
    worn = _shoulders(_hanging(look), look) if look.get("hanging") else ""
    return figure, f"{garment}{worn}{tresses}{prop or ''}"


def _hair_gradients(hair: dict) -> str:
    if hair.get("style") is None:
        return ""
    colour, light = hair["colour"], hair["light"]
    lit, deep = mix(colour, light, 0.5), mix(colour, INK, 0.35)
    out = gradient(
        "hairfront", f"0 {lit}", f".45 {colour}", f"1 {deep}", vector=(280, 170, 640, 760), units="userSpaceOnUse"
    )
    out += gradient(
        "hairback", f"0 {mix(colour, light, 0.2)}", f".6 {deep}", vector=(240, 200, 700, 900), units="userSpaceOnUse"
    )
    if hair.get("tips"):
        out += gradient("tips", f"0 {hair['tips']} 0", f".25 {hair['tips']} .95")
    return out


def _shoulders(fragment: str, look: dict) -> str:
    """Make the bust of one body: width of neck and shoulders, how far shoulders drop, a fuller middle."""
    k, drop, neck, full = look.get("shoulders", 0.93), look.get("slope", 0), look.get("neck", 1.0), look.get("full", 0)
    left, right, size = 468 - 203 * neck, 468 + 204 * neck, placed(look)[0]
    room = (left - 468 + 482 / size, 468 + 545 / size - right)  # beside the neck, before the canvas ends

    def away(out: float, free: float) -> float:
        return out if out < free - 60 else free - 60 + 60 * math.tanh((out - free + 60) / 60)

    def move(x: float, y: float) -> tuple[float, float]:
        out = max(0.0, 265 - x, x - 672)
        wide = k + full * min(1.0, max(0.0, (y - 900) / 300))
        moved = 468 + (x - 468) * neck
        if out:
            moved = left - away(out * wide, room[0]) if x < 265 else right + away(out * wide, room[1])
        return moved, y + (drop * min(1.2, out / 338) if y < 1240 else 0)

    return _moved(fragment, move)


def _clothes(look: dict) -> tuple[str, str]:
    """The garment with its printed shade, light and folds, and the outline it is clipped to."""
    outline = re.search(r' d="([^"]+)"', _shoulders(f'<path d="{torso("high")}"/>', look)).group(1)
    folds = (
        crease(60, 1262, 140, 1140, 168, 1000, 13)
        + crease(905, 1262, 868, 1120, 846, 1010, 13)
        + crease(172, 1010, 190, 1050, 226, 1070, 8)
        + crease(842, 1016, 824, 1054, 790, 1074, 8)
    )
    shade = (
        '<g clip-path="url(#bodyc)"><path d="M1010,850 L1010,1260 L700,1260 C780,1150 800,1000 760,850Z" fill="url(#dots)" opacity=".45"/>'
        '<path d="M24,1200 C44,1080 90,980 200,910 C130,980 80,1060 60,1200Z" fill="#fff6e0" opacity=".16"/>'
        f'<path d="{folds}" fill="{INK}"/></g>'
    )
    clothes = look["clothes"]
    return _shoulders(GARMENTS[clothes["kind"]](clothes["colours"]) + shade, look), outline


EARRINGS = ("01", "02", "03", "hoops", "fans", "pearl", "drops")


def _earrings(look: dict) -> str:
    kind = look.get("earrings")
    edge = f'stroke="{INK}" stroke-width="6"'
    if kind == "hoops":
        return f'<circle cx="292" cy="706" r="40" fill="none" stroke="{INK}" stroke-width="22"/><circle cx="292" cy="706" r="40" fill="none" stroke="{{earrings}}" stroke-width="11"/>'
    if kind == "fans":
        return (
            f'<circle cx="292" cy="668" r="13" fill="{{earrings}}" {edge}/><path d="M292,680 L250,752 Q292,782 334,752Z" fill="{look.get("stone", "#2fb5a8")}" {edge}/>'
            + "".join(
                f'<circle cx="{x}" cy="{y}" r="10" fill="{{earrings}}" {edge}/>'
                for x, y in ((258, 772), (292, 782), (326, 772))
            )
        )
    if kind == "drops":
        return (
            f'<circle cx="292" cy="664" r="11" fill="{{earrings}}" {edge}/>'
            f'<path d="M292,676 C276,700 272,722 292,730 C312,722 308,700 292,676Z" fill="{look.get("stone", "#c8203f")}" {edge}/>'
        )
    if kind == "pearl" and look.get("earrings_over"):  # hair hangs over the ear: let the lobe part it
        return (
            f'<path d="M270,628 C268,604 312,602 314,628 C316,658 308,676 292,676 C276,676 270,656 270,628Z" fill="{{skin}}" {edge}/>'
            f'<path d="M258,630 C270,604 316,600 330,622 C312,612 284,614 258,630Z" fill="{INK}"/>'
            f'<circle cx="292" cy="668" r="19" fill="#fffaf0" {edge}/><circle cx="286" cy="661" r="6" fill="#ffffff"/>'
        )
    if kind == "pearl":
        return (
            f'<circle cx="293" cy="664" r="17" fill="#fffaf0" {edge}/><circle cx="288" cy="658" r="5" fill="#ffffff"/>'
        )
    return LORELEI["earrings"].get("variant" + str(kind), "")


CLIPS = {
    "flower": "".join(
        f'<circle cx="{316 + 24 * math.cos(a):.0f}" cy="{366 + 24 * math.sin(a):.0f}" r="17" fill="#fff3d6" stroke="{INK}" stroke-width="6"/>'
        for a in (0.3, 1.56, 2.8, 4.07, 5.33)
    )
    + f'<circle cx="316" cy="366" r="13" fill="#f6b52e" stroke="{INK}" stroke-width="5"/>',
    "bow": f'<path d="M300,330 C270,300 250,312 252,344 C254,376 276,380 302,352 C310,384 334,396 350,372 C364,344 340,324 300,330Z" fill="#e8347a" stroke="{INK}" stroke-width="8" stroke-linejoin="round"/>'
    f'<circle cx="304" cy="342" r="13" fill="#f7a8c6" stroke="{INK}" stroke-width="6"/>',
    "pin": f'<path d="M300,452 L372,402" {STROKE} stroke="{INK}" stroke-width="20"/><path d="M300,452 L372,402" {STROKE} stroke="#2fb5a8" stroke-width="10"/>',
}


def _cap(look: dict) -> str:
    cap, brim, *badge = look["cap"]
    o = f'stroke="{INK}" stroke-width="11" stroke-linejoin="round"'
    thin = f'fill="none" stroke="{INK}" stroke-width="6" stroke-linecap="round"'
    hair = look.get("hair", {})
    drawn = CAP_BACK if badge == ["back"] else CAP + BADGES[badge[0] if badge else "shield"]
    drawn = f'<g transform="translate(0,-14)">{drawn}</g>'
    colours = {"cap": cap, "brim": brim, "hair": hair.get("colour", INK), "shine": hair.get("light", INK)}
    return drawn.format(**colours, o=o, thin=thin, thin2=f'stroke="{INK}" stroke-width="6"')


def _kerchief(look: dict) -> str:
    """A cloth tied over the hair, its knot behind the near ear, with small dots."""
    cloth = look["kerchief"]
    dark, light = mix(cloth, INK, 0.35), mix(cloth, "#fff6e0", 0.75)
    edge = f'stroke="{INK}" stroke-width="11" stroke-linejoin="round"'
    dots = "".join(
        f'<circle cx="{x}" cy="{y}" r="10"/>'
        for x, y in (
            (330, 330),
            (392, 264),
            (470, 216),
            (556, 200),
            (642, 236),
            (420, 336),
            (500, 286),
            (588, 272),
            (664, 310),
            (318, 408),
        )
    )
    return (
        f'<path d="M262,486 C214,470 158,486 128,528 C160,536 196,530 226,516 C190,552 178,588 188,632 C222,606 256,560 276,512Z" fill="{dark}" {edge}/>'
        f'<path d="M256,500 C214,300 312,146 492,146 C640,146 726,232 722,376 C600,318 410,346 300,470 C288,486 274,500 256,500Z" fill="{cloth}" {edge}/>'
        f'<g fill="{light}">{dots}</g>'
        f'<path d="{crease(292, 462, 420, 326, 708, 356, 15)}" fill="{dark}"/><path d="{crease(300, 360, 340, 220, 460, 182, 16)}" fill="{light}" opacity=".6"/>'
        f'<circle cx="262" cy="500" r="25" fill="{cloth}" {edge}/>'
    )


def _chain(look: dict) -> str:
    """The chain that glasses hang from, down from the near ear to the nape, in head units."""
    line = "M330,548 C262,600 236,700 262,800 C272,836 292,862 318,884"
    spots = ((302, 574), (272, 616), (255, 664), (249, 712), (253, 760), (268, 808), (292, 856))
    beads = "".join(
        f'<circle cx="{x}" cy="{y}" r="11" fill="{{earrings}}" stroke="{INK}" stroke-width="6"/>' for x, y in spots
    )
    return f'<path d="{line}" {STROKE} stroke="{INK}" stroke-width="7"/>{beads}'


def _lenses(frames: str, *middles: tuple[float, float, float, float, float]) -> str:
    """Two reading lenses, each by its middle, half its width and height, and turn; the bridge between them."""
    (x1, y1, w1, _, _), (x2, y2, w2, _, _) = middles
    middle = f"{(x1 + w1 + x2 - w2) / 2:.0f},{(y1 + y2) / 2 - 24:.0f}"
    bridge = f"M{x1 + w1 * 0.96:.0f},{y1 - 6:.0f} Q{middle} {x2 - w2 * 0.96:.0f},{y2 - 6:.0f}"
    out = f'<path d="{bridge}" {STROKE} stroke="{INK}" stroke-width="18"/>'
    out += f'<path d="{bridge}" {STROKE} stroke="{frames}" stroke-width="8"/>'
    for x, y, wide, high, turn in middles:
        lens = f'<path d="M{x - wide},{y - high * 0.5} C{x - wide},{y - high * 1.1} {x + wide},{y - high * 1.1} {x + wide},{y - high * 0.5} C{x + wide},{y + high * 1.3} {x - wide},{y + high * 1.3} {x - wide},{y - high * 0.5}Z" transform="rotate({turn},{x},{y})"'
        out += f'{lens} fill="#e4f4f6" fill-opacity=".5" stroke="{INK}" stroke-width="19" stroke-linejoin="round"/>'
        out += f'{lens} fill="none" stroke="{frames}" stroke-width="9" stroke-linejoin="round"/>'
        shine = f"M{x - wide * 0.4:.0f},{y + high * 0.25:.0f} L{x:.0f},{y - high * 0.5:.0f}"
        out += f'<path d="{shine}" {STROKE} stroke="#ffffff" stroke-width="8" opacity=".85"/>'
    return out


def _raised(look: dict) -> str:
    """Reading glasses pushed up into the hair, in head units; an arm goes back over the near ear."""
    arm = "M392,250 C340,272 290,330 262,408"
    edge = f'<path d="{arm}" {STROKE} stroke="{INK}" stroke-width="19"/>'
    edge += f'<path d="{arm}" {STROKE} stroke="{look["raised"]}" stroke-width="9"/>'
    return edge + _lenses(look["raised"], (450, 258, 62, 44, -8), (604, 246, 56, 44, 8))


def _hanging(look: dict) -> str:
    """Reading glasses on a beaded chain at the chest, in the units of clothes."""
    chain = "M268,866 C276,926 316,972 384,994 M676,836 C676,910 650,964 602,988"
    spots = ((270, 892), (284, 926), (306, 954), (336, 976), (676, 866), (668, 900), (654, 934), (632, 964))
    beads = "".join(
        f'<circle cx="{x}" cy="{y}" r="9" fill="{look.get("gold", "#f0c043")}" stroke="{INK}" stroke-width="5"/>'
        for x, y in spots
    )
    lenses = _lenses(look["hanging"], (436, 1006, 54, 40, 8), (552, 1002, 54, 40, -8))
    return f'<path d="{chain}" {STROKE} stroke="{INK}" stroke-width="7"/>{beads}{lenses}'


def _band(look: dict) -> str:
    """A sports band across the hair, following the skull."""
    band = "M262,420 C296,310 384,240 486,234 C520,234 552,240 580,252"
    return (
        '<g clip-path="url(#clipfront)">'
        f'<path d="{band}" {STROKE} stroke="{INK}" stroke-width="46"/><path d="{band}" {STROKE} stroke="{look["band"]}" stroke-width="30"/></g>'
    )


# --- what a look may say ----------------------------------------------------------------------------------------------


class BadLook(SystemExit):
    """A look that cannot be drawn; its text names the file, the part and what it may be."""


def _names(table: str) -> tuple[str, ...]:
    return tuple(sorted(name.removeprefix("variant") for name in LORELEI[table]))


def _choices() -> dict[str, tuple]:
    """For every part that is chosen from a list, by its path in the YAML: the list."""
    return {
        "head.shape": _names("head"),
        "head.nose": _names("nose"),
        "hair.style": _names("hair"),
        "hair.texture": tuple(TEXTURES),
        "hair.clip": tuple(CLIPS),
        "eyes": _names("eyes") + tuple(OWN_EYES),
        "glasses": _names("glasses"),
        "earrings": EARRINGS,
        "moustache": tuple(MOUSTACHES),
        "prop": tuple(PROPS),
        "clothes.kind": tuple(GARMENTS),
        "avatar_mood": MOODS,
        **{f"moods.{mood}.eyes": _names("eyes") + tuple(OWN_EYES) for mood in MOODS},
        **{f"moods.{mood}.brows": tuple(BROWS) for mood in MOODS},
        **{f"moods.{mood}.mouth": tuple(LORELEI["mouth"]) + tuple(OWN_MOUTHS) for mood in MOODS},
    }


KEYS = {
    "": "age alt head skin shade hair brows brow eyes iris lips blush fringe glasses frames raised hanging earrings earrings_over gold stone moustache stubble cap band kerchief chain flour clothes "
    "sleeve prop prop_colour shoulders slope neck full size tilt stoop face lines too_clean background avatar_mood moods",
    "alt": "es en",
    "head": "shape nose chin cheek jowl full double",
    "hair": "style colour light beard texture tips tips_from edge lift grey braid bun ribbon clip",
    "face": "eyes mouth low mouth_up glasses",
    "clothes": "kind colours",
    "moods": " ".join(MOODS),
    **{f"moods.{mood}": "eyes brows mouth blush tears" for mood in MOODS},
}
COLOURS = (
    "skin", "shade", "hair.colour", "hair.light", "hair.beard", "hair.tips", "hair.grey", "hair.ribbon", "brows", "iris", "lips",
    "blush", "frames", "raised", "hanging", "gold", "stone", "band", "kerchief", "sleeve", "prop_colour", "background", "clothes.colours", "cap",
)  # fmt: skip
NEEDED = ("age", "alt.es", "alt.en", "skin", "clothes.kind", "clothes.colours", "background")


def check_look(name: str, look: dict) -> None:
    """Raise BadLook unless every part that a look names can be drawn."""
    where, choices, seen = f"assets/cast/{name}.yaml", _choices(), set()

    def walk(node: dict, path: str) -> None:
        for key, value in node.items():
            here = f"{path}.{key}" if path else str(key)
            if key not in KEYS[path].split():
                raise BadLook(
                    f"{where}: {here}: no such part; {path or 'a look'} may have {', '.join(KEYS[path].split())}"
                )
            seen.add(here)
            if here in KEYS:
                if not isinstance(value, dict):
                    raise BadLook(f"{where}: {here}: must hold parts of its own, not {value!r}")
                walk(value, here)
            elif here in choices and value not in choices[here]:
                raise BadLook(f"{where}: {here}: nothing is called {value!r}; choose from {', '.join(choices[here])}")
            elif here in COLOURS:
                also = {"sleeve": ("bare",), "cap": tuple(BADGES)}.get(here, ())
                for colour in value if isinstance(value, list) else [value]:
                    if colour not in also and not re.fullmatch("#[0-9a-fA-F]{6}", str(colour)):
                        raise BadLook(f'{where}: {here}: {colour!r} is no colour; write it as "#c98a5e"')

    if not isinstance(look, dict):
        raise BadLook(f"{where}: is not a look")
    walk(look, "")
    for needed in NEEDED:
        if needed not in seen:
            raise BadLook(f"{where}: {needed}: is missing")
    kind, colours = look["clothes"]["kind"], look["clothes"]["colours"]
    try:
        GARMENTS[kind](colours)
    except IndexError:
        raise BadLook(f"{where}: clothes.colours: {kind} needs more colours than {len(colours)}") from None


# --- from drawing to files --------------------------------------------------------------------------------------------


def _dilate(alpha: Image.Image, px: float) -> Image.Image:
    """Grow a mask by *px* with a round, smooth edge."""
    blurred = np.asarray(alpha.filter(ImageFilter.GaussianBlur(px * 0.75)), dtype=np.float32)
    return Image.fromarray(np.clip((blurred - 14) * 7, 0, 255).astype(np.uint8))


def lettered(look: dict) -> bool:
    """True if something on the clothes of *look* is read: a number, a letter."""
    clothes = look.get("clothes")
    return isinstance(clothes, dict) and clothes.get("kind") in LETTERED


def reversed_lettering(drawn: str) -> str:
    """The SVG *drawn* with all that is read on it turned round, each about its own middle: mirrored, it reads right."""

    def turned(found: re.Match[str]) -> str:
        return f'<g transform="translate({2 * float(found[1]):g},0) scale(-1,1)">'

    return re.sub(r'<g id="lettering-([\d.]+)">', turned, drawn)


def lettering_layer(look: dict, body: Image.Image) -> tuple[Image.Image, tuple[int, int]]:
    """What of *body* is drawn otherwise for who looks the other way, and where it belongs."""
    other = sticker(render(reversed_lettering(portrait(look, None)), *SIZE))
    left, top, right, bottom = _changed(other.convert("RGB"), body.convert("RGB")).getbbox()
    box = (max(0, left - 3), max(0, top - 3), min(body.width, right + 3), min(body.height, bottom + 3))
    return other.crop(box), box[:2]


def sticker(picture: Image.Image) -> Image.Image:
    """Put a cut-out on white card: the picture with a white edge, and white under what is transparent."""
    edge = ImageChops.lighter(_dilate(picture.getchannel("A"), STICKER), picture.getchannel("A"))
    card = Image.new("RGBA", picture.size, "white")
    flat = Image.alpha_composite(card, picture)
    flat.putalpha(edge)
    return flat


def _grown(mask: Image.Image, px: int) -> Image.Image:
    """A mask of 0 and 255 grown by *px* to every side: rows, then columns, which is much faster than a square filter."""
    pixels = np.asarray(mask)
    for axis in (0, 1):
        padded = np.pad(pixels, [(px, px) if a == axis else (0, 0) for a in (0, 1)])
        pixels = np.lib.stride_tricks.sliding_window_view(padded, 2 * px + 1, axis).max(axis=-1)
    return Image.fromarray(np.ascontiguousarray(pixels))


def _changed(full: Image.Image, body: Image.Image) -> Image.Image:
    difference = ImageChops.difference(full, body).convert("L")
    return difference.point(lambda v: 255 if v > 6 else 0)


def face_layer(full: Image.Image, changed: Image.Image, skin: tuple[int, ...]) -> Image.Image:
    """What a mood changes on a body. Its edges repeat the body, so scaling shows no seam."""
    flat = Image.new("RGB", full.size, skin)
    layer = Image.composite(full, flat, _grown(changed, 10))  # flat skin far from the face compresses to nothing
    layer.putalpha(_grown(changed, 4))
    return layer


def face_part(look: dict) -> tuple[int, int, int, int]:
    """The pixels in which a mood may change a look, with room to spare."""
    size, tilt, lean, stoop = placed(look)
    turn, xs, ys = math.radians(tilt), [], []
    for x, y in ((330, 220), (790, 220), (330, 790), (790, 790)):
        dx, dy = x - 468, y - 880
        vx = 468 + dx * math.cos(turn) - dy * math.sin(turn) + lean
        vy = 880 + dx * math.sin(turn) + dy * math.cos(turn) + stoop
        xs.append((468 + (vx - 468) * size - VIEW[0]) * SCALE)
        ys.append((1262 + (vy - 1262) * size - VIEW[1]) * SCALE)
    return round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys))


def bake(name: str) -> None:
    """Write all layers of one look."""
    look = read_look(name)
    check_look(name, look)
    folder = OUT / name
    folder.mkdir(parents=True, exist_ok=True)
    body, part = sticker(render(portrait(look, None), *SIZE)), face_part(look)

    def seen(mood: str | None) -> Image.Image:
        drawn = render(portrait(look, mood, part), part[2] - part[0], part[3] - part[1])
        return Image.alpha_composite(Image.new("RGBA", drawn.size, "white"), drawn).convert("RGB")

    still = seen(None)
    faces = {mood: seen(mood) for mood in MOODS}
    changed = {mood: _changed(face, still) for mood, face in faces.items()}
    boxes = [mask.getbbox() for mask in changed.values()]
    box = (
        max(0, min(b[0] for b in boxes) - 6),
        max(0, min(b[1] for b in boxes) - 6),
        min(still.width, max(b[2] for b in boxes) + 6),
        min(still.height, max(b[3] for b in boxes) + 6),
    )
    if box[0] == 0 or box[1] == 0 or box[2] == still.width or box[3] == still.height:
        raise BadLook(f"assets/cast/{name}.yaml: a mood reaches beyond the face: {box} of {still.size}")
    body.save(folder / "body.webp", quality=88, alpha_quality=95, method=6, exact=True)
    at = None
    if lettered(look):
        layer, at = lettering_layer(look, body)
        layer.save(folder / "lettering.webp", quality=92, alpha_quality=100, method=6, exact=True)
    nose = still.getpixel((still.width // 2, still.height * 2 // 3))
    for mood, face in faces.items():
        layer = face_layer(face.crop(box), changed[mood].crop(box), nose)
        layer.save(folder / f"face-{mood}.webp", quality=88, alpha_quality=100, method=4, exact=True)
    body.paste(faces[look.get("avatar_mood", "neutral")], part, changed[look.get("avatar_mood", "neutral")])
    avatar(body, look).save(folder / "head.webp", quality=88, method=6)
    chin = round((chin_of(look) - VIEW[1]) * SCALE) + 4
    place = [part[0] + box[0], part[1] + box[1], box[2] - box[0], box[3] - box[1]]
    layers = {"size": list(SIZE), "face": place, "chin": chin}
    if at is not None:
        layers["lettering"] = list(at)
    (folder / "layers.json").write_text(json.dumps(layers) + "\n", encoding="utf-8")


def avatar(full: Image.Image, look: dict) -> Image.Image:
    """A square head on flat colour, whose inscribed circle holds hair and chin."""
    card = Image.new("RGBA", full.size, look["background"])
    card.alpha_composite(full)
    size, _, lean, stoop = placed(look)
    left, top = 468 + (75 + lean - 468) * size - VIEW[0], 1262 + (12 + stoop - 1262) * size - VIEW[1]
    box = tuple(v * SCALE for v in (left, top, left + 810 * size, top + 810 * size))
    return card.convert("RGB").resize((256, 256), Image.Resampling.LANCZOS, box=box)


def outputs(name: str) -> tuple[Path, ...]:
    """The files that `bake` writes for a look."""
    files = ["body.webp", "head.webp", "layers.json", *(f"face-{mood}.webp" for mood in MOODS)]
    if lettered(read_look(name)):
        files.append("lettering.webp")
    return tuple(OUT / name / file for file in files)
