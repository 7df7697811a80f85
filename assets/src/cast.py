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
from pathlib import Path

import numpy as np
import yaml
from clothes import GARMENTS, torso
from PIL import Image, ImageChops, ImageFilter
from svgkit import INK, contours, counters, draw, gradient, halftone, mix, render, warp

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
    "neutral": {"brows": "09", "mouth": "happy14", "eyes": None},
    "happy": {"brows": "05", "mouth": "happy05", "eyes": None, "blush": 0.8},
    "laughing": {"brows": "05", "mouth": "LAUGH", "eyes": "LAUGH", "blush": 0.9},
    "tender": {"brows": "01", "mouth": "happy01", "eyes": "20", "blush": 0.8},
    "sad": {"brows": "01", "mouth": "SAD", "eyes": "DOWN"},
    "crying": {"brows": "01", "mouth": "SOB", "eyes": "19", "tears": True},
    "angry": {"brows": "13", "mouth": "ANGRY", "eyes": "08"},
    "afraid": {"brows": "01", "mouth": "AFRAID", "eyes": "21"},
    "surprised": {"brows": "02", "mouth": "OH", "eyes": "21"},
    "doubting": {"brows": "12", "mouth": "sad09", "eyes": "17"},
}
STROKE = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
OWN_EYES = {
    "LAUGH": f'<path d="M396,522 C418,478 478,472 508,516 M638,508 C650,474 692,470 710,500" {STROKE} '
    'stroke="{eyes}" stroke-width="13"/>',
    "DOWN": '<path d="M426,504 C426,546 486,546 486,502Z M652,498 C652,532 696,534 697,502Z" fill="{eyes}"/>'
    f'<path d="M394,526 C420,496 474,490 512,508 M640,504 C660,490 692,492 714,518" {STROKE} stroke="{{eyes}}" stroke-width="11"/>',
}
OWN_MOUTHS = {
    "LAUGH": '<path d="M466,650 C528,668 612,662 672,636 C678,700 642,752 588,756 C526,760 480,716 466,650Z" '
    f'fill="#5a1420" stroke="{INK}" stroke-width="9" stroke-linejoin="round"/>'
    '<path d="M474,657 C530,672 612,666 668,644 C668,658 664,672 660,682 C610,698 530,702 484,686 C478,676 476,666 474,657Z" '
    'fill="#fff8ec"/><path d="M524,738 C548,712 612,706 634,728 C618,746 604,752 586,753 C560,754 540,748 524,738Z" fill="#d0576a"/>',
    "SAD": f'<path d="M500,712 C530,688 584,682 622,698" {STROKE} stroke="{{mouth}}" stroke-width="10"/>'
    f'<path d="M542,736 C560,742 582,740 596,734" {STROKE} stroke="{{mouth}}" stroke-width="6" opacity=".6"/>',
    "SOB": f'<path d="M494,716 C516,690 546,684 566,690 C590,680 616,686 634,702" {STROKE} stroke="{{mouth}}" stroke-width="10"/>'
    f'<path d="M536,742 C556,734 586,732 604,738" {STROKE} stroke="{{mouth}}" stroke-width="6" opacity=".7"/>',
    "ANGRY": f'<path d="M498,708 C532,694 592,690 640,698 M498,708 C492,712 490,718 490,724 M640,698 C646,700 650,706 650,712" '
    f'{STROKE} stroke="{{mouth}}" stroke-width="11"/>',
    "AFRAID": f'<path d="M496,708 C510,690 528,692 542,702 C556,710 568,700 580,694 C596,686 608,700 626,694" {STROKE} '
    'stroke="{mouth}" stroke-width="10"/>',
    "OH": '<path d="M548,694 C546,664 604,658 608,690 C612,728 590,744 576,744 C560,744 550,724 548,694Z" '
    f'fill="#5a1420" stroke="{INK}" stroke-width="8"/><path d="M560,728 C572,718 590,718 598,726 C590,740 570,742 560,728Z" fill="#d0576a"/>',
}
# A drop on the lash and one that has run: small, because a person who cries in this story is not a joke.
TEARS = (
    '<g fill="#d6f0ff" stroke="#3c7ba6" stroke-width="4" stroke-linejoin="round">'
    '<path d="M436,548 C430,562 426,572 436,578 C447,574 444,562 436,548Z"/>'
    '<path d="M424,614 C414,634 412,648 424,654 C438,650 436,634 424,614Z"/>'
    '<path d="M676,538 C671,552 668,560 677,565 C687,561 683,550 676,538Z"/></g>'
    f'<path d="M432,584 C428,596 426,602 425,610" {STROKE} stroke="#d6f0ff" stroke-width="5" opacity=".8"/>'
)


