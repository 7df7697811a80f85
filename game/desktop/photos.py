"""Photographs that nobody took: what a message shows, drawn with a few shapes after the words that describe it.

The description stands under the picture, so the picture may be simple; it only must not lie. Words that name nothing
known give a view with hills and a sun, and the sign of a photograph.
"""

from __future__ import annotations

import re

import pygame

from game.desktop.art import clear, rays, scaled
from game.desktop.theme import Colour, card_colours

INK: Colour = (28, 15, 34)
PAPER: Colour = (254, 247, 234)
ROSE: Colour = (232, 40, 116)
SUBJECTS: tuple[tuple[str, str], ...] = (
    ("oven", r"\bhorno\b|\boven\b"),
    ("bread", r"\bpan(?:es|cito)?\b|panadería|\bbread|\bloaf\b|\bloaves\b|bakery"),
    ("paper", r"contrato\b|\bsello\b|constancia|\bcontract\b|\bstamp"),
    ("shop", r"fachada|tiend|tortillería|\bnegocio\b|\bshop|\bstore\b|\bfront of"),
    ("tower", r"torre\b|bloques|castillo|tower|castle|blocks"),
    ("dance", r"bail|amigas|amigos|grupo de|dance|dancing|friends|festejo|celebra"),
    ("food", r"tamal|olla|comida|tacos|sopa|masa\b|amasan|pot\b|food|soup|kitchen"),
    ("bus", r"camión|autobús|camioneta|combi\b|bus\b|truck|van\b"),
    ("money", r"dinero|billete|efectivo|depósito|pago|money|cash|bills"),
    ("card", r"credencial|identificación|ine\b|dpi\b|pasaporte|licencia|passport|badge|\bid card"),
    ("walker", r"camina|alguien|sombra|silueta|persona|figura|somebody|someone|walks|walking|shadow"),
    ("chat", r"captura|screenshot|pantalla|mensajes|messages|recibo"),
    ("poster", r"cartel|póster|poster|volante|flyer|anuncio|convocatoria|lona|sign\b"),
    ("cake", r"pastel|cake|gelatina|tres leches|velas|candle"),
    ("pet", r"perr[oa]|dog\b|cachorr|gat[oa]\b|cat\b|mascota|puppy|kitten"),
    ("ball", r"balón|pelota|partido|equipo|cancha|gol\b|ball\b|team|match|pitch|soccer|porter|goal"),
    ("door", r"puerta|casa\b|calle|banqueta|house|door|street|home"),
    ("face", r"selfie|cara|sonr|rostro|retrato|face|smil|portrait|muchach|chic[oa]|girl|boy\b|mujer|woman"),
)


RAYED = (
    "cake",
    "pet",
    "face",
    "poster",
    "chat",
    "dance",
    "food",
    "money",
    "card",
    "bread",
    "paper",
    "oven",
)  # on rays, not in a landscape


def subject(words: str) -> str:
    """What *words* describe, of the few things that can be drawn; "" for none.

    What stands behind a dash was written under the picture, and tells what is seen only where the rest does not.
    """
    told = words.casefold()
    seen = told.partition(" — ")[0]
    return next((name for part in (seen, told) for name, pattern in SUBJECTS if re.search(pattern, part)), "")


