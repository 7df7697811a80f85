"""The bus terminal hall at night: the desk's lamp is on, the shop is shut."""

from places import terminal

ALT = {
    "es": "La terminal de autobuses de noche: casi vacía, la tienda cerrada y el módulo de orientación encendido.",
    "en": "The bus terminal at night: almost empty, the shop shut and the lamp of the orientation desk on.",
}
NEAR_TONE = "#5f5ca8"
near = terminal.near


def build() -> str:
    """The picture."""
    return terminal.scene(night=True)