def read_look(name: str) -> dict:
    """The YAML of one look."""
    return yaml.safe_load((OUT / f"{name}.yaml").read_text(encoding="utf-8"))


def looks() -> list[str]:
    """The names of all looks, in alphabetical order."""
    return sorted(p.stem for p in OUT.glob("*.yaml") if p.stem != "moods")


# --- the head ---------------------------------------------------------------------------------------------------------


def jaw_bender(head: dict):
    """A function that moves points of a head: `chin` px down, `cheek` px out on the far side, `jowl` px on the near one."""
    bumps = (
        (565, 826, 95, 0, head.get("chin", 0)),
        (712, 660, 95, head.get("cheek", 0), 0),
        (640, 780, 70, head.get("jowl", 0) * 0.8, head.get("jowl", 0) * 0.5),
        (390, 745, 80, -head.get("jowl", 0), head.get("jowl", 0) * 0.6),
    )

    def move(x: float, y: float) -> tuple[float, float]:
        dx = dy = 0.0
        for bx, by, spread, sx, sy in bumps:
            pull = math.exp(-((x - bx) ** 2 + (y - by) ** 2) / (2 * spread**2))
            dx, dy = dx + sx * pull, dy + sy * pull
        return x + dx, y + dy

    return move


def eye_fragment(name: str) -> str:
    """Eyes by name, with their whites."""
    if name in OWN_EYES:
        return OWN_EYES[name]
    eyes = LORELEI["eyes"]["variant" + name]
    return counters(eyes, EYE_WHITE) + eyes


def mouth_fragment(name: str) -> str:
    """A mouth by name, with its teeth."""
    if name in OWN_MOUTHS:
        return OWN_MOUTHS[name]
    mouth = LORELEI["mouth"][name]
    return counters(mouth, EYE_WHITE) + mouth


def age_lines(years: int, shade: str) -> str:
    """Lines of a lived face, in head units: tired at 35, marked at 45, old at 60."""
    soft = f'{STROKE} stroke="{shade}"'
    out = ""
    if years >= 35:
        out += f'<path d="M420,556 C444,570 478,570 502,556 M648,550 C664,558 684,556 698,546" {soft} stroke-width="6" opacity=".75"/>'
    if years >= 45:
        out += (
            f'<path d="M508,632 C492,652 482,676 484,700 M650,626 C664,640 672,656 672,676" {soft} stroke-width="7"/>'
        )
    if years >= 58:
        out += (
            f'<path d="M350,512 C338,506 330,498 322,488 M348,530 C334,528 324,524 314,518 M352,548 C340,550 330,550 320,548" {soft} stroke-width="6"/>'
            f'<path d="M424,570 C450,590 486,588 508,570 M652,562 C668,574 688,570 700,560" {soft} stroke-width="6"/>'
            f'<path d="M430,392 C484,374 560,374 610,386 M446,362 C500,346 560,346 600,356" {soft} stroke-width="6" opacity=".85"/>'
            f'<path d="M470,716 C462,736 462,752 470,768 M664,706 C668,722 666,736 660,748" {soft} stroke-width="7"/>'
            f'<path d="M536,790 C560,800 596,798 616,786" {soft} stroke-width="6" opacity=".8"/>'
            f'<path d="M300,866 C340,900 380,918 420,926 M330,842 C360,868 392,884 424,892" {soft} stroke-width="7" opacity=".8"/>'
        )
    return out


