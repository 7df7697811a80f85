# ruff: noqa: E501 (path data and tables of notes are not prose)
"""What people wear: one function per garment, drawn on the common bust (view box 0 0 1000 1250, neck 265..672).

A garment takes its colours (first the main one) and returns an SVG fragment. No garment imitates the weaving of a
real town: those belong to the people who make them, and need their word first.
"""

from svgkit import INK, star

LINE = f'stroke="{INK}" stroke-width="12" stroke-linejoin="round" stroke-linecap="round"'
THIN = f'fill="none" stroke="{INK}" stroke-width="8" stroke-linejoin="round" stroke-linecap="round"'

NECKS = {
    "round": "C650,905 560,962 462,965 C360,962 285,905 265,838",
    "high": "C640,868 560,905 465,905 C370,905 290,880 265,838",
    "wide": "C690,930 600,1010 466,1012 C330,1010 236,930 232,852",
    "v": "L486,1085 L265,838",
}
LEFT_EDGE = "M265,838 C215,880 135,898 82,948 C34,996 8,1130 -10,1260"
RIGHT_EDGE = "M672,807 C770,868 868,905 915,955 C978,1030 1000,1150 1010,1260"


def torso(neck: str = "round") -> str:
    """The outline of the bust with one of the NECKS."""
    return (
        "M265,838 C215,880 135,898 82,948 C34,996 8,1130 -10,1260 L1010,1260 "
        f"C1000,1150 978,1030 915,955 C868,905 770,868 672,807 {NECKS[neck]} Z"
    )


def path(data: str, fill: str, extra: str = LINE) -> str:
    """One filled, outlined shape."""
    return f'<path d="{data}" fill="{fill}" {extra}/>'


def line(data: str, colour: str = INK, width: float = 8, extra: str = "") -> str:
    """One stroke."""
    return (
        f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{width}" '
        f'stroke-linejoin="round" stroke-linecap="round" {extra}/>'
    )


def collar(colour: str, stripe: str = "") -> str:
    """A shirt collar that opens in a V down to the breastbone."""
    left = "M265,838 C248,866 240,884 232,904 L372,1036 L470,1000 C384,956 300,900 265,838Z"
    right = "M672,807 C692,836 704,858 710,880 L604,1022 L500,1000 C584,956 650,880 672,807Z"
    out = path(left, colour) + path(right, colour)
    if stripe:
        out += line("M252,900 L374,1014 L448,988", stripe, 11) + line("M694,876 L602,1000 L522,986", stripe, 11)
    return out


def crest(x: float, y: float, colour: str, light: str) -> str:
    """An invented school badge: a shield with an open book."""
    return (
        f'<g transform="translate({x},{y})">'
        + path("M0,0 H84 V58 Q84,92 42,112 Q0,92 0,58Z", colour, LINE.replace('"12"', '"9"'))
        + line(
            "M42,34 C32,24 22,24 14,28 V66 C24,62 34,64 42,72 C50,64 60,62 70,66 V28 C62,24 52,24 42,34 V72", light, 6
        )
        + "</g>"
    )


def polo(c: list[str]) -> str:
    """School polo: shirt, trim, badge."""
    return (
        path(torso("v"), c[0])
        + path("M462,985 L526,985 L520,1180 L474,1180Z", c[0], LINE.replace('"12"', '"8"'))
        + '<circle cx="497" cy="1062" r="9" fill="#fff8ea" stroke="#1a0f1c" stroke-width="5"/>'
        + '<circle cx="497" cy="1130" r="9" fill="#fff8ea" stroke="#1a0f1c" stroke-width="5"/>'
        + collar(c[1], c[2])
        + crest(690, 1082, c[1], c[2])
    )


def president(c: list[str]) -> str:
    """The polo with a class president's round pin."""
    pin = (
        '<circle cx="250" cy="1120" r="48" fill="#f6b52e" stroke="#1a0f1c" stroke-width="9"/>'
        f'<path d="{star(250, 1120, 30, 13)}" fill="#fff8ea"/>'
    )
    return polo(c) + pin


