# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The title screen: rays, cut paper above and a row of roofs below; the middle is left to the title."""

import math

from svgkit import glow, gradient

from places.common import blooms, box, bunting, disc, page, polygon, shape, stroke

ALT = {
    "es": "Rayos morados y rosas detrás de papel picado; abajo, los techos de una colonia de noche.",
    "en": "Purple and pink rays behind cut-paper bunting; below, the roofs of a neighbourhood at night.",
}


def build() -> str:
    """The picture."""
    defs = (
        gradient("sky", "0 #2a1450", ".55 #7a1f6a", "1 #e0506a")
        + glow("middle", "0 #ffcf6b .95", ".35 #ff7f6a .5", "1 #ff7f6a 0")
        + gradient("roofs", "0 #3a1c5c", "1 #160a2a")
    )
    out = box(0, 0, 1920, 1080, "url(#sky)", 0)
    for i in range(0, 48, 2):
        a, b = math.tau * i / 48 + 0.05, math.tau * (i + 1) / 48 + 0.05
        points = (
            (960, 560),
            (960 + math.cos(a) * 1500, 560 + math.sin(a) * 1500),
            (960 + math.cos(b) * 1500, 560 + math.sin(b) * 1500),
        )
        out += polygon(points, "#f2508a", 0, 'opacity=".34"')
    out += '<ellipse cx="960" cy="560" rx="980" ry="560" fill="url(#middle)"/>'
    # roofs with water tanks, washing lines and a few lit windows
    out += shape(
        "M-20,1100 V900 h120 v-60 h170 v40 h120 v-90 h150 v70 h160 v-40 h130 v60 h180 v-30 h150 v-60 h170 v70 h130 v-110 h160 v60 h110 v-40 h130 V1100Z",
        "url(#roofs)",
        8,
    )
    for x, y in ((150, 840), (470, 790), (1200, 850), (1560, 760), (1800, 860)):
        out += shape(f"M{x},{y} v-54 q30,-24 60,0 v54Z", "#160a2a", 6) + stroke(f"M{x + 8},{y - 30} h44", "#4a2c70", 4)
    for x, y in (
        (40, 950),
        (130, 900),
        (300, 930),
        (440, 850),
        (640, 900),
        (820, 940),
        (1010, 920),
        (1130, 930),
        (1350, 890),
        (1470, 900),
        (1620, 850),
        (1780, 900),
        (1860, 960),
        (700, 1000),
        (1240, 1000),
    ):
        out += box(x, y, 34, 42, "#ffd36b", 5) + stroke(f"M{x + 17},{y} v42", "#3a1c5c", 4)
    out += disc(470, 850, 120, "url(#warm)", 0, 'opacity=".5"') + disc(1637, 850, 130, "url(#warm)", 0, 'opacity=".5"')
    out += blooms(20, 1010, 130, 110, 130, 3) + blooms(1910, 1010, 130, 120, 130, 6)
    out += (
        bunting(-80, 190, 620, 40, 60, 7, 84, 9)
        + bunting(1300, 40, 2000, 190, 60, 7, 84, 4)
        + bunting(-60, -36, 1980, -36, 50, 14, 116, 3)
    )
    return page(out, defs, "#2a1450", 0.12)