MOUSTACHES = {
    "thick": "M482,664 C512,630 560,630 582,646 C604,630 640,630 662,654 C652,680 612,686 584,672 C552,690 500,692 482,664Z",
    "thin": "M506,664 C532,642 562,640 582,650 C602,640 626,642 642,656 C626,668 604,668 584,662 C556,674 526,676 506,664Z",
}
CAP = (
    '<path d="M246,452 C236,300 330,196 492,196 C636,196 730,300 722,438 C640,392 420,392 246,452Z" fill="{cap}" {o}/>'
    '<path d="M430,206 C380,260 356,330 360,418 M540,200 C590,256 614,330 612,404" {thin}/>'
    '<circle cx="488" cy="196" r="15" fill="{brim}" {o}/>'
    '<path d="M398,424 C520,372 690,382 812,458 C822,470 812,482 796,478 C690,440 560,436 428,470 C404,474 384,440 398,424Z" fill="{brim}" {o}/>'
    '<path d="M462,300 L492,270 L530,300 L520,352 H472Z" fill="{brim}" {thin2}/>'
)


def hair_layers(look: dict) -> tuple[str, str]:
    """The hair behind and before the head: ink edge, light from the upper left, strands, gloss."""
    hair = look["hair"]
    if hair.get("style") is None:
        return "", ""
    back, front = LORELEI["hair"]["variant" + hair["style"]].split("{@head}")
    return tuple(_lit(part, side, hair) for side, part in (("back", back), ("front", front)))


def _lit(part: str, side: str, hair: dict) -> str:
    data = " ".join(draw(c) for d in re.findall(r' d="([^"]+)"', part) for c in contours(d))
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
    texture = TEXTURES[hair.get("texture", "straight")](hair, side)
    return f'{outline}{fill}<defs>{clip}</defs><g clip-path="url(#clip{side})">{tips}{texture}</g>'


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


def straight(hair: dict, side: str) -> str:
    """Combed hair: a broken band of gloss and long strands."""
    light, dark = hair["light"], mix(hair["colour"], INK, 0.7)
    if side == "back":
        return _strokes(
            "M300,600 C292,720 300,800 290,880 M340,620 C340,740 344,800 336,880 M700,600 C712,700 704,780 716,880",
            light,
            7,
            0.55,
        )
    strands = "M430,210 C340,250 282,330 268,470 M450,205 C380,260 330,350 322,470 M500,205 C590,240 650,310 680,420 M470,210 C450,270 420,330 400,400"
    bands = "".join(
        f'<path d="{_crescent(a, b, r, w)}" fill="{light}"/>'
        for a, b, r, w in (
            (188, 226, 204, 30),
            (230, 252, 206, 26),
            (258, 276, 208, 20),
            (300, 322, 208, 18),
            (196, 222, 172, 10),
        )
    )
    low = "M286,640 C276,720 284,790 270,850 M322,660 C318,740 324,800 312,860"
    return _strokes(strands, dark, 6, 0.6) + f'<g opacity=".9">{bands}</g>' + _strokes(low, light, 8, 0.7)


def wavy(hair: dict, side: str) -> str:
    """Loose waves: S-shaped strands, dark and light."""
    light, dark = hair["light"], mix(hair["colour"], INK, 0.7)
    waves = "M286,560 C250,630 300,680 262,750 C240,800 262,840 250,880 M240,600 C206,660 250,720 214,790 M330,640 C310,700 340,760 318,830 M716,520 C756,580 716,640 752,700 M690,640 C720,700 690,760 716,820"
    if side == "back":
        return _strokes(waves, light, 9, 0.65)
    crown = "M440,212 C350,250 292,330 280,460 M470,212 C400,270 352,350 340,452 M520,212 C610,250 676,330 700,440 M560,210 C640,240 700,300 724,380"
    bands = "".join(
        f'<path d="{_crescent(a, b, r, w)}" fill="{light}"/>'
        for a, b, r, w in ((186, 222, 212, 34), (227, 250, 214, 26), (306, 330, 222, 22), (196, 218, 178, 11))
    )
    return (
        _strokes(crown, dark, 6, 0.55)
        + f'<g opacity=".9">{bands}</g>'
        + _strokes(waves, light, 9, 0.7)
        + _strokes(waves, dark, 5, 0.25)
    )


