# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The camioneta at night: stars and far lights in the windows, the little lamps of the roof lit."""

from places import camioneta

ALT = {
    "es": "El interior de una camioneta de noche: asientos verdes, canastos en las parrillas, focos pequeños en el techo y luces lejanas en las ventanas.",
    "en": "Inside a camioneta at night: green seats, baskets on the racks, small lamps along the roof and far lights in the windows.",
}
NEAR_TONE = "#6a66a8"
near = camioneta.near


def build() -> str:
    """The picture."""
    return camioneta.scene(night=True)