def jersey(c: list[str]) -> str:
    """Football shirt: body, stripes, trim, number."""
    stripes = "".join(
        f'<path d="M{x},880 L{x + 8},1260 H{x + 78} L{x + 70},880Z" fill="{c[1]}"/>' for x in (150, 330, 540, 730)
    )
    digit = "M444,1102 H540 V1134 L492,1260 H448 L498,1142 H444Z"  # a seven, as on the back
    return (
        path(torso("round"), c[0], "")
        + f'<defs><clipPath id="shirtc"><path d="{torso("round")}"/></clipPath></defs><g clip-path="url(#shirtc)">{stripes}</g>'
        + path("M82,948 C34,996 8,1130 -10,1260 L150,1260 C150,1150 150,1080 166,1010Z", c[2], "")
        + path("M915,955 C978,1030 1000,1150 1010,1260 L846,1260 C846,1150 846,1080 832,1000Z", c[2], "")
        + path(torso("round"), "none")
        + line("M668,830 C640,912 560,976 462,980 C352,976 278,916 258,856", INK, 40)
        + line("M668,830 C640,912 560,976 462,980 C352,976 278,916 258,856", c[2], 26)
        + path(digit, "#fff8ea", LINE.replace('"12"', '"9"'))
        + crest(690, 1060, c[2], "#fff8ea")
    )


def denim(c: list[str]) -> str:
    """Open denim jacket over a top: jacket, collar, top, stitching."""
    return (
        path(torso("wide"), c[2])
        + path(f"{LEFT_EDGE} L400,1260 L372,1040 Z", c[0])
        + path(f"{RIGHT_EDGE} L600,1260 L592,1020 Z", c[0])
        + path("M265,838 C225,872 206,900 196,930 L330,1042 L392,1010 C330,960 280,900 265,838Z", c[1])
        + path("M672,807 C716,836 740,866 752,900 L640,1010 L574,990 C630,940 664,880 672,807Z", c[1])
        + path("M150,1110 h150 v20 l-75,26 l-75,-26z", c[1])
        + path("M690,1096 h150 v20 l-75,26 l-75,-26z", c[1])
        + f'<circle cx="225" cy="1128" r="8" fill="{c[3]}"/><circle cx="765" cy="1114" r="8" fill="{c[3]}"/>'
        + line("M376,1080 L395,1260 M596,1060 L604,1260", c[3], 5, 'stroke-dasharray="14 9"')
        + f'<path d="{star(790, 1010, 30, 13)}" fill="{c[3]}" stroke="{INK}" stroke-width="6"/>'
    )


def ruffles(c: list[str]) -> str:
    """Festive blouse with a flounce round the shoulders: blouse, flounce, trim, flowers."""
    flounce = (
        "M232,846 C150,890 92,920 60,982 C96,1010 110,1040 150,1046 C190,1052 210,1088 258,1092 C300,1094 330,1124 384,1120 "
        "C420,1116 452,1136 496,1130 C540,1134 572,1110 616,1112 C662,1112 690,1084 734,1078 C780,1074 806,1040 848,1030 "
        "C884,1024 908,998 938,980 C900,930 790,880 692,818 C676,930 600,1006 466,1010 C336,1008 250,930 232,846Z"
    )
    folds = "M180,930 L150,1036 M250,990 L240,1080 M350,1026 L352,1108 M500,1040 L496,1118 M640,1014 L650,1100 M740,950 L776,1060 M830,930 L880,1008"
    flowers = "".join(
        f'<circle cx="{x}" cy="{y}" r="11" fill="{c[3]}"/><circle cx="{x}" cy="{y}" r="4" fill="{c[2]}"/>'
        for x, y in (
            (128, 990),
            (205, 1052),
            (300, 1084),
            (424, 1092),
            (560, 1090),
            (690, 1062),
            (800, 1018),
            (880, 980),
        )
    )
    return (
        path(torso("wide"), c[0])
        + path(flounce, c[1])
        + line(folds, INK, 6)
        + flowers
        + line("M690,832 C672,940 600,1016 466,1020 C334,1018 254,946 234,862", c[2], 16)
    )