def curly(hair: dict, side: str) -> str:
    """Curls: little hooks of light all over, always the same ones."""
    light, dark = hair["light"], mix(hair["colour"], INK, 0.7)
    rng = np.random.default_rng(7)
    lights, darks = [], []
    for row in range(15):
        for column in range(13):
            x, y = 150 + column * 54 + (27 if row % 2 else 0) + rng.uniform(-9, 9), 110 + row * 50 + rng.uniform(-9, 9)
            lit = (x - 478) * -0.6 + (y - 470) * -0.8 + rng.uniform(-60, 60) > 40
            (lights if lit else darks).append(f"M{x:.0f},{y:.0f} q6,-24 26,-20 q18,8 6,24")
    return _strokes(" ".join(darks), dark, 6, 0.4) + _strokes(" ".join(lights), light, 8, 0.85)


def short(hair: dict, side: str) -> str:
    """Cropped hair: short combed strokes of light on the near side."""
    light, dark = hair["light"], mix(hair["colour"], INK, 0.7)
    strokes = "M300,330 C330,280 370,250 410,236 M280,390 C296,340 316,310 340,290 M440,240 C480,222 520,220 556,226 M350,330 C380,296 420,276 456,266 M300,430 C304,410 308,396 316,380"
    shades = "M600,250 C640,270 664,300 680,340 M560,262 C600,276 626,300 644,330 M290,470 C290,450 294,440 300,430"
    return _strokes(shades, dark, 7, 0.5) + _strokes(strokes, light, 13, 0.85)


TEXTURES = {"straight": straight, "wavy": wavy, "curly": curly, "short": short}


def skin_light(look: dict, shade: str) -> str:
    """Jaw shadow, printed shade on the far cheek, in head units and clipped to the skin."""
    clean = look.get("too_clean")
    dots = (
        ""
        if clean
        else (
            '<path d="M720,330 C676,420 700,520 676,600 C660,680 610,740 548,764 L760,780Z" fill="url(#dots)" opacity=".55"/>'
            '<path d="M270,840 C360,900 540,900 660,830 L700,960 L240,960Z" fill="url(#dots)" opacity=".35"/>'
        )
    )
    return (
        '<g transform="translate(-10 60)"><g clip-path="url(#facec)">'
        f'<path d="M340,655 C380,715 450,756 560,768 L600,770 L640,806 C560,850 400,836 338,742Z" fill="{shade}" opacity=".55"/>{dots}'
        "</g></g>"
    )


def blush_spots(strength: float) -> str:
    """Printed warmth on both cheeks, in head units."""
    return (
        f'<g opacity="{strength}"><ellipse cx="412" cy="634" rx="60" ry="36" fill="url(#blush)"/>'
        '<ellipse cx="672" cy="622" rx="32" ry="34" fill="url(#blush)"/></g>'
    )


