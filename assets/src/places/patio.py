# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The school yard by day: corridors on two floors, a mural, the court with its goal and hoop."""

import math

from svgkit import gradient

from places.common import (
    INK,
    ball,
    box,
    bunting,
    clouds,
    crown,
    disc,
    leafy,
    overlay,
    page,
    polygon,
    pot,
    shape,
    shine,
    stroke,
)

ALT = {
    "es": "El patio de la escuela de día: corredores de dos pisos, un mural con sol, árboles y la cancha con portería.",
    "en": "The school yard by day: two floors of corridors, a mural with a sun, trees and the court with its goal.",
}


def build() -> str:
    """The picture."""
    defs = (
        gradient("day", "0 #4fb0e8", "1 #dff4e4")
        + gradient("ground", "0 #c98a6a", "1 #8a5668")
        + gradient("inside", "0 #6b4a6a", "1 #b08a7c")
    )
    out = box(0, 0, 1920, 1080, "url(#day)", 0) + clouds(
        ((160, 150, 320), (900, 110, 300), (1500, 190, 360)), "#ffffff", 0.92
    )
    out += shape("M-20,520 C200,400 420,440 620,400 C900,340 1100,440 1940,380 V640 H-20Z", "#8fb89a", 6)
    out += shape("M-20,640H1940V1100H-20Z", "url(#ground)")
    out += leafy(1180, 650, 400, 3) + leafy(1450, 644, 330, 5) + leafy(1730, 650, 470, 8)
    # the building
    out += (
        box(40, 170, 1000, 480, "#f3d9a0", 8)
        + box(20, 146, 1040, 40, "#c2503a", 7)
        + box(40, 392, 1000, 34, "#c2503a", 6)
    )
    for floor, (top, bottom) in enumerate(((196, 392), (436, 650))):
        for i in range(5):
            x = 64 + i * 194
            mural = floor == 1 and i in (3, 4)
            if mural:
                continue
            out += shape(f"M{x},{bottom} V{top + 60} q0,-54 86,-54 q86,0 86,54 V{bottom}Z", "url(#inside)", 6)
            if i % 2 == 0:
                out += box(x + 46, top + 62, 78, bottom - top - 64, "#3f8fb0", 5) + disc(
                    x + 108, top + 120, 6, "#f6c445", 3
                )
            else:
                out += box(x + 30, top + 66, 112, 62, "#ffe9a8", 5) + stroke(f"M{x + 86},{top + 66}v62", INK, 5)
            if floor == 0:
                rail = "".join(f"M{x + k * 21},{bottom - 56}V{bottom} " for k in range(9))
                out += stroke(rail + f"M{x},{bottom - 58}h172", "#2c6b7a", 6)
    # the mural over two arches: sun, hands, hills (ours, and of no real school)
    out += '<clipPath id="mural"><rect x="648" y="440" width="372" height="206"/></clipPath>' + box(
        648, 440, 372, 206, "#3a5fb0", 7
    )
    rays = "".join(
        polygon(
            (
                (834, 590),
                (834 + math.cos(a) * 330, 590 + math.sin(a) * 330),
                (834 + math.cos(a + 0.13) * 330, 590 + math.sin(a + 0.13) * 330),
            ),
            "#f6b52e",
            0,
        )
        for a in [math.pi + i * 0.262 for i in range(13)]
    )
    sun = disc(834, 590, 74, "#f2633a", 6) + stroke(
        "M806,582 q10,-12 20,0 M842,582 q10,-12 20,0 M812,606 q22,20 44,0", INK, 6
    )
    hills = shape("M640,650 C700,570 760,600 834,620 C900,590 980,570 1030,650Z", "#2fb5a8", 6)
    hands = "".join(
        shape(
            f"M{x},650 v-52 q-2,-16 10,-16 l4,-34 q8,-8 14,0 l2,30 l8,-30 q10,-4 12,6 l-4,32 l12,-18 q10,0 8,10 l-14,40 v32z",
            c,
            5,
        )
        for x, c in ((672, "#e8347a"), (732, "#f4efe2"), (884, "#f6d04e"), (946, "#e8837a"))
    )
    out += f'<g clip-path="url(#mural)">{rays}{sun}{hills}{hands}</g>' + stroke("M648,440h372v206h-372z", INK, 8)
    for x in (150, 350, 540):
        out += pot(x, 668, 64, "#2fb5a8")
    # flag pole with paper, bench
    out += stroke("M1096,640 V150", "#8f8590", 11) + disc(1096, 146, 12, "#f6c445", 5)
    out += bunting(1096, 160, 1960, 40, 24, 16, 48, 6)
    # court
    lines = "M560,1080 L900,700 H1940 M900,700 L1940,700 M760,856 H1940"
    out += polygon(((500, 1100), (880, 690), (1960, 690), (1960, 1100)), "#3f8f7c", 6) + stroke(
        lines, "#f4efe2", 9, 'opacity=".85"'
    )
    out += '<ellipse cx="1500" cy="900" rx="250" ry="76" fill="none" stroke="#f4efe2" stroke-width="9" opacity=".85"/>'
    net = "".join(f"M{x},470V690 " for x in range(1290, 1640, 26)) + "".join(
        f"M1280,{y}H1640 " for y in range(490, 690, 24)
    )
    out += (
        stroke(net, "#fdf6e6", 3, 'opacity=".8"')
        + stroke("M1276,694V462H1644V694", INK, 22)
        + stroke("M1276,694V462H1644V694", "#fff8ea", 12)
    )
    out += (
        stroke("M1460,462 V330", INK, 20)
        + stroke("M1460,462 V330", "#8f8590", 9)
        + box(1370, 210, 180, 130, "#fff8ea", 8)
        + box(1424, 262, 72, 52, "none", 6)
    )
    out += stroke("M1420,342 h80", "#f2633a", 13) + stroke(
        "M1426,348 l12,46 h44 l12,-46 M1446,348 v46 M1474,348 v46", "#f4efe2", 4
    )
    out += ball(1180, 742, 34) + shape("M1150,782 q34,12 66,0", "#2a5a50", 0)
    return page(out, defs, "#3a2a5c", 0.1, "", shine(1500, 40, 800, 460, "warm", 0.35))


def near() -> str:
    """A branch over us."""
    return overlay(
        stroke("M-20,40 C120,60 220,40 330,80", "#6b4028", 18)
        + crown(70, 10, 330, 190, 5, width=8)
        + crown(300, 40, 180, 120, 9, width=8)
    )
