"""What the window looks like: colours, sizes and times, and nothing that draws.

Sizes are design pixels ("dp"): a window of 1280x720 has one pixel for each. Times are seconds. Two palettes share
every name, so that a page asks for `palette.ink` and never for the player's contrast.
"""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]

DESIGN = (1280, 720)  # dp; the projector's own size, so that one dp is one pixel in the commonest room
MIN_UNIT = 0.5  # pixels for a dp at least: a body line of 28 dp is then 14 pixels, the smallest that is read at ease
MIN_TARGET = 44  # dp; WCAG 2.5.5 (AAA). 2.5.8 would allow 24, too small for a projector's touch frame
EDGE = 5  # dp; the ink line round panels
BEAN = (196, 30, 48)  # the red beans of lotería
RING = 5  # dp; the focus ring, and as much again of ink round it
MARGIN = 36  # dp between the page and the edge of the window

# Text sizes, dp at scale 1.0. At 1280x720 on a 2 m wide projection 28 dp is an x-height of 23 mm, which 20/40 eyes
# still read from 8 m, the back row. Nothing is smaller than SMALL.
TITLE = 112
HEADING = 44
SPEECH = 34
NAME = 34
OPTION = 28
ITEM = 29
BODY = 26
CHAT = 26
SMALL = 20