def apron(c: list[str]) -> str:
    """Market apron over a blouse: blouse, apron, pocket, trim."""
    return (
        path(torso("high"), c[0])
        + path("M265,838 C262,880 300,930 372,960 L462,905 C370,905 290,880 265,838Z", c[3])
        + path("M672,807 C676,860 640,920 560,958 L470,905 C560,905 640,868 672,807Z", c[3])
        + path("M250,1030 C340,1070 600,1070 720,1010 L800,1260 L190,1260Z", c[1])
        + path("M232,866 L262,1034 L322,1056 L300,912Z M704,830 L712,1012 L664,1034 L640,900Z", c[1])
        + line("M255,1050 C345,1096 600,1096 722,1030", c[3], 16, 'stroke-dasharray="2 26"')
        + path("M392,1160 h206 v100 h-206z", c[2])
        + line("M392,1188 h206", INK, 7)
        + '<path d="M440,1160 l-8,-62 h22 l4,62z" fill="#f6b52e" stroke="#1a0f1c" stroke-width="7"/>'
        + '<path d="M500,1160 l6,-46 h50 l-4,46z" fill="#fff8ea" stroke="#1a0f1c" stroke-width="7"/>'
    )


def workblouse(c: list[str]) -> str:
    """A plain work blouse with an apron tied over it: blouse, apron, buttons."""
    return (
        path(torso("v"), c[0])
        + collar(c[2])
        + line("M486,1040 V1260", INK, 8)
        + path("M196,1120 C340,1176 640,1176 800,1106 L830,1260 L170,1260Z", c[1])
        + line("M206,1142 C350,1198 640,1198 798,1128", c[2], 9, 'stroke-dasharray="16 14"')
        + '<circle cx="500" cy="1070" r="8" fill="#fff8ea"/><circle cx="500" cy="1124" r="8" fill="#fff8ea"/>'
    )


def tracksuit(c: list[str]) -> str:
    """Coach's zipped jacket with stripes: jacket, stripe, collar, whistle cord."""
    stand = "M265,838 C240,860 232,880 236,930 C300,1000 400,1030 478,1040 C560,1030 660,980 706,900 C700,860 690,830 672,807 C650,890 560,960 462,962 C360,960 285,905 265,838Z"
    return (
        path(torso("round"), c[0])
        + path("M128,918 C70,1000 50,1130 44,1260 L108,1260 C112,1130 140,1010 188,892Z", c[1], "")
        + path("M868,918 C930,1000 946,1130 952,1260 L888,1260 C884,1130 860,1010 806,888Z", c[1], "")
        + path(torso("round"), "none")
        + path(stand, c[2])
        + line("M478,1040 V1260", INK, 16)
        + line("M478,1052 V1260", "#d9d4cc", 6, 'stroke-dasharray="5 5"')
        + line("M330,960 C360,1060 420,1130 462,1160 M630,940 C600,1050 540,1130 492,1160", c[3], 9)
        + path("M440,1156 h58 a30,30 0 1,1 -30,44 l-28,-10z", "#d9d4cc", LINE.replace('"12"', '"8"'))
        + '<circle cx="496" cy="1186" r="11" fill="#1a0f1c"/>'
    )


