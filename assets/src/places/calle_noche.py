"""The street of the colonia late at night: lanterns, the corner shop still open."""

from places import calle

ALT = {
    "es": "La calle de la colonia ya de noche: faroles encendidos, luna, ventanas iluminadas y la tiendita abierta.",
    "en": "The neighbourhood street at night: lit lanterns, the moon, lit windows and the corner shop still open.",
}
NEAR_TONE = "#5a58b0"
near = calle.near


def build() -> str:
    """The picture."""
    return calle.scene(night=True)
