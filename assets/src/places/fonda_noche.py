"""The fonda at night: lamps over the tables, the kitchen still lit."""

from places import fonda

ALT = {
    "es": "La fonda de noche: lámparas encendidas sobre las mesas vacías y la cocina iluminada al fondo.",
    "en": "The eatery at night: lamps lit over empty tables and the bright kitchen behind.",
}
NEAR_TONE = "#7a68a8"
near = fonda.near


def build() -> str:
    """The picture."""
    return fonda.scene(night=True)
