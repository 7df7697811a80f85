# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The tortillería before dawn: the street is blue, the room behind the half-raised shutter warm."""

from places import tortilleria

ALT = {
    "es": "La tortillería de madrugada: la calle todavía azul, la persiana a medio subir y adentro la luz del comal, un reloj de pared y un radio.",
    "en": "The tortilla shop before dawn: the street still blue, the shutter half up and, inside, the glow of the griddle, a wall clock and a radio.",
}
NEAR_TONE = "#4f58a0"
near = tortilleria.near


def build() -> str:
    """The picture."""
    return tortilleria.scene(dawn=True)