def photograph(words: str, size: tuple[int, int]) -> pygame.Surface:
    """A picture for *words*, *size* pixels."""
    what = subject(words)
    ground, light = card_colours(words)
    wide, high = max(2, size[0] * 2), max(2, size[1] * 2)
    big = rays((wide, high), ground, light, (0.5, 0.9), 18) if what in RAYED else None
    if big is None:
        big = pygame.Surface((wide, high), 0, 32)
        _view(big, what)
    behind = big
    if high > wide * 3 // 4:  # a tall frame: what is to be seen keeps its shape, the land goes on over and under it
        big = clear((wide, wide * 2 // 3))
    unit = big.get_height() / 100
    middle = wide / 2

    def spot(x: float, y: float, radius: float, colour: Colour) -> None:
        pygame.draw.circle(big, INK, (middle + x * unit, y * unit), (radius + 1.6) * unit)
        pygame.draw.circle(big, colour, (middle + x * unit, y * unit), radius * unit)

    def sheet(x: float, y: float, across: float, tall: float, colour: Colour, corner: float = 2) -> None:
        rect = pygame.Rect((middle + x * unit), y * unit, across * unit, tall * unit)
        pygame.draw.rect(big, INK, rect.inflate(3.2 * unit, 3.2 * unit), border_radius=round((corner + 1.6) * unit))
        pygame.draw.rect(big, colour, rect, border_radius=round(corner * unit))

    def limb(x: float, y: float, to_x: float, to_y: float, colour: Colour) -> None:
        ends = (middle + x * unit, y * unit), (middle + to_x * unit, to_y * unit)
        for wide_, tint in ((9.6, INK), (6.4, colour)):
            pygame.draw.line(big, tint, *ends, max(2, round(wide_ * unit)))
            pygame.draw.circle(big, tint, ends[1], wide_ * unit / 2)

    match what:
        case "tower":
            for n, (x, y) in enumerate((c, r) for r in range(6) for c in range(3)):
                if y < 5 or x != 1:
                    sheet(-18 + 12 * x, 84 - 12 * y, 12, 12, ((150, 152, 160), (126, 128, 138))[n % 2], 0)
            sheet(-1, 2, 2.6, 24, (96, 66, 42), 0)
            sheet(1.6, 3, 20, 11, ROSE, 0)
        case "oven":
            sheet(-82, 14, 164, 90, (196, 92, 60), 30)
            sheet(-34, 24, 68, 80, (64, 28, 32), 30)
            for x, tall in ((-15, 17), (0, 24), (15, 17)):
                for grow, colour in ((1.0, (255, 140, 50)), (0.55, (255, 221, 120))):
                    flame = [
                        (x + a * grow, 52 + b * grow) for a, b in ((-9, 0), (-5, -12), (0, -tall), (5, -13), (9, 0))
                    ]
                    pygame.draw.polygon(big, colour, [(middle + a * unit, b * unit) for a, b in flame])
            for x, skin, apron in (
                (-62, (206, 146, 104), ROSE), (-21, (176, 116, 78), (14, 130, 128)),
                (21, (224, 172, 128), (255, 209, 82)), (62, (190, 128, 88), (123, 79, 201)),
            ):  # fmt: skip
                sheet(x - 15, 78, 30, 30, PAPER, 8)
                sheet(x - 9, 84, 18, 24, apron, 3)
                spot(x, 61, 15, (44, 26, 30))
                spot(x, 65, 12, skin)
                sheet(x - 13, 46, 26, 9, PAPER, 4)
                for eye in (-4.4, 4.4):
                    pygame.draw.circle(big, INK, (middle + (x + eye) * unit, 63 * unit), 1.6 * unit)
                for flour, low, wide_ in ((-7, 68, 3.2), (6, 70, 2.6), (2, 58, 2.2)):
                    pygame.draw.circle(big, PAPER, (middle + (x + flour) * unit, low * unit), wide_ * unit)
                pygame.draw.arc(big, INK, (middle + (x - 5) * unit, 62 * unit, 10 * unit, 10 * unit), 3.5, 5.9,
                                max(2, round(1.6 * unit)))  # fmt: skip
        case "bread":
            burnt = re.search(r"negr[oa]|quemad|carbón|\bblack|burn|charcoal", words.casefold())
            crust, cut = ((58, 44, 46), (110, 92, 90)) if burnt else ((200, 134, 62), (244, 206, 138))
            sheet(-66, 80, 132, 8, (176, 180, 192), 4)
            sheet(-58, 76, 116, 6, (206, 210, 220), 3)
            loaf = pygame.Rect(middle - 46 * unit, 34 * unit, 92 * unit, 46 * unit)
            for grow, colour in ((1.6, INK), (0.0, crust)):
                pygame.draw.rect(
                    big, colour, loaf.inflate(2 * grow * unit, 2 * grow * unit),
                    border_top_left_radius=round(34 * unit), border_top_right_radius=round(34 * unit),
                    border_bottom_left_radius=round(8 * unit), border_bottom_right_radius=round(8 * unit),
                )  # fmt: skip
            for x in (-24, 0, 24):
                limb_ends = (middle + (x - 7) * unit, 58 * unit), (middle + (x + 7) * unit, 44 * unit)
                pygame.draw.line(big, cut, *limb_ends, max(2, round(4.4 * unit)))
            for x, top in ((-20, 10), (0, 4), (20, 10)) if burnt else ():
                for n in range(3):  # smoke
                    puff = (middle + (x + 3 * (-1) ** n) * unit, (top + 7 * n) * unit)
                    pygame.draw.circle(big, (236, 232, 236), puff, (4.6 - 0.8 * n) * unit)
        case "paper":
            sheet(-37, 5, 74, 92, PAPER)
            sheet(-28, 11, 56, 8, (14, 130, 128), 2)
            for n, across in enumerate((54, 46, 54, 50, 38)):
                row = (middle - 27 * unit, (26 + 8 * n) * unit, across * unit, 3 * unit)
                pygame.draw.rect(big, (150, 130, 140), row)
            pygame.draw.circle(big, INK, (middle - 18 * unit, 78 * unit), 8.6 * unit, max(2, round(1.8 * unit)))
            hands = [
                (middle + x * unit, y * unit) for x, y in ((-18, 73), (-18, 78), (-14, 80))
            ]  # a clock for the hours
            pygame.draw.lines(big, INK, False, hands, max(2, round(1.8 * unit)))
            for radius, thick in ((14, 3.2), (10, 1.6)):  # the stamp
                pygame.draw.circle(
                    big, ROSE, (middle + 17 * unit, 77 * unit), radius * unit, max(2, round(thick * unit))
                )
            tick = [(middle + x * unit, y * unit) for x, y in ((12, 77), (16, 81), (23, 72))]
            pygame.draw.lines(big, ROSE, False, tick, max(2, round(3 * unit)))
        case "shop":
            sheet(-72, 10, 144, 88, (246, 206, 120), 0)
            sheet(-62, 14, 124, 14, ROSE, 2)
            pygame.draw.rect(big, PAPER, (middle - 40 * unit, 19 * unit, 80 * unit, 4 * unit))
            for n in range(8):
                sheet(-64 + 16 * n, 30, 16, 10, (PAPER, (14, 130, 128))[n % 2], 0)
            sheet(-58, 46, 50, 26, (70, 44, 52), 1)
            sheet(-62, 70, 58, 6, (176, 116, 66), 1)
            for x in (-48, -33, -18):
                spot(x, 66, 4.6, (250, 232, 180))
            if re.search(r"teléfono|phone", words.casefold()):  # painted on the wall; of a number only that it is one
                sheet(6, 50, 56, 20, PAPER, 3)
                pygame.draw.arc(big, ROSE, (middle + 9 * unit, 55 * unit, 12 * unit, 12 * unit), 0.3, 2.9,
                                max(2, round(3 * unit)))  # fmt: skip
                for x in (10, 20):
                    pygame.draw.circle(big, ROSE, (middle + x * unit, 61 * unit), 2.6 * unit)
                for x, across in ((27, 12), (42, 15)):
                    pygame.draw.rect(big, INK, (middle + x * unit, 57.5 * unit, across * unit, 5 * unit))
            sheet(20, 76, 24, 22, (14, 130, 128), 1)
        case "dance":
            for x, dress, skin, up in (
                (-34, (14, 130, 128), (206, 146, 104), 1), (0, ROSE, (176, 116, 78), -1),
                (34, (255, 209, 82), (224, 172, 128), 1),
            ):  # fmt: skip
                limb(x, 58, x - 15, 58 - 22 * up, skin)
                limb(x, 58, x + 15, 58 + 14 * up, skin)
                limb(x - 4, 84, x - 9 * up, 104, skin)
                limb(x + 4, 84, x + 12 * up, 102, skin)
                sheet(x - 9, 52, 18, 34, dress, 6)
                spot(x, 40, 11, (44, 26, 30))
                spot(x, 43, 8.6, skin)
                for eye in (-3, 3):
                    pygame.draw.circle(big, INK, (middle + (x + eye) * unit, 42 * unit), 1.3 * unit)
                pygame.draw.arc(big, INK, (middle + (x - 4) * unit, 40 * unit, 8 * unit, 8 * unit), 3.5, 5.9,
                                max(2, round(1.4 * unit)))  # fmt: skip
        case "food":
            spot(0, 62, 34, (120, 124, 136))
            sheet(-40, 54, 80, 46, (150, 154, 168), 8)
            sheet(-46, 50, 92, 9, (176, 180, 192), 4)
            for x in (-20, 2, 24):
                for n in range(4):
                    spot(x + 5 * (-1) ** n, 40 - 10 * n, 5.4 - n, (246, 240, 236))
        case "bus":
            sheet(-62, 26, 124, 54, (240, 240, 232), 8)
            sheet(-62, 60, 124, 10, ROSE, 0)
            for x in (-54, -26, 2, 30):
                sheet(x, 34, 22, 18, (150, 206, 226), 3)
            for x in (-36, 36):
                spot(x, 82, 12, (44, 40, 52))
                spot(x, 82, 4, PAPER)
        case "money":
            for n, x in enumerate((-46, -36, -26)):
                sheet(x, 34 + 10 * n, 72, 34, ((120, 176, 128), (148, 196, 146), (176, 214, 160))[n], 3)
            spot(10, 71, 10, (120, 176, 128))
        case "card":
            sheet(-48, 26, 96, 58, PAPER, 6)
            sheet(-48, 26, 96, 13, (14, 130, 128), 6)
            sheet(-40, 46, 26, 30, (214, 196, 224), 2)
            spot(-27, 57, 7, (196, 134, 92))
            for y, across in ((48, 44), (57, 36), (66, 40)):
                pygame.draw.rect(big, (150, 130, 140), (middle - 6 * unit, y * unit, across * unit, 3.4 * unit))
        case "walker":
            dark = (40, 28, 58)
            spot(30, 14, 5, (255, 236, 170))
            sheet(28.6, 18, 2.8, 80, dark, 0)
            limb(-12, 66, -22, 98, dark)
            limb(-8, 66, 4, 98, dark)
            sheet(-21, 36, 24, 38, dark, 10)
            spot(-8, 27, 10, dark)
        case "poster":
            sheet(-34, 12, 68, 78, PAPER)
            sheet(-28, 18, 56, 14, ROSE)
            spot(0, 50, 12, (255, 209, 82))
            for y, across in ((68, 48), (75, 40), (82, 44)):
                pygame.draw.rect(big, (150, 130, 140), (middle - across * unit / 2, y * unit, across * unit, 3 * unit))
        case "chat":
            sheet(-30, 8, 60, 96, (240, 231, 220), 7)
            sheet(-30, 8, 60, 13, (15, 112, 104), 7)
            for y, x, across, colour in (
                (30, -24, 34, PAPER), (46, -24, 26, PAPER), (62, -6, 30, (190, 238, 184)), (78, -24, 38, PAPER),
            ):  # fmt: skip
                rect = pygame.Rect(middle + x * unit, y * unit, across * unit, 10 * unit)
                pygame.draw.rect(big, colour, rect, border_radius=round(4 * unit))
                pygame.draw.rect(big, (150, 130, 140), rect.inflate(-8 * unit, -7 * unit))
        case "cake":
            sheet(-44, 80, 88, 6, (236, 217, 190), 3)
            sheet(-36, 52, 72, 28, (255, 236, 214), 4)
            sheet(-36, 52, 72, 9, ROSE, 4)
            sheet(-24, 32, 48, 20, (255, 221, 120), 4)
            for x in (-14, 0, 14):
                sheet(x - 1.4, 20, 2.8, 12, PAPER, 1)
                spot(x, 15, 3, (255, 160, 40))
        case "pet":
            brown, pale = (176, 116, 66), (236, 206, 164)
            spot(0, 104, 34, brown)
            spot(0, 50, 28, brown)
            spot(0, 62, 14, pale)
            for x in (-36, 22):  # ears that hang
                ear = pygame.Rect(middle + x * unit, 30 * unit, 14 * unit, 38 * unit)
                pygame.draw.ellipse(big, INK, ear.inflate(3 * unit, 3 * unit))
                pygame.draw.ellipse(big, (120, 74, 40), ear)
            for x in (-11, 11):
                pygame.draw.circle(big, INK, (middle + x * unit, 46 * unit), 4.4 * unit)
                pygame.draw.circle(big, PAPER, (middle + (x + 1.4) * unit, 44.6 * unit), 1.5 * unit)
            pygame.draw.ellipse(big, INK, (middle - 6 * unit, 55 * unit, 12 * unit, 8 * unit))
        case "ball":
            spot(0, 62, 24, PAPER)
            points = [pygame.Vector2(0, -11).rotate(72 * i) for i in range(5)]
            pygame.draw.polygon(big, INK, [(middle + p.x * unit, 62 * unit + p.y * unit) for p in points])
            for point in points:
                pygame.draw.line(
                    big, INK, (middle + point.x * unit, 62 * unit + point.y * unit),
                    (middle + point.x * 2.1 * unit, 62 * unit + point.y * 2.1 * unit), max(2, round(2 * unit)),
                )  # fmt: skip
        case "door":
            sheet(-62, 18, 124, 80, (240, 158, 110), 0)
            sheet(-62, 12, 124, 8, (176, 62, 40), 1)
            sheet(-14, 42, 28, 56, (14, 130, 128), 1)
            spot(8, 70, 2, (255, 209, 82))
            for x in (-50, 26):
                sheet(x, 44, 24, 22, (160, 214, 230), 1)
                pygame.draw.line(big, INK, (middle + (x + 12) * unit, 44 * unit), (middle + (x + 12) * unit, 66 * unit),
                                 max(2, round(1.8 * unit)))  # fmt: skip
        case "face":
            spot(0, 40, 29, (56, 32, 30))
            sheet(-32, 80, 64, 40, ROSE, 16)
            sheet(-8, 60, 16, 24, (196, 134, 92), 4)
            spot(0, 46, 22, (206, 146, 104))
            pygame.draw.arc(big, INK, (middle - 10 * unit, 44 * unit, 20 * unit, 16 * unit), 3.4, 6.1,
                            max(2, round(2 * unit)))  # fmt: skip
            for x in (-8, 8):
                pygame.draw.circle(big, INK, (middle + x * unit, 44 * unit), 2.4 * unit)
        case _:
            pass
    if big is not behind:
        # On rays in their upper half, where no words stand; in a landscape on its ground.
        top = (high - big.get_height()) // 4 if what in RAYED else round(high * 0.8 - big.get_height() * 0.8)
        behind.blit(big, (0, top))
    return scaled(behind, size)


def _view(big: pygame.Surface, what: str) -> None:
    """Sky, sun, hills; a pitch for a ball."""
    wide, high = big.get_size()
    for y in range(high):
        share = y / high
        big.fill((round(255 - 40 * share), round(176 + 50 * share), round(110 + 60 * share)), (0, y, wide, 1))
    pygame.draw.circle(big, (255, 240, 180), (wide * 0.72, high * 0.36), high * 0.16)
    for middle, radius, colour in ((0.12, 0.62, (122, 92, 150)), (0.62, 0.8, (98, 70, 134)), (1.0, 0.5, (84, 56, 116))):
        pygame.draw.circle(big, colour, (wide * middle, high * (0.62 + radius * 0.75)), high * radius)
    pygame.draw.rect(big, (70, 150, 90) if what == "ball" else (96, 140, 84), (0, high * 0.76, wide, high))
    if what == "ball":
        pygame.draw.ellipse(big, PAPER, (wide * 0.2, high * 0.8, wide * 0.6, high * 0.3), max(2, high // 60))
