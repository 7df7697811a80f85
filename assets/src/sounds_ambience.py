# ruff: noqa: E501 (tables of what happens when are not prose)
"""What a place sounds like when nobody speaks: quiet loops of fourteen seconds, computed, two channels, no seam.

Every layer is a loop by itself: noise is made from its spectrum, single sounds that pass the end go on at the beginning,
and the room folds its echo back.
"""

from collections.abc import Callable

import numpy as np
import sounds_effects as fx
from sounds_tones import Signal, band, burst, modes, murmur, noise, place, room, seconds, thump, tone, wander, wide

LENGTH = 14.0


def air(seed: int, low: float = 60, high: float = 900, colour: float = 1.6) -> Signal:
    """The breath of a room."""
    out = band(noise(LENGTH, seed, colour), low, high, 1)
    return 0.35 * out / out.std()


def far(parts, size: float = 0.8, wet: float = 0.8, bright: float = 2500, seed: int = 3) -> Signal:
    """Single sounds with most of their brightness lost on the way."""
    return room(band(place(parts, LENGTH, loop=True), 60, bright, 1), size, wet, seed, bright, loop=True)


def whole(hertz: Signal) -> Signal:
    """A pitch curve bent so that the tone makes a whole number of turns in the loop."""
    turns = hertz.mean() * LENGTH
    return hertz * (np.round(turns) / turns)


def unit(signal: Signal) -> Signal:
    """The same sound with a peak of 1."""
    return signal / np.abs(signal).max()


def people(seeds: int, voices: tuple[tuple[float, float, float], ...], low: float = 150, high: float = 2600, talk: float = 0.6) -> Signal:
    """Several people talking somewhere, no words: (pitch, size of the throat, how loud)."""
    out = sum(level * murmur(LENGTH, seeds + i, pitch, size, 4.6 + 0.3 * i % 1.2, talk) for i, (pitch, size, level) in enumerate(voices))
    return band(out, low, high, 1)


def traffic(seed: int) -> Signal:
    """A street two houses away: three cars pass, one hoots once."""
    t = seconds(LENGTH)
    out = 0.5 * air(seed, 40, 260, 2.0)
    for i, middle in enumerate((2.5, 7.0, 11.2)):
        gap = (t - middle + LENGTH / 2) % LENGTH - LENGTH / 2
        out += band(noise(LENGTH, seed + 1 + i, 1.0), 90, 1400, 1) * np.exp(-((gap / 1.1) ** 2)) * (0.9, 0.6, 0.8)[i]
    return out


def birds(seed: int, every: float = 1.4) -> Signal:
    """Sparrows and one zanate."""
    rng = np.random.default_rng(seed)
    out, at = [], 0.3
    while at < LENGTH - 0.3:
        base = rng.uniform(2800, 4600)
        for i in range(int(rng.integers(2, 6))):
            t = seconds(0.07)
            chirp = tone(base * (1 + rng.uniform(-0.25, 0.35) * np.sin(np.pi * t / 0.07)), 0.07) * np.sin(np.pi * t / 0.07) ** 2
            out.append((at + i * 0.11, chirp * rng.uniform(0.3, 1)))
        at += rng.exponential(every) + 0.25
    t = seconds(0.5)
    out.append((9.1, 0.8 * tone(1500 + 2300 * t / 0.5, 0.5, (1, 0.3)) * np.sin(np.pi * t / 0.5) ** 2))
    return room(place(out, LENGTH, loop=True), 0.6, 0.5, seed, loop=True)


def amb_salon() -> Signal:
    """A classroom: whispers, a chair, chalk, a lamp that hums, the yard outside."""
    lamp = tone(120, LENGTH, (0.5, 0.4, 0.1, 0.2))
    whispers = band(noise(LENGTH, 401), 1800, 5200, 1) * wander(LENGTH, 402, 2, 7) ** 2 * wander(LENGTH, 403, 0.1, 0.5)
    chair = unit(fx._creak(0.4, 404, 260, 420))
    chalk = [(5.0 + i * 0.19, (0.5 + 0.2 * (i % 3)) * burst(0.08, 405 + i, 1800, 6500, 35)) for i in (0, 1, 2, 4, 5, 7, 8, 9)]
    out = 0.5 * air(400) + 0.012 * lamp + 0.1 * whispers + far([(2.2, 0.9 * chair), (9.8, 0.7 * thump(0.15, 150, 60, 30)), (10.0, 0.5 * chair), *chalk], 0.6, 0.6, 4200)
    return wide(out + 0.14 * people(410, ((260, 1.2, 1), (230, 1.15, 0.8), (290, 1.25, 0.6)), 300, 1500, 0.45), 420)


