# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The highland kitchen by day, with the treadle sewing machine at which somebody earns."""

from places import cocina_de_totonicapan

ALT = {
    "es": "La cocina de adobe de día, con la máquina de coser de pedal y una blusa lila a medio hacer.",
    "en": "The adobe kitchen by day, with the treadle sewing machine and a lilac blouse half made.",
}
near = cocina_de_totonicapan.near


def build() -> str:
    """The picture."""
    return cocina_de_totonicapan.scene(machine=True)
