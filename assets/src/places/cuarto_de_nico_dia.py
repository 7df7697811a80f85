"""Nico's room by day: sun through the window."""

from places import cuarto_de_nico

ALT = {
    "es": "El cuarto de Nico de día: sol por la ventana, librero, planetas colgados, escritorio y patineta.",
    "en": "Nico's room by day: sun through the window, a bookcase, hanging planets, a desk and a skateboard.",
}
near = cuarto_de_nico.near


def build() -> str:
    """The picture."""
    return cuarto_de_nico.scene(day=True)