ENTRANCE = 0.32  # a figure comes in
HOP = 0.22  # a figure changes its mood
EXIT = 0.26  # a figure leaves
LIGHT = 0.2  # the light goes over to who speaks
CAMERA = 0.9  # a new place comes to rest
CHALK = 0.4  # what a scene adds to its place comes, once the ink is off it
PUSH = 6.0  # a close-up comes nearer
SHAKE = 0.6  # a jolt of the camera dies away; never more than 1 s
JOLT = 12  # dp by which the camera is off at most: less than what the place has beyond the edges
JOLTS = 9  # times a second to and fro; nothing grows lighter or darker, so it is no flash (WCAG 2.3.1)
COVER = 0.16  # ink runs over a scene that is over
OPEN = 0.3  # and off the one that begins
FLASH = 0.3  # the picture freezes
SWEEP = 0.62  # “Continuará…” is written
ROLL = 0.8  # the sun of a card rolls in
FADE = 0.28  # a page, a card
SLIDE = 0.24  # a message
DOTS = 0.7  # somebody is writing, at least
DOTS_LONGER = 0.5  # and this much longer for a message of DOTS_LETTERS letters
DOTS_LETTERS = 160
WRITING = 6.0  # somebody who does not send it: the dots move, and then stand
HEAD_SEEN = 1.8  # the head of a profile, before it glides away
GLIDE = 0.7  # down to the first post
DISSOLVE = 1.2  # a message goes up in mist
TOLD = 0.34  # a notification slides down
PHONE_RISE = 0.38  # the phone comes up
TOAST_TIME = 6.0  # a notice stays: 12 words at 160 words a minute, and a second to look up


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours by what they are for."""

    ink: Colour  # lines, and text on paper
    paper: Colour  # panels
    soft: Colour  # text that may be missed
    plate: Colour  # name plates
    on_plate: Colour
    caption: Colour  # the box of a narrator
    night: Colour  # behind everything
    on_night: Colour  # text on it
    title: Colour
    focus: Colour  # the ring
    focus_paper: Colour  # what is focused
    numbers: tuple[Colour, ...]  # options 1 to 4, then again
    on_number: Colour
    halftone: bool
    shadow: bool


NORMAL = Palette(
    ink=(28, 15, 34),
    paper=(254, 247, 234),
    soft=(104, 82, 100),
    plate=(232, 40, 116),
    on_plate=(255, 252, 245),
    caption=(255, 221, 120),
    night=(38, 18, 62),
    on_night=(255, 246, 230),
    title=(255, 209, 82),
    focus=(255, 209, 62),
    focus_paper=(255, 236, 170),
    numbers=((232, 40, 116), (14, 130, 128), (104, 66, 178), (206, 84, 18)),
    on_number=(255, 252, 245),
    halftone=True,
    shadow=True,
)
CONTRAST = Palette(
    ink=(0, 0, 0),
    paper=(255, 255, 255),
    soft=(0, 0, 0),
    plate=(0, 0, 0),
    on_plate=(255, 255, 255),
    caption=(255, 255, 255),
    night=(0, 0, 0),
    on_night=(255, 255, 255),
    title=(255, 235, 0),
    focus=(255, 225, 0),
    focus_paper=(255, 235, 60),
    numbers=((0, 0, 0),),
    on_number=(255, 255, 255),
    halftone=False,
    shadow=False,
)


def palette(contrast: bool) -> Palette:
    """The palette the player asked for."""
    return CONTRAST if contrast else NORMAL


@dataclass(frozen=True, slots=True)
class AppColours:
    """The dress of one invented app on a phone."""

    bar: Colour
    bar_end: Colour  # the bar goes over from *bar* to this
    on_bar: Colour
    ground: Colour
    mine: Colour
    on_mine: Colour
    theirs: Colour
    on_theirs: Colour
    meta: Colour  # captions, handles
    accent: Colour


APPS: dict[str, AppColours] = {
    "recado": AppColours(
        bar=(15, 112, 104),
        bar_end=(21, 128, 112),
        on_bar=(255, 255, 255),
        ground=(240, 231, 220),
        mine=(211, 246, 206),
        on_mine=(20, 36, 28),
        theirs=(255, 255, 255),
        on_theirs=(28, 20, 34),
        meta=(92, 80, 74),
        accent=(13, 122, 108),
    ),
    "chispa": AppColours(
        bar=(214, 24, 120),
        bar_end=(240, 104, 24),
        on_bar=(255, 255, 255),
        ground=(255, 247, 244),
        mine=(255, 221, 190),
        on_mine=(50, 20, 20),
        theirs=(255, 255, 255),
        on_theirs=(40, 16, 34),
        meta=(116, 72, 92),
        accent=(206, 20, 112),
    ),
    "vueltas": AppColours(
        bar=(8, 10, 16),
        bar_end=(8, 10, 16),
        on_bar=(255, 255, 255),
        ground=(16, 18, 26),
        mine=(0, 206, 214),
        on_mine=(4, 22, 28),
        theirs=(42, 45, 58),
        on_theirs=(248, 250, 255),
        meta=(170, 182, 196),
        accent=(0, 222, 228),
    ),
    "bruma": AppColours(
        bar=(82, 72, 116),
        bar_end=(110, 98, 142),
        on_bar=(255, 255, 255),
        ground=(226, 220, 240),
        mine=(198, 180, 244),
        on_mine=(34, 22, 62),
        theirs=(248, 246, 253),
        on_theirs=(38, 30, 58),
        meta=(84, 74, 112),
        accent=(94, 78, 150),
    ),
    "bloquemania": AppColours(
        bar=(30, 40, 30),
        bar_end=(44, 62, 40),
        on_bar=(208, 255, 120),
        ground=(22, 26, 32),
        mine=(126, 200, 66),
        on_mine=(12, 28, 6),
        theirs=(50, 58, 68),
        on_theirs=(240, 248, 240),
        meta=(166, 182, 172),
        accent=(156, 226, 86),
    ),
    "chambaya": AppColours(
        bar=(18, 72, 158),
        bar_end=(26, 98, 196),
        on_bar=(255, 255, 255),
        ground=(234, 240, 248),
        mine=(200, 224, 255),
        on_mine=(12, 32, 72),
        theirs=(255, 255, 255),
        on_theirs=(18, 30, 54),
        meta=(74, 90, 120),
        accent=(18, 84, 182),
    ),
}
CONTRAST_APP = AppColours(
    bar=(0, 0, 0),
    bar_end=(0, 0, 0),
    on_bar=(255, 255, 255),
    ground=(255, 255, 255),
    mine=(255, 244, 170),
    on_mine=(0, 0, 0),
    theirs=(255, 255, 255),
    on_theirs=(0, 0, 0),
    meta=(0, 0, 0),
    accent=(0, 0, 0),
)


def app_colours(app: str, contrast: bool) -> AppColours:
    """The colours of *app*; an app nobody knows looks like the messenger."""
    return CONTRAST_APP if contrast else APPS.get(app, APPS["recado"])


# Paper cards for pictures that are missing and rays behind lotería faces, chosen by a name's letters.
CARD_COLOURS: tuple[tuple[Colour, Colour], ...] = (
    ((246, 192, 80), (250, 214, 132)),
    ((126, 196, 186), (160, 214, 206)),
    ((240, 158, 166), (247, 188, 194)),
    ((158, 140, 214), (186, 172, 230)),
    ((240, 140, 86), (247, 176, 130)),
    ((132, 184, 100), (166, 206, 138)),
)


def card_colours(name: str) -> tuple[Colour, Colour]:
    """Two neighbouring colours for *name*, the same at every start (`hash` of a str is not)."""
    return CARD_COLOURS[sum(map(ord, name)) % len(CARD_COLOURS)]
