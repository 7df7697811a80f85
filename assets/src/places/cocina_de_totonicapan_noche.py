# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The highland kitchen at night: the fire, one bulb, the sewing machine waiting."""

from places import cocina_de_totonicapan

ALT = {
    "es": "La cocina de adobe de noche: el fuego de la estufa, un foco encendido, la máquina de coser y las estrellas en la ventana.",
    "en": "The adobe kitchen at night: the fire of the stove, one lit bulb, the sewing machine and stars in the window.",
}
NEAR_TONE = "#8a6488"
near = cocina_de_totonicapan.near


def build() -> str:
    """The picture."""
    return cocina_de_totonicapan.scene(night=True, machine=True)