def portrait(look: dict, mood: str | None) -> str:
    """The SVG of a look in a mood; with None, the body that waits for a face."""
    skin, shade = look["skin"], look.get("shade") or mix(look["skin"], "#4a1428", 0.5)
    hair, head = look.get("hair", {}), look.get("head", {})
    bend = jaw_bender(head)
    outline = warp(LORELEI["head"]["variant" + head.get("shape", "01")], bend)
    face_path = re.search(r'd="([^"]+)" fill="\{skin\}"', outline).group(1)

    features = dict.fromkeys(("eyes", "eyebrows", "mouth", "freckles"), "")
    if mood:
        face = FACES[mood] | (look.get("moods") or {}).get(mood, {})
        features["eyes"] = eye_fragment(face["eyes"] or look.get("eyes", "04")) + (TEARS if face.get("tears") else "")
        features["eyebrows"] = LORELEI["eyebrows"]["variant" + face["brows"]]
        features["mouth"] = mouth_fragment(face["mouth"])
        if look.get("blush") and face.get("blush"):
            features["eyes"] = blush_spots(face["blush"]) + features["eyes"]
    years = look.get("lines", look["age"])
    moustache = look.get("moustache")
    features["nose"] = LORELEI["nose"]["variant" + head.get("nose", "01")] + age_lines(years, mix(shade, INK, 0.25))
    features["beard"] = ""
    features["mouth"] += (
        f'<path d="{MOUSTACHES[moustache]}" fill="{look["hair"]["colour"]}" stroke="{INK}" stroke-width="5"/>'
        if moustache
        else ""
    )
    features["earrings"] = _earrings(look)
    features["glasses"] = LORELEI["glasses"].get("variant" + str(look.get("glasses", "")), "")
    outline = re.sub(r'(fill="\{skin\}"/>)', lambda m: m.group(1) + skin_light(look, shade), outline, count=1)
    for name, fragment in features.items():
        outline = outline.replace("{@" + name + "}", fragment)
    back, front = hair_layers(look)
    if look.get("fringe"):  # brows hidden by hair tell nothing: print them over it, as comics do
        front += features["eyebrows"].replace("{brows}", INK)
    group = back + outline + front + (_cap(look) if look.get("cap") else "") + (_band(look) if look.get("band") else "")
    colours = {
        "skin": skin,
        "eyes": INK,
        "ink": INK,
        "glasses": INK,
        "brows": look.get("brows") or mix(hair.get("colour", INK), INK, 0.5),
        "mouth": look.get("lips", "#6e2029"),
        "earrings": look.get("gold", "#f0c043"),
    }
    for name, colour in colours.items():
        group = group.replace("{" + name + "}", colour)
    group = group.replace('fill="#000"', f'fill="{INK}"')
    garment, cloth = _clothes(look)
    chest = (
        f'<path d="M265,838 C215,880 135,898 82,948 L100,1260 L900,1260 L915,955 C868,905 770,868 672,807Z" fill="{skin}"/>'
        f'<path d="M270,850 C330,960 600,960 668,815 L700,1100 L260,1100Z" fill="{shade}" opacity=".4"/>'
    )
    defs = (
        halftone("dots", shade)
        + halftone("blush", str(look.get("blush") or "#d9485f"), 11, 3.4)
        + _hair_gradients(hair)
        + f'<clipPath id="facec"><path transform="translate(10 -60)" d="{face_path}"/></clipPath>'
        + f'<clipPath id="bodyc"><path d="{cloth}"/></clipPath>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{" ".join(map(str, VIEW))}" width="{SIZE[0]}" height="{SIZE[1]}" fill="none">'
        f'<defs>{defs}</defs>{_shoulders(chest, look)}<g transform="translate(10 -60)">{group}</g>{garment}</svg>'
    )


def _hair_gradients(hair: dict) -> str:
    if hair.get("style") is None:
        return ""
    colour, light = hair["colour"], hair["light"]
    lit, deep = mix(colour, light, 0.45), mix(colour, INK, 0.35)
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
    """Narrow or widen everything outside the neck, so that fifteen does not have the shoulders of forty."""
    k, drop = look.get("shoulders", 0.93), look.get("slope", 0)

    def move(x: float, y: float) -> tuple[float, float]:
        out = max(0.0, 265 - x, x - 672)
        moved = 265 - (265 - x) * k if x < 265 else 672 + (x - 672) * k if x > 672 else x
        return moved, y + (drop * out / 338 if y < 1240 else 0)

    return warp(fragment, move)


def _clothes(look: dict) -> tuple[str, str]:
    """The garment with its printed shade and folds, and the outline it is clipped to."""
    outline = re.search(r' d="([^"]+)"', _shoulders(f'<path d="{torso("high")}"/>', look)).group(1)
    shade = (
        '<g clip-path="url(#bodyc)"><path d="M1010,850 L1010,1260 L700,1260 C780,1150 800,1000 760,850Z" fill="url(#dots)" opacity=".45"/>'
        f'<path d="M60,1260 C110,1180 150,1090 160,1010 M905,1260 C880,1180 860,1090 850,1020" {STROKE} stroke="{INK}" stroke-width="9"/></g>'
    )
    clothes = look["clothes"]
    return _shoulders(GARMENTS[clothes["kind"]](clothes["colours"]) + shade, look), outline


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
    if kind == "pearl":
        return f'<circle cx="293" cy="662" r="15" fill="#fffaf0" {edge}/>'
    return LORELEI["earrings"].get("variant" + str(kind), "")


def _cap(look: dict) -> str:
    cap, brim = look["cap"]
    o = f'stroke="{INK}" stroke-width="11" stroke-linejoin="round"'
    thin = f'fill="none" stroke="{INK}" stroke-width="6" stroke-linecap="round"'
    return CAP.format(cap=cap, brim=brim, o=o, thin=thin, thin2=f'stroke="{INK}" stroke-width="6"')