def amb_calle() -> Signal:
    """A street: cars two corners away, a dog, birds, a bicycle bell, somebody greets somebody."""
    bell = modes(0.6, ((2640, 1, 8), (3960, 0.6, 11), (5900, 0.3, 16)))
    out = 0.8 * traffic(430) + 0.05 * birds(440, 2.0) + far([(4.2, 0.7 * unit(fx.perro())), (8.4, 0.25 * bell), (8.58, 0.25 * bell)], 0.9, 0.8, 3000)
    return wide(out + 0.08 * people(445, ((125, 1, 1), (210, 1.12, 0.8)), 200, 1700, 0.3), 450)


def amb_mercado() -> Signal:
    """A market: many voices, a seller who sings his price, crates, knives on wood, a far tune."""
    crowd = people(460, ((205, 1.12, 1), (120, 0.95, 0.9), (235, 1.15, 0.8), (108, 0.92, 0.7), (180, 1.05, 0.7), (255, 1.18, 0.6), (140, 1, 0.6), (220, 1.1, 0.5)), 160, 2800, 0.75)
    n = np.linspace(0, 1, round(1.2 * 44100))
    cry = unit(fx.vowel(270 + 60 * np.sin(np.pi * n) - 30 * n, "a", "o", 0.03, 470, 1.05) * np.sin(np.pi * n) ** 0.5)
    chops = [(7.5 + i * 0.24, 0.8 * burst(0.05, 471 + i, 300, 2600, 80)) for i in range(7)]
    crates = [(1.4, thump(0.2, 110, 60, 22)), (12.1, 0.8 * thump(0.2, 130, 60, 24)), (12.35, 0.5 * burst(0.1, 480, 200, 1800, 40))]
    tune = [(3.0 + i * 0.29, 0.15 * tone(fx.midi(p), 0.25, (1, 0.6, 0.4, 0.3))) for i, p in enumerate((76, 76, 74, 72, 71, 72, 76, 72, 69))]
    return wide(0.35 * crowd + 0.3 * air(490, 80, 1200) + far([(5.2, 1.3 * cry), (10.4, 0.9 * cry), *chops, *crates, *tune], 0.8, 0.7, 3200), 495, 0.8, 0.7)


def amb_cocina() -> Signal:
    """A kitchen: something simmers, a spoon, the refrigerator, a tap that drips, a bird outside."""
    rng = np.random.default_rng(500)
    bubbles = [(rng.uniform(0, LENGTH), rng.exponential(0.4) * thump(0.06, rng.uniform(220, 420), 120, 60)) for _ in range(150)]
    hum = tone(60, LENGTH, (1, 0.6, 0.25, 0.3)) * (0.9 + 0.1 * wander(LENGTH, 501, 0.2, 1))
    spoon = [(at, 0.25 * modes(0.3, ((3350, 0.6, 18), (5210, 0.5, 24)))) for at in (3.0, 3.2, 3.5, 10.4, 10.75)]
    drip = [(at, 0.5 * unit(fx.drops(0.2, 506, 10, 1200, 1600, False))) for at in (1.5, 6.2, 11.3)]
    hiss = band(noise(LENGTH, 507), 3000, 9000, 1) * (0.4 + 0.6 * wander(LENGTH, 508, 3, 20))
    out = 0.35 * air(509) + 0.03 * hum + place(bubbles, LENGTH, loop=True) + 0.05 * hiss + far([*spoon, *drip], 0.4, 0.4, 6000) + 0.02 * birds(510, 3)
    return wide(out, 515, 0.4, 0.3)


def amb_cuarto_noche() -> Signal:
    """A bedroom at night: crickets behind glass, a clock, a far car, a far dog."""
    tick = modes(0.06, ((2100, 0.5, 110), (3900, 0.3, 150)))
    clock = [(i * 1.0, tick * (0.3 if i % 2 else 0.36)) for i in range(int(LENGTH))]
    out = 0.5 * air(520, 40, 400, 2) + 0.06 * fx.crickets(LENGTH, 521) + far([(8.6, 0.22 * unit(fx.perro()))], 1.2, 1, 1500) + place(clock, LENGTH, loop=True) * 0.35
    return wide(out + 0.2 * traffic(525) * wander(LENGTH, 526, 0.1, 0.2), 528)


def amb_patio() -> Signal:
    """A yard: birds, leaves, a hen, a broom, a neighbour's radio."""
    leaves = band(noise(LENGTH, 530), 1800, 8000, 1) * wander(LENGTH, 531, 0.2, 1.2) ** 2
    n = np.linspace(0, 1, round(0.18 * 44100))
    cluck = unit(fx.vowel(420 + 160 * np.sin(np.pi * n), "o", "a", 0.1, 532, 1.35) * np.sin(np.pi * n) ** 2)
    hen = [(at, 0.5 * cluck) for at in (2.0, 2.35, 2.6, 8.9, 9.2, 9.7)]
    broom = [(4.6 + i * 0.75, 0.4 * burst(0.4, 533 + i, 1500, 7000, 8, 0.12)) for i in range(4)]
    tune = [(10.2 + i * 0.3, 0.1 * tone(fx.midi(p), 0.28, (1, 0.6, 0.4))) for i, p in enumerate((76, 79, 76, 72, 74, 77, 76, 74))]
    return wide(0.25 * air(540) + 0.08 * leaves + 0.09 * birds(541, 1.0) + far([*hen, *broom, *tune], 0.6, 0.5, 3800), 545)


