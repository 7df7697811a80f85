# ruff: noqa: E501 (path data and tables of notes are not prose)
"""What people wear: one function per garment, drawn on the common bust (view box 0 0 1000 1250, neck 265..672).

A garment takes its colours (first the main one) and returns an SVG fragment. No garment imitates the weaving of a
real town: those belong to the people who make them, and need their word first.
"""

import math

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


def lettering(x: float, drawn: str) -> str:
    """What is read, with its middle at *x*: `cast.reversed_lettering` turns it round for who looks the other way."""
    return f'<g id="lettering-{x:g}">{drawn}</g>'


def polo(c: list[str]) -> str:
    """School polo: shirt, trim, badge."""
    return (
        path(torso("v"), c[0])
        + path("M462,985 L526,985 L520,1180 L474,1180Z", c[0], LINE.replace('"12"', '"8"'))
        + '<circle cx="497" cy="1062" r="9" fill="#fff8ea" stroke="#1a0f1c" stroke-width="5"/>'
        + '<circle cx="497" cy="1130" r="9" fill="#fff8ea" stroke="#1a0f1c" stroke-width="5"/>'
        + collar(c[1], c[2])
        + crest(584, 1084, c[1], c[2])
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
        + lettering(492, path(digit, "#fff8ea", LINE.replace('"12"', '"9"')))
        + crest(584, 1040, c[2], "#fff8ea")
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


def bibapron(c: list[str]) -> str:
    """A cook's apron with a bib over a plain top: top, apron, trim."""
    return (
        path(torso("round"), c[0])
        + line("M668,832 C640,912 560,972 462,976 C354,972 278,914 258,856", INK, 26)
        + line("M668,832 C640,912 560,972 462,976 C354,972 278,914 258,856", c[0], 12)
        + path(
            "M238,866 C250,940 276,1010 300,1066 L338,1052 C310,990 290,930 284,880Z M702,836 C694,920 676,990 646,1052 L612,1040 C640,980 660,910 664,846Z",
            c[1],
        )
        + path(
            "M296,1042 C400,1070 550,1066 652,1030 C672,1110 720,1170 790,1200 L800,1262 L160,1262 L166,1210 C230,1176 282,1120 296,1042Z",
            c[1],
        )
        + line("M312,1070 C400,1094 550,1092 642,1060", c[2], 12)
        + line("M398,1168 C450,1180 540,1180 590,1164", INK, 8)
        + line("M398,1168 L392,1262 M590,1164 L600,1262", INK, 8)
    )


def overalls(c: list[str]) -> str:
    """Dungarees over a striped top: top, stripe, denim, button."""
    stripes = "".join(f"M-20,{y} C300,{y + 50} 700,{y + 46} 1020,{y - 6} " for y in range(900, 1290, 62))
    return (
        path(torso("round"), c[0])
        + f'<defs><clipPath id="shirtc"><path d="{torso("round")}"/></clipPath></defs><g clip-path="url(#shirtc)">'
        + line(stripes, c[1], 22)
        + "</g>"
        + path(torso("round"), "none")
        + path("M196,868 L262,838 C280,930 318,1010 346,1070 L286,1100 C240,1030 206,950 196,868Z", c[2])
        + path("M742,838 L676,812 C668,910 640,1000 606,1060 L664,1092 C710,1020 738,930 742,838Z", c[2])
        + path("M270,1076 C400,1104 560,1102 680,1064 L712,1262 H236Z", c[2])
        + line("M292,1100 C400,1124 560,1122 662,1088", c[3], 5, 'stroke-dasharray="13 9"')
        + path("M396,1150 H566 L560,1262 H404Z", c[2], LINE.replace('"12"', '"8"'))
        + "".join(
            f'<circle cx="{x}" cy="{y}" r="17" fill="{c[3]}" stroke="{INK}" stroke-width="7"/>'
            for x, y in ((318, 1078), (636, 1068))
        )
    )


def openshirt(c: list[str]) -> str:
    """A shirt worn open over a T-shirt: shirt, collar, T-shirt."""
    return (
        path(torso("round"), c[2])
        + line("M664,836 C640,912 560,974 462,978 C354,974 280,914 262,858", INK, 9)
        + path(f"{LEFT_EDGE} L330,1262 C372,1170 376,1080 340,1010 C310,960 280,900 265,838Z", c[0])
        + path(f"{RIGHT_EDGE} L650,1262 C600,1170 594,1070 616,990 C646,940 664,880 672,807Z", c[0])
        + path("M265,838 C238,866 226,892 222,924 L318,1040 L372,1006 C318,960 280,900 265,838Z", c[1])
        + path("M672,807 C704,834 722,862 728,894 L640,1016 L584,978 C634,930 662,880 672,807Z", c[1])
        + "".join(
            f'<circle cx="{x}" cy="{y}" r="8" fill="#fff8ea" stroke="{INK}" stroke-width="4"/>'
            for x, y in ((338, 1110), (330, 1190))
        )
        + path("M690,1112 h124 v104 l-62,22 l-62,-22z", c[0], LINE.replace('"12"', '"8"'))
    )


def raglan(c: list[str]) -> str:
    """A T-shirt with sleeves of another colour: body, sleeves, collar."""
    return (
        path(torso("round"), c[0])
        + path("M265,838 C215,880 135,898 82,948 C34,996 8,1130 -10,1260 L196,1260 C214,1120 240,980 284,890Z", c[1])
        + path(
            "M672,807 C770,868 868,905 915,955 C978,1030 1000,1150 1010,1260 L800,1260 C770,1120 730,960 656,872Z", c[1]
        )
        + line("M664,836 C640,912 560,974 462,978 C354,974 280,914 262,858", INK, 32)
        + line("M664,836 C640,912 560,974 462,978 C354,974 280,914 262,858", c[2], 18)
    )


def rebozo(c: list[str]) -> str:
    """A plain shawl crossed over a blouse: blouse, shawl, edge."""
    fringe = "".join(f"M{600 + i * 30},{1196 + i * 4} v56 " for i in range(7))
    return (
        path(torso("high"), c[0])
        + path("M265,838 C262,880 300,930 372,960 L462,905 C370,905 290,880 265,838Z", c[0])
        + path("M672,807 C676,860 640,920 560,958 L470,905 C560,905 640,868 672,807Z", c[0])
        + path(
            "M676,800 C780,850 900,890 936,950 C996,1040 1010,1150 1016,1262 L560,1262 C600,1180 668,1000 640,886Z",
            c[1],
        )
        + path(
            "M258,826 C190,876 110,890 66,950 C16,1010 -10,1130 -22,1262 L820,1262 C830,1210 836,1170 836,1130 C650,1120 380,1040 292,890Z",
            c[1],
        )
        + line("M292,890 C380,1040 650,1120 836,1130", c[2], 14)
        + line(fringe, c[2], 7)
        + line(
            "M110,960 C190,1100 320,1190 470,1240 M190,920 C270,1060 420,1150 560,1190 M60,1060 C110,1160 190,1220 260,1250",
            INK,
            6,
        )
        + line("M716,850 C730,940 716,1030 690,1090", INK, 6)
    )


def vestbadge(c: list[str]) -> str:
    """A helper's vest over a shirt, with a card on a cord: vest, shirt, trim, card."""
    return (
        path(torso("v"), c[1])
        + path(
            "M265,838 C240,862 220,872 196,880 C190,1000 186,1130 190,1262 L470,1262 L480,1110 C420,1040 320,950 265,838Z",
            c[0],
        )
        + path(
            "M672,807 C700,830 730,848 762,862 C790,990 800,1130 800,1262 L506,1262 L496,1110 C570,1030 640,930 672,807Z",
            c[0],
        )
        + collar(c[1])
        + line("M206,1090 C280,1104 380,1104 474,1096 M502,1096 C600,1100 720,1090 788,1070", c[2], 26)
        + line("M334,990 C380,1060 420,1110 440,1142 M604,970 C570,1050 500,1110 452,1142", c[3], 11)
        + f'<rect x="378" y="1136" width="138" height="100" rx="12" fill="#fff8ea" stroke="{INK}" stroke-width="8"/>'
        + f'<circle cx="416" cy="1178" r="20" fill="{c[3]}"/>'
        + line("M452,1168 h44 M452,1190 h34 M402,1214 h92", INK, 6)
    )


def embroidered(c: list[str]) -> str:
    """A plain blouse with a yoke of little embroidered dots, a design of our own: blouse, yoke, dots, dots."""
    dots = ""
    for ring, (radius, count, size) in enumerate(((226, 13, 9), (266, 15, 6))):
        for i in range(count):
            a = math.radians(14 + (166 - 14) * i / (count - 1))
            x, y = 466 + math.cos(a) * radius, 802 + math.sin(a) * radius * 0.94
            dots += f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{size}" fill="{c[2 + (i + ring) % 2]}"/>'
    return (
        path(torso("round"), c[0])
        + path(
            "M216,866 C216,1000 320,1108 466,1112 C614,1108 724,990 716,836 L672,807 C650,905 560,962 462,965 C360,962 285,905 265,838Z",
            c[1],
        )
        + line("M216,866 C216,1000 320,1108 466,1112 C614,1108 724,990 716,836", c[2], 8)
        + dots
        + line("M664,836 C640,912 560,974 462,978 C354,974 280,914 262,858", INK, 20)
        + line("M664,836 C640,912 560,974 462,978 C354,974 280,914 262,858", c[3], 9)
    )


def brooch(c: list[str]) -> str:
    """A good dress jacket with a scarf and a brooch: jacket, scarf, lapel, gold."""
    return (
        path(torso("high"), c[1])
        + path(f"{LEFT_EDGE} L470,1262 L340,1040 Z", c[0])
        + path(f"{RIGHT_EDGE} L520,1262 L620,1030 Z", c[0])
        + path("M250,850 C222,900 214,960 236,1020 L372,1130 L400,1060 C330,1000 280,930 265,838Z", c[2])
        + path("M690,822 C720,880 728,950 706,1010 L566,1130 L540,1060 C620,990 664,910 672,807Z", c[2])
        + path(
            "M265,838 C290,890 370,916 465,912 C560,910 640,872 672,807 C690,860 680,920 640,950 C560,1000 380,1004 300,950 C262,920 256,876 265,838Z",
            c[1],
        )
        + path(
            "M420,960 C390,1040 400,1110 440,1170 C470,1120 490,1060 488,1000 C520,1050 560,1080 590,1090 C590,1030 560,980 510,950Z",
            c[1],
        )
        + line("M300,900 C380,940 560,944 650,880 M436,1000 C430,1050 434,1090 440,1120", INK, 6)
        + "".join(
            f'<circle cx="{300 + dx}" cy="{1016 + dy}" r="16" fill="{c[3]}" stroke="{INK}" stroke-width="6"/>'
            for dx, dy in ((0, -20), (19, -6), (12, 16), (-12, 16), (-19, -6))
        )
        + f'<circle cx="300" cy="1016" r="12" fill="#fff8ea" stroke="{INK}" stroke-width="5"/>'
    )


def cardigan(c: list[str]) -> str:
    """A knitted cardigan over a blouse with a small collar: cardigan, blouse, band, buttons."""
    return (
        path(torso("high"), c[1])
        + path("M265,838 C258,880 300,936 384,976 L462,905 C370,905 290,880 265,838Z", c[1])
        + path("M672,807 C680,860 646,926 556,968 L470,905 C560,905 640,868 672,807Z", c[1])
        + line("M466,930 V1262", INK, 6)
        + path(f"{LEFT_EDGE} L400,1262 C410,1130 330,1000 240,866 Z", c[0])
        + path(f"{RIGHT_EDGE} L560,1262 C540,1130 620,990 702,834 Z", c[0])
        + line("M246,872 C330,1000 400,1120 400,1262 M698,842 C620,990 556,1120 560,1262", INK, 44)
        + line("M246,872 C330,1000 400,1120 400,1262 M698,842 C620,990 556,1120 560,1262", c[2], 28)
        + "".join(
            f'<circle cx="{x}" cy="{y}" r="11" fill="{c[3]}" stroke="{INK}" stroke-width="5"/>'
            for x, y in ((374, 1090), (396, 1180))
        )
    )


def vneck(c: list[str]) -> str:
    """A V-necked blouse with the strap of a bag across it: blouse, trim, strap."""
    return (
        path(torso("v"), c[0])
        + line("M270,850 L486,1085 L668,822", INK, 34)
        + line("M270,850 L486,1085 L668,822", c[1], 20)
        + path("M720,838 L776,866 C640,1030 480,1160 340,1262 L250,1262 C440,1140 610,1000 720,838Z", c[2])
        + line("M730,862 C610,1020 460,1140 300,1250", INK, 5, 'stroke-dasharray="12 10"')
    )


def buttonshirt(c: list[str]) -> str:
    """A buttoned shirt, a vest showing at the neck, a pen in the pocket: shirt, stripe, collar, vest."""
    stripes = "".join(
        f'<path d="M{x},860 L{x - 6},1262" stroke="{c[1]}" stroke-width="9"/>' for x in range(40, 1000, 62)
    )
    return (
        path("M300,870 L486,1070 L640,870 L640,1000 L300,1000Z", c[3], "")
        + path(torso("v"), c[0], "")
        + f'<defs><clipPath id="shirtc"><path d="{torso("v")}"/></clipPath></defs><g clip-path="url(#shirtc)">{stripes}</g>'
        + path(torso("v"), "none")
        + path("M350,962 C400,1000 560,996 608,944 L486,1085Z", c[3], LINE.replace('"12"', '"8"'))
        + line("M488,1072 V1262", INK, 8)
        + "".join(
            f'<circle cx="506" cy="{y}" r="9" fill="#fff8ea" stroke="{INK}" stroke-width="4"/>'
            for y in (1112, 1184, 1250)
        )
        + path("M664,1104 h136 v112 l-68,20 l-68,-20z", c[0], LINE.replace('"12"', '"8"'))
        + line("M760,1140 v-62", INK, 16)
        + line("M760,1136 v-54", "#2f6fb0", 8)
        + collar(c[2])
    )


def shopapron(c: list[str]) -> str:
    """The striped shirt of `buttonshirt` under a shopkeeper's apron: shirt, stripe, collar, vest, apron."""
    return (
        buttonshirt(c[:4])
        + path("M236,868 L286,1080 L338,1074 L300,900Z M700,834 L676,1066 L626,1064 L648,880Z", c[4])
        + path("M276,1072 C400,1096 560,1094 688,1056 L730,1262 H226Z", c[4])
        + line("M290,1098 C400,1120 560,1118 676,1084", c[1], 8)
        + line("M420,1170 C460,1178 520,1178 560,1168", INK, 7)
    )


def kit(c: list[str]) -> str:
    """A school football shirt with a sash and the captain's band: shirt, sash, trim, band."""
    return (
        path(torso("round"), c[0], "")
        + f'<defs><clipPath id="shirtc"><path d="{torso("round")}"/></clipPath></defs><g clip-path="url(#shirtc)">'
        + path("M760,840 L900,900 L330,1280 L150,1280Z", c[1], LINE.replace('"12"', '"8"'))
        + "</g>"
        + path(torso("round"), "none")
        + line("M668,830 C640,912 560,976 462,980 C352,976 278,916 258,856", INK, 40)
        + line("M668,830 C640,912 560,976 462,980 C352,976 278,916 258,856", c[2], 26)
        + path(
            "M12,1110 C60,1130 120,1140 160,1138 L150,1218 C100,1220 40,1210 -6,1196Z",
            c[3],
            LINE.replace('"12"', '"8"'),
        )
        + lettering(77, line("M94,1156 C78,1150 62,1156 60,1172 C62,1188 82,1190 94,1184", INK, 8))  # C, for captain
        + crest(300, 1060, c[2], "#fff8ea")
    )


def varsity(c: list[str]) -> str:
    """A school jacket with leather sleeves over a T-shirt: body, sleeves, trim, T-shirt."""
    return (
        path(torso("round"), c[3])
        + path(f"{LEFT_EDGE} L380,1262 C396,1130 350,1000 265,838Z", c[0])
        + path(f"{RIGHT_EDGE} L590,1262 C570,1130 610,980 672,807Z", c[0])
        + path("M82,948 C34,996 8,1130 -10,1260 L176,1262 C180,1150 176,1060 152,900Z", c[1])
        + path("M915,955 C978,1030 1000,1150 1010,1260 L826,1262 C824,1150 822,1050 836,896Z", c[1])
        + path("M265,838 C240,860 226,884 224,912 L372,1090 L398,1060 C340,980 290,920 265,838Z", c[2])
        + path("M672,807 C700,832 714,856 718,888 L590,1070 L566,1040 C620,970 660,890 672,807Z", c[2])
        + line("M236,920 L376,1080 M708,896 L590,1058", c[1], 7)
        + "".join(
            f'<circle cx="{x}" cy="{y}" r="11" fill="#fff8ea" stroke="{INK}" stroke-width="5"/>'
            for x, y in ((366, 1150), (362, 1226))
        )
        + f'<path d="{star(720, 1110, 44, 20)}" fill="{c[2]}" stroke="{INK}" stroke-width="8"/>'
    )


def coachpolo(c: list[str]) -> str:
    """A coach's polo with a whistle on a cord: shirt, collar, cord."""
    return (
        path(torso("v"), c[0])
        + path("M462,985 L526,985 L520,1180 L474,1180Z", c[0], LINE.replace('"12"', '"8"'))
        + f'<defs><clipPath id="shirtc"><path d="{torso("v")}"/></clipPath></defs><g clip-path="url(#shirtc)">'
        + line("M-20,1090 C70,1122 140,1130 186,1126 M1010,1080 C920,1108 860,1116 816,1112", c[1], 24)
        + "</g>"
        + path(torso("v"), "none")
        + collar(c[1], "")
        + line("M330,980 C370,1060 420,1120 462,1150 M620,960 C590,1050 530,1120 492,1150", c[2], 9)
        + path("M440,1150 h58 a30,30 0 1,1 -30,44 l-28,-10z", "#d9d4cc", LINE.replace('"12"', '"8"'))
        + '<circle cx="496" cy="1180" r="11" fill="#1a0f1c"/>'
        + crest(584, 1060, c[1], c[0])
    )


def pinafore(c: list[str]) -> str:
    """A school pinafore over a white blouse with a round collar: pinafore, blouse, bow."""
    return (
        path(torso("high"), c[1])
        + path(
            "M196,880 C250,960 280,1040 286,1120 L236,1262 H752 L690,1110 C694,1030 712,950 744,856 L664,836 C640,960 560,1046 470,1050 C380,1046 300,960 270,850Z",
            c[0],
        )
        + path("M265,838 C240,880 270,960 372,990 L466,915 C370,905 290,880 265,838Z", c[1])
        + path("M672,807 C700,860 660,946 556,984 L466,915 C560,905 640,868 672,807Z", c[1])
        + path(
            "M466,934 C420,900 390,930 396,968 C402,1000 440,996 466,962 C486,1000 530,1000 538,964 C544,926 510,900 466,934Z M448,966 L420,1060 L462,1024Z M484,966 L520,1056 L472,1024Z",
            c[2],
            LINE.replace('"12"', '"8"'),
        )
        + line("M330,1130 C400,1150 560,1150 640,1124", INK, 7)
    )


def crewneck(c: list[str]) -> str:
    """A thick sweatshirt with ribbing and a broad printed band: cloth, band, ribbing."""
    return (
        path(torso("round"), c[0])
        + f'<defs><clipPath id="shirtc"><path d="{torso("round")}"/></clipPath></defs><g clip-path="url(#shirtc)">'
        + path(
            "M-20,1120 C300,1166 700,1160 1020,1106 V1186 C700,1240 300,1246 -20,1200Z",
            c[1],
            LINE.replace('"12"', '"7"'),
        )
        + "</g>"
        + line("M668,830 C640,912 560,976 462,980 C352,976 278,916 258,856", INK, 48)
        + line("M668,830 C640,912 560,976 462,980 C352,976 278,916 258,856", c[2], 34)
        + line(
            "M320,926 l-16,22 M372,956 l-10,26 M436,970 l-4,28 M506,968 l6,28 M570,944 l14,24 M622,904 l18,18", INK, 5
        )
        + path(torso("round"), "none")
    )


def jumper(c: list[str]) -> str:
    """A plain school jumper with a V neck over a white blouse: wool, blouse, ribbing."""
    return (
        path(torso("high"), c[1])
        + line("M478,960 V1120", INK, 7)
        + "".join(
            f'<circle cx="492" cy="{y}" r="8" fill="{c[1]}" stroke="{INK}" stroke-width="4"/>' for y in (1000, 1054)
        )
        + path(f"{LEFT_EDGE} L478,1262 L478,1136 L246,862 Z", c[0])
        + path(f"{RIGHT_EDGE} L478,1262 L478,1136 L694,836 Z", c[0])
        + line("M478,1140 V1256", c[0], 22)
        + line("M246,866 L478,1132 L692,842", INK, 42)
        + line("M246,866 L478,1132 L692,842", c[2], 26)
        + line(
            "M286,900 l-16,18 M330,950 l-18,16 M374,1000 l-18,16 M420,1052 l-18,14 M652,884 l18,14 M612,938 l18,16 M570,994 l18,16 M528,1050 l18,16",
            INK,
            5,
        )
        + collar(c[1])
    )


def baker(c: list[str]) -> str:
    """A baker's double-breasted white jacket: cloth, buttons, edge."""
    return (
        path(torso("v"), c[0])
        + path("M486,1085 C470,1130 440,1190 436,1262 L330,1262 C330,1180 350,1090 388,1030Z", c[0])
        + line("M388,1030 C350,1090 330,1180 330,1262", c[2], 9)
        + "".join(
            f'<circle cx="{x}" cy="{y}" r="17" fill="{c[1]}" stroke="{INK}" stroke-width="7"/>'
            for x, y in ((392, 1122), (376, 1204), (586, 1122), (596, 1204))
        )
        + collar(c[0], c[2])
        + path("M690,1096 h128 v22 h-128z", c[0], LINE.replace('"12"', '"8"'))
        + line("M720,1098 v-40", INK, 14)
        + line("M720,1094 v-34", "#c98f4a", 7)
    )


def whistler(c: list[str]) -> str:
    """The denim jacket with a whistle on a string: jacket, collar, top, stitching."""
    return (
        denim(c)
        + line("M318,952 C356,1050 420,1110 462,1140 M626,938 C596,1040 530,1110 488,1140", INK, 16)
        + line("M318,952 C356,1050 420,1110 462,1140 M626,938 C596,1040 530,1110 488,1140", "#f6c445", 8)
        + path("M434,1142 h62 a33,33 0 1,1 -32,48 l-30,-10z", "#d9d4cc", LINE.replace('"12"', '"8"'))
        + '<circle cx="494" cy="1176" r="12" fill="#1a0f1c"/>'
    )


def bowblouse(c: list[str]) -> str:
    """An office blouse with a soft bow at the neck: cloth, bow, pleat."""
    return (
        path(torso("high"), c[0])
        + line("M380,980 C366,1080 372,1180 384,1262 M566,974 C584,1080 578,1180 566,1262", c[2], 9)
        + path(
            "M265,838 C262,884 320,936 462,936 C610,936 676,880 672,807 C650,876 560,905 465,905 C370,905 290,880 265,838Z",
            c[1],
        )
        + path("M470,950 L420,1130 L462,1176 L496,1000Z", c[1])
        + path("M492,950 L560,1110 L528,1160 L478,1000Z", c[1])
        + path("M470,936 C410,880 340,900 336,950 C336,1000 410,1010 470,962Z", c[1])
        + path("M494,936 C552,876 624,890 630,938 C632,990 560,1004 494,962Z", c[1])
        + path("M456,926 h54 v52 h-54z", c[1], LINE.replace('"12"', '"9"'))
        + line(
            "M448,950 C420,934 396,934 376,944 M516,950 C544,930 570,928 592,938 M454,1020 L444,1100 M508,1010 L530,1090",
            INK,
            6,
        )
    )


def whitecoat(c: list[str]) -> str:
    """A nurse's white coat over a plain blouse, with a badge that nobody can read: coat, blouse, badge, photograph."""
    return (
        path(torso("v"), c[1])
        + line("M270,850 L486,1085 L668,822", INK, 8)
        + path(f"{LEFT_EDGE} L430,1262 L440,1120 Z", c[0])
        + path(f"{RIGHT_EDGE} L540,1262 L524,1120 Z", c[0])
        + path("M265,838 C226,872 208,906 206,950 L300,1010 L286,1052 L440,1140 C380,1040 310,930 265,838Z", c[0])
        + path("M672,807 C712,838 732,868 736,910 L652,986 L668,1026 L524,1136 C580,1030 640,910 672,807Z", c[0])
        + path("M650,1110 h168 v152 h-168z", c[0], LINE.replace('"12"', '"8"'))
        + line("M650,1136 h168", INK, 6)
        + line("M690,1132 v-62", INK, 15)
        + line("M690,1128 v-54", "#2fb5a8", 7)
        + line("M724,1132 v-48", INK, 15)
        + line("M724,1128 v-40", "#c8303f", 7)
        + f'<rect x="196" y="1102" width="132" height="92" rx="12" fill="{c[2]}" stroke="{INK}" stroke-width="8"/>'
        + f'<rect x="212" y="1120" width="46" height="56" rx="6" fill="{c[3]}"/><circle cx="235" cy="1140" r="11" fill="#fff8ea"/>'
        + '<path d="M216,1174 q19,-30 38,0z" fill="#fff8ea"/>'
        + line("M274,1136 h36 M274,1158 h26", INK, 6)
        + path("M246,1078 h32 v28 h-32z", "#c9ccd4", LINE.replace('"12"', '"6"'))
    )


GARMENTS = {
    garment.__name__: garment
    for garment in (
        polo, president, jersey, denim, ruffles, apron, workblouse, tracksuit, hoodie, tee, blazer, pearls, sweater, guayabera,
        bibapron, overalls, openshirt, raglan, rebozo, vestbadge, embroidered, brooch, cardigan, vneck, buttonshirt, shopapron,
        kit, varsity, coachpolo, pinafore, crewneck, jumper, baker, whistler, bowblouse, whitecoat,
    )
}  # fmt: skip

LETTERED = ("jersey", "kit")  # on these something is read

# --- what people hold -------------------------------------------------------------------------------------------------
#
# A prop stands in the lower corner on the far side and takes the colours of sleeve, skin and skin line, and one of its
# own. Hands are seen from outside: the backs of fingers round a thing. Those that would be hard to believe are behind it.


def _sausages(lines: list[tuple], skin: str) -> str:
    """Rounded limbs that grow into one another: all edges first, then all fills. Each line: path data and width."""
    out = "".join(line(data, INK, width + 18) for data, width in lines)
    return out + "".join(line(data, skin, width) for data, width in lines)


def _grip(
    skin: str, edge: str, reach: float = 128, turn: float = 0, x: float = 0, y: float = 0, size: float = 1
) -> str:
    """The back of a hand whose four fingers reach *reach* to the left round something; the wrist leaves to lower right."""
    lengths = (0.9, 1.0, 0.96, 0.8)
    fingers = [
        (
            f"M62,{-66 + i * 47} C30,{-74 + i * 47} {-reach * k * 0.6:.0f},{-70 + i * 47} {-reach * k:.0f},{-58 + i * 47}",
            38,
        )
        for i, k in enumerate(lengths)
    ]
    palm = [("M72,-52 C86,-10 86,40 72,84", 56), ("M84,10 C100,60 116,100 132,150", 92), ("M128,130 L176,260", 84)]
    between = "".join(
        line(
            f"M48,{-44 + i * 47} C20,{-50 + i * 47} {-reach * 0.6:.0f},{-46 + i * 47} {-reach * 0.84:.0f},{-36 + i * 47}",
            INK,
            7,
        )
        for i in range(3)
    )
    knuckles = "".join(line(f"M{74 + (i % 2) * 4},{-74 + i * 47} q12,10 8,26", edge, 6) for i in range(4))
    light = line(f"M40,-76 C10,-82 {-reach * 0.5:.0f},-80 {-reach * 0.75:.0f},-70", "#fff3dc", 7, 'opacity=".45"')
    return f'<g transform="translate({x},{y}) rotate({turn}) scale({size})">{_sausages(fingers + palm, skin)}{between}{knuckles}{light}</g>'


def _sleeve(sleeve: str, data: str, cuff: str, width: float = 128) -> str:
    """A forearm in its sleeve, and the cuff."""
    return line(data, INK, width + 22) + line(data, sleeve, width) + line(cuff, INK, 26) + line(cuff, sleeve, 10)


def phone(sleeve: str, skin: str, edge: str, colour: str | None) -> str:
    """A phone held up to read: we see its back and the fingers round it."""
    case = colour or "#3b4a8c"
    body = (
        f'<g transform="translate(742,1090) rotate(-9)"><rect x="-92" y="-176" width="184" height="380" rx="30" fill="{case}" stroke="{INK}" stroke-width="11"/>'
        f'<path d="M-78,-140 C-76,-156 -70,-164 -54,-164 H20 L-78,20Z" fill="#fff" opacity=".16"/>'
        f'<rect x="-72" y="-156" width="62" height="82" rx="18" fill="{INK}"/><circle cx="-41" cy="-134" r="14" fill="#5b6a8a"/><circle cx="-41" cy="-96" r="14" fill="#5b6a8a"/>'
        f'<circle cx="-45" cy="-138" r="4" fill="#fff"/><circle cx="-45" cy="-100" r="4" fill="#fff"/></g>'
    )
    return body + _grip(skin, edge, 150, -9, 776, 1110, 0.98)


def notebook(sleeve: str, skin: str, edge: str, colour: str | None) -> str:
    """A notebook held to the chest; the hand is behind it but for the tips of the fingers."""
    cover = colour or "#e8447a"
    rings = "".join(
        f'<path d="M{-150 + i * 42},-196 v34" stroke="{INK}" stroke-width="16"/><path d="M{-150 + i * 42},-194 v30" stroke="#d9d4cc" stroke-width="7"/>'
        for i in range(8)
    )
    tips = [(f"M196,{-60 + i * 48} L128,{-66 + i * 48}", 38) for i in range(4)]
    return (
        f'<g transform="translate(704,1160) rotate(-6)"><path d="M-170,-170 H186 V200 H-170Z" fill="#fff8ea" stroke="{INK}" stroke-width="10"/>'
        f'<path d="M-182,-180 H172 V200 H-182Z" fill="{cover}" stroke="{INK}" stroke-width="11" stroke-linejoin="round"/>'
        f'<rect x="-110" y="-96" width="190" height="90" rx="8" fill="#fff8ea" stroke="{INK}" stroke-width="7"/>'
        + line("M-86,-66 H50 M-86,-38 H10", INK, 6)
        + line("M-164,-150 V190", "#fff", 12, 'opacity=".25"')
        + rings
        + _sausages(tips, skin)
        + "</g>"
    )


def clipboard(sleeve: str, skin: str, edge: str, colour: str | None) -> str:
    """A clipboard held so that its owner can write: we see the board, the clip and four finger tips."""
    board = colour or "#a8713c"
    tips = [(f"M196,{-40 + i * 48} L130,{-46 + i * 48}", 38) for i in range(4)]
    return (
        f'<g transform="translate(708,1170) rotate(7)"><path d="M-160,-192 H162 V-150 H-160Z" fill="#fff8ea" stroke="{INK}" stroke-width="9"/>'
        f'<rect x="-172" y="-172" width="344" height="420" rx="18" fill="{board}" stroke="{INK}" stroke-width="11"/>'
        f'<path d="M-150,-150 H100 L-150,120Z" fill="#fff" opacity=".13"/>'
        f'<path d="M-62,-206 H62 V-150 Q62,-138 50,-138 H-50 Q-62,-138 -62,-150Z" fill="#c9ccd4" stroke="{INK}" stroke-width="9"/><circle cx="0" cy="-182" r="13" fill="{INK}"/>'
        + _sausages(tips, skin)
        + "</g>"
    )


def ball(sleeve: str, skin: str, edge: str, colour: str | None) -> str:
    """A football held against the side."""
    patches = "".join(
        f'<path d="{star_patch(x, y, r, t)}" fill="{colour or "#2a2438"}"/>'
        for x, y, r, t in (
            (752, 1130, 54, 10),
            (632, 1080, 40, 40),
            (838, 1020, 40, 60),
            (640, 1226, 44, 20),
            (870, 1190, 46, 0),
        )
    )
    seams = "M752,1076 L800,1030 M704,1112 L668,1094 M722,1176 L676,1206 M786,1176 L832,1196 M804,1114 L842,1058 M640,1042 L720,980 M610,1110 L600,1190"
    return (
        f'<defs><clipPath id="ballc"><circle cx="748" cy="1128" r="166"/></clipPath></defs><circle cx="748" cy="1128" r="166" fill="#fbf7ee"/>'
        f'<g clip-path="url(#ballc)">{line(seams, INK, 7)}{patches}<path d="M900,960 C940,1100 900,1240 760,1300 L960,1300Z" fill="{INK}" opacity=".16"/></g>'
        f'<circle cx="748" cy="1128" r="166" fill="none" stroke="{INK}" stroke-width="12"/>'
        + _grip(skin, edge, 112, 32, 858, 1188, 0.92)
    )


def star_patch(x: float, y: float, radius: float, turn: float) -> str:
    """Path data of a five-cornered patch."""
    points = (
        f"{x + math.cos(math.radians(turn + 72 * i)) * radius:.0f},{y + math.sin(math.radians(turn + 72 * i)) * radius:.0f}"
        for i in range(5)
    )
    return "M" + "L".join(points) + "Z"


def basket(sleeve: str, skin: str, edge: str, colour: str | None) -> str:
    """A basket of bread under a cloth, hung on the forearm."""
    weave = "".join(
        line(f"M{560 + i * 40},1130 C{572 + i * 36},1180 {584 + i * 33},1220 {590 + i * 31},1290", "#8a5a2b", 7)
        for i in range(11)
    )
    return (
        line("M560,1130 C590,930 890,900 930,1110", INK, 40)
        + line("M560,1130 C590,930 890,900 930,1110", "#c98f4a", 22)
        + line("M574,1090 C620,960 860,930 914,1080", "#8a5a2b", 5, 'stroke-dasharray="14 12"')
        + _fist(skin, edge, 716, 944, 8)
        + _sleeve(sleeve, "M960,1200 C950,1100 900,1020 856,986", "M880,946 L826,1016", 92)
        + "".join(
            f'<ellipse cx="{x}" cy="{y}" rx="74" ry="54" fill="#d98f45" stroke="{INK}" stroke-width="10"/><path d="M{x - 40},{y - 16} q40,-26 80,0 M{x - 50},{y + 6} q50,-26 100,0" fill="none" stroke="#fff0cf" stroke-width="9" stroke-linecap="round"/>'
            for x, y in ((650, 1090), (830, 1080), (740, 1066))
        )
        + path("M530,1120 C620,1150 880,1150 960,1104 L926,1290 H572Z", "#c98f4a")
        + weave
        + line("M540,1180 C640,1206 860,1204 950,1166 M552,1236 C640,1260 860,1258 940,1226", "#8a5a2b", 7)
        + path(
            "M524,1110 C600,1146 900,1144 966,1092 L958,1140 C930,1180 900,1130 860,1186 C820,1140 770,1200 720,1156 C680,1196 640,1150 610,1180 C580,1190 550,1150 530,1150Z",
            colour or "#fbf3e0",
        )
    )


def _fist(skin: str, edge: str, x: float, y: float, turn: float, size: float = 1) -> str:
    """A closed hand seen from outside, the wrist to the right."""
    fingers = [(f"M20,{-50 + i * 33} L{-34 + abs(i - 1) * 6},{-48 + i * 33}", 30) for i in range(4)]
    back = [("M34,-34 C44,-6 44,20 34,44", 58), ("M50,4 L110,10", 76)]
    lines_ = line("M18,-34 L-34,-32 M18,-1 L-36,1 M18,32 L-30,34", INK, 6)
    thumb = [("M30,-62 C4,-72 -20,-70 -40,-58", 26)]
    return f'<g transform="translate({x},{y}) rotate({turn}) scale({size})">{_sausages(fingers + back, skin)}{lines_}{_sausages(thumb, skin)}{line("M10,-66 C20,-66 30,-62 38,-54", skin, 20)}</g>'


def spoon(sleeve: str, skin: str, edge: str, colour: str | None) -> str:
    """A wooden spoon, held upright by somebody who was just stirring."""
    wood = colour or "#c98f4a"
    return (
        _sleeve(sleeve, "M1000,1290 L920,1210", "M872,1206 L930,1150", 116)
        + line("M792,1290 L792,1040", INK, 34)
        + line("M792,1290 L792,1040", wood, 18)
        + path("M792,1060 C742,1050 728,990 740,940 C752,900 832,900 846,940 C858,990 842,1050 792,1060Z", wood)
        + path(
            "M792,1030 C764,1024 756,986 764,954 C774,930 812,930 822,954 C830,986 820,1024 792,1030Z",
            "#8a5a2b",
            LINE.replace('"12"', '"6"'),
        )
        + line("M754,960 C756,946 762,936 770,930", "#fff3dc", 7, 'opacity=".7"')
        + _fist(skin, edge, 808, 1176, 24, 1.12)
    )


def mug(sleeve: str, skin: str, edge: str, colour: str | None) -> str:
    """A clay mug of something hot."""
    clay = colour or "#b5562f"
    return (
        _sleeve(sleeve, "M1010,1290 L940,1230", "M900,1228 L956,1160", 100)
        + line("M690,1010 C670,980 712,960 694,926 M752,1004 C732,972 776,950 756,912", "#fff8ea", 9, 'opacity=".75"')
        + path("M624,1040 C660,1060 790,1060 826,1040 L812,1230 C800,1268 650,1268 638,1230Z", clay)
        + f'<ellipse cx="725" cy="1040" rx="101" ry="25" fill="#5a2a18" stroke="{INK}" stroke-width="10"/>'
        + line("M650,1090 C652,1140 656,1190 662,1220", "#fff3dc", 10, 'opacity=".4"')
        + line("M640,1204 C680,1224 780,1224 812,1204", "#f3dcae", 9)
        + _grip(skin, edge, 132, -4, 800, 1146, 0.82)
    )


def tortillas(sleeve: str, skin: str, edge: str, colour: str | None) -> str:
    """Warm tortillas in a cloth, held from the side."""
    cloth = colour or "#fbf3e0"
    return (
        "".join(
            f'<ellipse cx="{740 + (i % 2) * 6}" cy="{1120 - i * 15}" rx="150" ry="40" fill="{("#f3dca0", "#ecd08c")[i % 2]}" stroke="{INK}" stroke-width="8"/>'
            for i in range(6)
        )
        + '<path d="M660,1038 q30,-12 50,2 M760,1048 q24,-10 44,-2 M700,1060 q16,-6 26,2" fill="none" stroke="#b9854a" stroke-width="8" stroke-linecap="round"/>'
        + path(
            "M560,1080 C600,1150 880,1150 920,1076 C960,1120 930,1170 950,1220 L880,1190 L860,1270 H620 L600,1200 L530,1230 C556,1180 530,1130 560,1080Z",
            cloth,
        )
        + line("M620,1140 C640,1180 640,1220 630,1250 M740,1150 V1250 M850,1140 C836,1180 836,1220 850,1250", INK, 6)
        + line("M566,1096 C610,1160 870,1160 914,1092", "#c8203f", 8)
        + _grip(skin, edge, 92, 26, 872, 1204, 0.86)
    )


def backpack(sleeve: str, skin: str, edge: str, colour: str | None) -> str:
    """The straps of a backpack; no hands."""
    strap = colour or "#f08a4b"
    return (
        path("M166,888 L236,862 C250,960 268,1110 276,1262 H196 C196,1120 186,990 166,888Z", strap)
        + path("M724,826 L800,858 C790,980 776,1110 770,1262 H690 C704,1110 722,960 724,826Z", strap)
        + line("M200,1000 L254,992 M704,986 L776,992", INK, 16)
        + line(
            "M186,890 C204,1000 214,1120 214,1250 M786,866 C772,990 758,1110 752,1250",
            "#fff",
            6,
            'opacity=".5" stroke-dasharray="12 9"',
        )
    )


PROPS = {
    prop.__name__: prop for prop in (phone, notebook, clipboard, ball, basket, spoon, mug, tortillas, backpack)
}  # fmt: skip
WORN = ("backpack",)  # props that follow the shoulders