def _band(look: dict) -> str:
    """A sports band across the hair, following the skull."""
    band = "M262,420 C296,310 384,240 486,234 C520,234 552,240 580,252"
    return (
        '<g clip-path="url(#clipfront)">'
        f'<path d="{band}" {STROKE} stroke="{INK}" stroke-width="46"/><path d="{band}" {STROKE} stroke="{look["band"]}" stroke-width="30"/></g>'
    )


# --- from drawing to files --------------------------------------------------------------------------------------------


def _dilate(alpha: Image.Image, px: float) -> Image.Image:
    """Grow a mask by *px* with a round, smooth edge."""
    blurred = np.asarray(alpha.filter(ImageFilter.GaussianBlur(px * 0.75)), dtype=np.float32)
    return Image.fromarray(np.clip((blurred - 14) * 7, 0, 255).astype(np.uint8))


def sticker(picture: Image.Image) -> Image.Image:
    """Put a cut-out on white card: the picture with a white edge, and white under what is transparent."""
    edge = ImageChops.lighter(_dilate(picture.getchannel("A"), STICKER), picture.getchannel("A"))
    card = Image.new("RGBA", picture.size, "white")
    flat = Image.alpha_composite(card, picture)
    flat.putalpha(edge)
    return flat


def face_layer(full: Image.Image, body: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    """What *full* changes on *body*, cut to *box*. Its edges repeat the body, so scaling shows no seam."""
    changed = _changed(full, body)
    mask = changed.filter(ImageFilter.MaxFilter(9)).crop(box)
    near = changed.filter(ImageFilter.MaxFilter(21)).crop(box)
    colours = full.convert("RGB").crop(box)
    skin = Image.new(
        "RGB", colours.size, body.convert("RGB").getpixel((int((430 + 25) * SCALE), int((560 + 62) * SCALE)))
    )
    layer = Image.composite(colours, skin, near)  # flat skin far from the face: it compresses to nothing
    layer.putalpha(mask)
    return layer


def _changed(full: Image.Image, body: Image.Image) -> Image.Image:
    difference = ImageChops.difference(full.convert("RGB"), body.convert("RGB")).convert("L")
    return difference.point(lambda v: 255 if v > 6 else 0)


def bake(name: str) -> None:
    """Write all layers of one look."""
    look = read_look(name)
    folder = OUT / name
    folder.mkdir(parents=True, exist_ok=True)
    body = sticker(render(portrait(look, None), *SIZE))
    fulls = {mood: sticker(render(portrait(look, mood), *SIZE)) for mood in MOODS}
    boxes = [_changed(full, body).getbbox() for full in fulls.values()]
    box = (
        min(b[0] for b in boxes) - 6,
        min(b[1] for b in boxes) - 6,
        max(b[2] for b in boxes) + 6,
        max(b[3] for b in boxes) + 6,
    )
    body.save(folder / "body.webp", quality=88, alpha_quality=95, method=6, exact=True)
    for mood, full in fulls.items():
        face_layer(full, body, box).save(
            folder / f"face-{mood}.webp", quality=88, alpha_quality=100, method=6, exact=True
        )
    avatar(fulls[look.get("avatar_mood", "neutral")], look["background"]).save(
        folder / "head.webp", quality=88, method=6
    )
    chin = round((CHIN + look.get("head", {}).get("chin", 0) - VIEW[1]) * SCALE) + 4
    layers = {"size": list(SIZE), "face": [box[0], box[1], box[2] - box[0], box[3] - box[1]], "chin": chin}
    (folder / "layers.json").write_text(json.dumps(layers) + "\n", encoding="utf-8")


def avatar(full: Image.Image, background: str) -> Image.Image:
    """A square head on flat colour, whose inscribed circle holds hair and chin."""
    card = Image.new("RGBA", full.size, background)
    card.alpha_composite(full)
    left, top, side = (75 - VIEW[0]) * SCALE, (12 - VIEW[1]) * SCALE, 810 * SCALE
    return card.convert("RGB").resize((256, 256), Image.Resampling.LANCZOS, box=(left, top, left + side, top + side))


def outputs(name: str) -> tuple[Path, ...]:
    """The files that `bake` writes for a look."""
    files = ("body.webp", "head.webp", "layers.json", *(f"face-{mood}.webp" for mood in MOODS))
    return tuple(OUT / name / file for file in files)