def amb_terminal() -> Signal:
    """A bus terminal: a hall, engines behind doors, luggage wheels, a chime and an announcement without words."""
    t = seconds(LENGTH)
    engine = tone(whole(44 + 3 * wander(LENGTH, 550, 0.1, 0.4)), LENGTH, (1, 0.8, 0.6, 0.5, 0.3)) * (0.4 + 0.6 * np.sin(np.pi * t / LENGTH) ** 2)
    crowd = people(552, ((200, 1.1, 1), (120, 0.95, 1), (225, 1.15, 0.8), (110, 0.92, 0.8), (170, 1.05, 0.6)), 180, 2000, 0.55)
    chime = [(1.0 + i * 0.45, 0.55 * modes(1.2, ((fx.midi(p), 1, 3.5), (2 * fx.midi(p), 0.3, 5)))) for i, p in enumerate((76, 72, 67))]
    speech = murmur(LENGTH, 560, 195, 1.1, 5.2, 0.95) * ((t > 2.8) & (t < 6.6))
    wheels = band(noise(LENGTH, 561), 500, 3000, 1) * np.exp(-(((t - 9.5) / 1.2) ** 2)) * (0.5 + 0.5 * np.sign(np.sin(2 * np.pi * 8 * t)))
    hall = room(place(chime, LENGTH, loop=True) + 0.12 * band(speech, 400, 3200, 2), 1.8, 1.0, 562, 3000, loop=True)
    return wide(0.05 * engine + 0.4 * air(563, 50, 500, 2) + 0.14 * crowd + 0.06 * wheels + 0.3 * hall, 565, 0.9, 1.6)


def amb_autobus() -> Signal:
    """Inside a bus on the road: the engine, the road, a window that rattles."""
    t = seconds(LENGTH)
    cycles = 2 * np.pi / LENGTH
    gear = 52 + 4 * np.sin(cycles * t) + 2 * np.sin(3 * cycles * t)
    engine = tone(whole(gear), LENGTH, (1, 0.9, 0.6, 0.6, 0.4, 0.3, 0.2))
    rattle = band(noise(LENGTH, 571), 1500, 4500, 1) * (np.sin(2 * np.pi * 24 * t) > 0.6) * wander(LENGTH, 572, 0.3, 1.5) ** 3
    bumps = [(at, thump(0.25, 60, 30, 14)) for at in (1.8, 2.05, 7.4, 11.0, 11.3)]
    return wide(0.22 * engine + 0.8 * air(573, 40, 500, 2) + 0.2 * rattle + 0.8 * place(bumps, LENGTH, loop=True), 575, 0.4, 0.3)


def amb_cafe() -> Signal:
    """A café: low talk, cups, the machine's steam, a guitar from a loudspeaker."""
    t = seconds(LENGTH)
    talk = people(580, ((210, 1.12, 1), (125, 0.97, 1), (190, 1.08, 0.7), (115, 0.93, 0.7), (235, 1.15, 0.5)), 170, 2200, 0.6)
    cups = [(at, 0.5 * unit(fx.vaso()) * level) for at, level in ((1.2, 0.5), (5.1, 0.35), (8.8, 0.6), (12.4, 0.4))] + [(3.4, 0.3 * unit(fx.plato())), (10.9, 0.25 * unit(fx.plato()))]
    steam = band(noise(LENGTH, 590), 2500, 9000, 1) * np.exp(-(((t - 6.8) / 0.8) ** 2))
    guitar = [(i * 0.4375, 0.2 * tone(fx.midi(p), 0.9, (1, 0.5, 0.25, 0.12)) * np.exp(-seconds(0.9) * 5)) for i, p in enumerate((57, 64, 69, 72, 69, 64, 50, 62, 65, 69, 65, 62, 52, 59, 62, 68, 62, 59, 57, 64, 69, 72, 69, 64, 53, 60, 65, 69, 52, 59, 64, 68))]
    return wide(0.2 * talk + 0.3 * air(591) + 0.06 * steam + far(cups, 0.5, 0.5, 6000) + 0.5 * far(guitar, 0.5, 0.5, 2500), 595, 0.6, 0.6)