def hoodie(c: list[str]) -> str:
    """Hooded sweatshirt: cloth, lining, cord."""
    hood = "M265,838 C190,850 150,900 170,960 C220,1040 380,1080 480,1082 C600,1076 740,1020 790,936 C800,880 740,830 672,807 C668,900 570,980 466,984 C350,980 270,920 265,838Z"
    return (
        path(torso("round"), c[0])
        + path(hood, c[0])
        + path(
            "M265,838 C255,870 258,900 280,926 C330,990 400,1010 470,1012 C560,1006 640,960 672,890 C684,860 680,830 672,807 C650,905 560,962 462,965 C360,962 285,905 265,838Z",
            c[1],
        )
        + line("M392,1040 C388,1090 396,1130 388,1178 M566,1036 C572,1086 562,1130 570,1168", c[2], 11)
        + path("M258,1260 L300,1190 H690 L730,1260Z", c[0])
    )


def tee(c: list[str]) -> str:
    """T-shirt with a printed sun: cloth, print, collar."""
    rays = star(486, 1150, 96, 66, 12)
    return (
        path(torso("round"), c[0])
        + path(rays, c[1], LINE.replace('"12"', '"7"'))
        + f'<circle cx="486" cy="1150" r="46" fill="{c[2]}" stroke="{INK}" stroke-width="7"/>'
        + line("M664,836 C640,912 560,974 462,978 C354,974 280,914 262,858", c[2], 18)
    )


def blazer(c: list[str]) -> str:
    """Smart jacket over a plain top: jacket, top, lapels."""
    return (
        path(torso("wide"), c[1])
        + path(f"{LEFT_EDGE} L470,1260 L330,1010 Z", c[0])
        + path(f"{RIGHT_EDGE} L545,1260 L622,1010 Z", c[0])
        + path("M265,838 L232,880 L206,1000 L282,1010 L262,1046 L470,1260 L330,1010Z", c[2])
        + path("M672,807 L712,850 L742,972 L676,984 L694,1020 L545,1260 L622,1010Z", c[2])
    )


def pearls(c: list[str]) -> str:
    """The blazer with a tidy pearl necklace: too perfect by half."""
    beads = "".join(
        f'<circle cx="{x}" cy="{y}" r="13" fill="#fffaf0" stroke="{INK}" stroke-width="5"/>'
        for x, y in (
            (300, 906),
            (328, 936),
            (362, 960),
            (400, 977),
            (441, 986),
            (484, 986),
            (526, 976),
            (564, 958),
            (598, 932),
            (628, 902),
        )
    )
    return blazer(c) + beads


def sweater(c: list[str]) -> str:
    """Knitted jumper over a white collar: jumper, collar, band."""
    return (
        path(torso("round"), c[0])
        + path("M10,1130 C300,1170 700,1170 1000,1120 L1004,1176 C700,1226 300,1226 0,1186Z", c[2], "")
        + line("M6,1158 C300,1198 700,1198 1002,1148", c[1], 14, 'stroke-dasharray="26 22"')
        + path("M265,838 C250,866 244,890 250,930 L400,1016 L470,966 C380,956 300,900 265,838Z", c[1])
        + path("M672,807 C690,836 700,860 700,896 L570,1006 L470,966 C570,956 650,880 672,807Z", c[1])
        + path(torso("round"), "none")
    )


def guayabera(c: list[str]) -> str:
    """Pleated shirt of warm countries: cloth, pleats, collar."""
    pleats = "".join(f"M{x},1030 V1260 M{x + 20},1034 V1260 " for x in (262, 652))
    return (
        path(torso("v"), c[0])
        + line(pleats, c[1], 7)
        + line("M486,1060 V1260", INK, 8)
        + path("M690,1110 h128 v110 h-128z", c[0], LINE.replace('"12"', '"8"'))
        + line("M722,1110 v110 M754,1110 v110 M786,1110 v110", c[1], 6)
        + "".join(f'<circle cx="502" cy="{y}" r="8" fill="{c[1]}"/>' for y in (1104, 1168, 1232))
        + collar(c[2])
    )


GARMENTS = {
    garment.__name__: garment
    for garment in (
        polo, president, jersey, denim, ruffles, apron, workblouse, tracksuit, hoodie, tee, blazer, pearls, sweater, guayabera,
    )
}  # fmt: skip