def amb_parque() -> Signal:
    """A park: birds, leaves, a ball, children far away, a fountain."""
    leaves = band(noise(LENGTH, 600), 1500, 7000, 1) * wander(LENGTH, 601, 0.2, 1) ** 2
    fountain = 0.6 * band(noise(LENGTH, 602), 900, 5000, 1) + 0.5 * fx.drops(LENGTH, 603, 22, 700, 2600)
    children = people(610, ((330, 1.28, 1), (370, 1.32, 0.8), (300, 1.25, 0.7)), 350, 2600, 0.35)
    ball = [(at, 0.5 * unit(fx.balon())) for at in (4.1, 10.3)]
    return wide(0.3 * air(605, 50, 500, 2) + 0.06 * leaves + 0.05 * fountain + 0.08 * birds(606, 0.9) + 0.07 * children + far(ball, 0.7, 0.7, 1500), 615)


def amb_clinica() -> Signal:
    """A clinic's corridor: ventilation, soft shoes, a telephone far away, a trolley, pages."""
    vent = band(noise(LENGTH, 620, 1), 90, 1500, 1) * (0.9 + 0.1 * wander(LENGTH, 621, 0.1, 0.5))
    shoes = [(2.5 + i * 0.62, 0.9 * burst(0.12, 622 + i, 200, 1400, 35, 0.01)) for i in range(7)]
    ring = [(9.4 + j * 0.9, 0.1 * tone(850 + 120 * np.sign(np.sin(2 * np.pi * 18 * seconds(0.5))), 0.5) * np.minimum(1, seconds(0.5) / 0.02) * np.minimum(1, (0.5 - seconds(0.5)) / 0.05)) for j in (0, 1)]
    page = [(7.6, 0.25 * unit(fx.papel()))]
    voices = people(630, ((205, 1.12, 1), (120, 0.96, 0.8)), 250, 1300, 0.3)
    return wide(0.07 * vent + 0.3 * air(635, 40, 300, 2) + far([*shoes, *ring, *page], 1.1, 0.9, 2800) + 0.07 * voices, 640, 0.6, 0.9)


def amb_radio() -> Signal:
    """A radio booth: dead air, a ventilator, the needle of a tape, a voice in somebody's headphones."""
    t = seconds(LENGTH)
    fan = tone(50, LENGTH, (0.6, 1, 0.3, 0.4)) * 0.02
    phones = band(murmur(LENGTH, 650, 165, 1.05, 5.4, 0.85), 700, 3200, 3) * (0.5 + 0.5 * np.sin(np.pi * t / LENGTH) ** 2)
    hum = [(11.5 + i * 0.28, 0.06 * tone(fx.midi(p), 0.3, (1, 0.4)) * np.sin(np.pi * seconds(0.3) / 0.3)) for i, p in enumerate((64, 69, 71, 72))]
    clicks = [(at, 0.4 * fx._latch(651 + i)) for i, at in enumerate((3.1, 6.6))] + [(8.7, 0.18 * unit(fx.papel()))]
    return wide(0.35 * air(655, 60, 600, 2) + fan + 0.01 * band(noise(LENGTH, 656), 2000, 9000, 1) + 0.07 * phones + place([*clicks, *hum], LENGTH, loop=True), 660, 0.25, 0.2)


def amb_refri() -> Signal:
    """A walk-in cooler: the fan, the compressor that turns over in its sleep, a drop, plates and an order far behind the door."""
    t = seconds(LENGTH)
    hum = tone(whole(np.full(len(t), 60.0)), LENGTH, (0.5, 1, 0.35, 0.5, 0.12, 0.2)) * (0.85 + 0.15 * np.sin(2 * np.pi * 2 * t / LENGTH))
    fan = band(noise(LENGTH, 670, 0.8), 180, 1600, 1) * (0.86 + 0.14 * np.sin(2 * np.pi * 98 * t / LENGTH))
    drip = [(at, 0.5 * unit(fx.drops(0.4, 671 + i, 3, 900, 1900, False))) for i, at in enumerate((2.2, 6.9, 10.6))]
    kitchen = [(4.4, 0.35 * unit(fx.plato())), (9.0, 0.3 * unit(fx.plato())), (12.1, 0.2 * unit(fx.vaso()))]
    voices = people(680, ((150, 1.0, 1), (190, 1.1, 0.7)), 150, 700, 0.4)
    return wide(0.03 * hum + 0.09 * fan + 0.2 * air(690, 40, 260, 2) + place(drip, LENGTH, loop=True) * 0.3 + far(kitchen, 0.9, 0.9, 1400) + 0.04 * voices, 695, 0.4, 0.5)


AMBIENCES: dict[str, Callable[[], Signal]] = {
    f.__name__.replace("_", "-"): f
    for f in (amb_salon, amb_calle, amb_mercado, amb_cocina, amb_cuarto_noche, amb_patio, amb_terminal, amb_autobus, amb_cafe, amb_parque, amb_clinica, amb_radio, amb_refri)
}
