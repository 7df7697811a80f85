# ruff: noqa: E501 (tables of partials are not prose)
"""The short sounds, computed: each is a function that returns one channel, and how loud its loudest moment is (LUFS)."""

from collections.abc import Callable

import numpy as np
from sounds_score import MAJOR, MOTIF
from sounds_tones import (
    RATE,
    Signal,
    band,
    bar,
    burst,
    fade,
    mix,
    modes,
    murmur,
    noise,
    place,
    room,
    seconds,
    thump,
    tone,
    vowel,
    wander,
)

WOOD = ((1, 1.0), (3.93, 0.28), (9.2, 0.06))
GLASSY = ((1, 1.0), (2.76, 0.45), (5.4, 0.25), (8.93, 0.12))


def midi(pitch: float) -> float:
    """Hz of a MIDI pitch."""
    return float(440 * 2 ** ((pitch - 69) / 12))


# --- the phone --------------------------------------------------------------------------------------------------------


def notificacion() -> Signal:
    """Two marimba notes upward and a shimmer: a phone wants something."""
    return place(((0, bar(880, 0.7, 7)), (0.12, bar(1318.5, 0.9, 6)), (0.12, 0.3 * bar(2637, 0.5, 9))), 1.1)


def mensaje() -> Signal:
    """A message pops up: a drop that rises."""
    t = seconds(0.16)
    return place(((0, tone(420 + 620 * (t / 0.16) ** 0.6, 0.16) * np.exp(-t * 22) * np.minimum(1, t / 0.003)),), 0.2)


def recado() -> Signal:
    """Recado: three warm knocks of wood, G C E."""
    return room(place(((i * 0.11, bar(midi(p), 0.6, 9, ((1, 1.0), (3.0, 0.2), (4.0, 0.1)))) for i, p in enumerate((67, 72, 76))), 0.9), 0.4, 0.15)


def chispa() -> Signal:
    """Chispa: a spark and a handful of glass, upward."""
    notes = [(0.03 + i * 0.045, (0.5 + 0.1 * i) * bar(midi(p), 0.7, 6, GLASSY)) for i, p in enumerate((84, 88, 91, 96, 100))]
    return room(place([(0, 0.25 * burst(0.08, 4, 4000, 12000, 50)), *notes], 1.0), 0.5, 0.2)


def vueltas() -> Signal:
    """Vueltas: a note that turns around itself twice and lands."""
    t = seconds(0.5)
    curve = midi(79) * 2 ** ((3 * np.sin(2 * np.pi * 4 * t) * (1 - t / 0.5)) / 12)
    spin = tone(curve, 0.5, (1, 0.35, 0.12)) * np.minimum(1, t / 0.01) * np.exp(-t * 3)
    return place(((0, fade(spin)), (0.46, 0.9 * bar(midi(86), 0.5, 8, ((1, 1.0), (2.0, 0.3))))), 1.0)


def bruma() -> Signal:
    """Bruma: a breath that is gone before one has heard it."""
    t = seconds(1.1)
    swell = np.sin(np.pi * (t / 1.1) ** 0.55) ** 2
    pad = sum(tone(midi(p) * (1 + 0.002 * d), 1.1, (1, 0.2)) for p in (74, 81, 88) for d in (-1, 1))
    return fade((0.25 * pad + 0.5 * band(noise(1.1, 12), 1500, 6000, 1)) * swell)


def bloquemania() -> Signal:
    """Bloquemanía: four square steps of an old game."""
    out = []
    for i, pitch in enumerate((72, 76, 79, 84)):
        t = seconds(0.09 if i < 3 else 0.3)
        out.append((i * 0.08, fade(np.sign(tone(midi(pitch), len(t) / RATE)) * np.exp(-t * 7), 0.002, 0.01)))
    return band(place(out, 0.6), 60, 7000, 1)


def chambaya() -> Signal:
    """ChambaYa: a counter's bell and a cheerful office."""
    bell = modes(1.3, ((2093, 1.0, 5), (4186 * 1.01, 0.4, 8), (6100, 0.2, 12), (3140, 0.15, 7)))
    return place(((0, 0.8 * bar(midi(72), 0.4, 10)), (0.1, 0.8 * bar(midi(79), 0.4, 10)), (0.22, 0.6 * bell)), 1.5)


def escribiendo() -> Signal:
    """Somebody types: seven soft taps on glass."""
    rng = np.random.default_rng(21)
    at, out = 0.0, []
    for i in range(7):
        tap = mix(0.6 * burst(0.03, 50 + i, 1200, 5200, 190), 0.5 * bar(rng.uniform(520, 700), 0.05, 70, ((1, 1.0), (2.6, 0.3))))
        out.append((at, tap * rng.uniform(0.6, 1)))
        at += rng.uniform(0.09, 0.19)
    return place(out, at + 0.1)


def enviar() -> Signal:
    """A message leaves: a rush of air upward."""
    t = seconds(0.32)
    air = sum(band(noise(0.32, 30 + i), f, f * 1.9, 2) * np.exp(-(((t - 0.05 - 0.055 * i) / 0.05) ** 2)) for i, f in enumerate((500, 900, 1500, 2400)))
    return fade(0.5 * air + 0.5 * tone(380 + 900 * (t / 0.32) ** 2, 0.32) * np.sin(np.pi * t / 0.32) ** 2)


def borrar() -> Signal:
    """A message is taken back: the same rush, downward, and a small knock."""
    return place(((0, enviar()[::-1] * 0.8), (0.3, bar(300, 0.14, 30, ((1, 1.0), (2.4, 0.3))))), 0.5)


def llamada() -> Signal:
    """A ringing phone: the motif of the theme on small bars, twice."""
    out = []
    for again in (0, 2.0):
        for beat, _, step in MOTIF:
            at = (beat + 1.5) * 0.26 if beat <= 0 else 0.39 + (beat - 2.5) * 0.26
            pitch = 76 + MAJOR[step]
            out += [(again + at, bar(midi(pitch), 0.7, 6)), (again + at, 0.35 * bar(midi(pitch + 12), 0.5, 9, GLASSY))]
    return room(place(out, 4.0), 0.4, 0.15)


def colgar() -> Signal:
    """The other side hangs up: three tones that all say no."""
    t = seconds(0.22)
    beep = fade(tone(425, 0.22, (1, 0.2)) * np.minimum(1, t / 0.01), 0.01, 0.02)
    return band(place(((0, 0.7 * burst(0.05, 7, 500, 3000, 70)), (0.25, beep), (0.7, beep), (1.15, beep)), 1.5), 300, 3400, 2)


def camara() -> Signal:
    """A shutter: curtain, mirror, curtain."""
    click = burst(0.05, 61, 1500, 9000, 110) + 0.6 * modes(0.05, ((1900, 0.6, 90), (3300, 0.4, 120), (640, 0.5, 70)))
    slide = burst(0.09, 62, 2500, 8000, 22, 0.03)
    return place(((0, click), (0.04, 0.35 * slide), (0.12, 0.85 * click), (0.135, 0.4 * burst(0.06, 63, 800, 4000, 80))), 0.32)


def toque() -> Signal:
    """A finger on a button."""
    return place(((0, 0.5 * burst(0.02, 3, 300, 3200, 260)), (0, bar(620, 0.07, 60, ((1, 1.0), (2.7, 0.3))))), 0.1)


def vibra() -> Signal:
    """A phone that vibrates twice on a wooden table."""
    t = seconds(0.42)
    motor = np.sign(np.sin(2 * np.pi * 172 * t)) * 0.5 + np.sin(2 * np.pi * 172 * t)
    rattle = noise(0.42, 5) * (np.sin(2 * np.pi * 43 * t) > 0.55)
    swell = np.minimum(1, t / 0.03) * np.minimum(1, (0.42 - t) / 0.05)
    buzz = (band(motor, 60, 900) + 0.5 * band(rattle, 60, 2400)) * swell * (0.85 + 0.15 * np.sin(2 * np.pi * 21 * t))
    return place(((0.02, buzz), (0.62, buzz * 0.92)), 1.15)


# --- doors, school, street --------------------------------------------------------------------------------------------


def timbre() -> Signal:
    """The electric bell of a school: a hammer on a steel shell."""
    strokes = []
    rng = np.random.default_rng(8)
    for i in range(58):
        hit = bar(1180, 0.5, 9, ((1, 1.0), (1.52, 0.55), (2.41, 0.5), (3.57, 0.3), (4.9, 0.2))) * rng.uniform(0.75, 1)
        strokes.append((i * 0.038 + rng.uniform(0, 0.004), hit))
    strokes.append((2.24, bar(1180, 1.0, 4, ((1, 1.0), (1.52, 0.5), (2.41, 0.4)))))
    return place(strokes, 3.3)


def timbre_casa() -> Signal:
    """A house bell: ding, dong, in a hall."""
    def plate(hertz):
        return modes(1.6, ((hertz, 1.0, 3), (hertz * 2.0, 0.35, 5), (hertz * 2.98, 0.2, 8), (hertz * 5.4, 0.08, 14)))

    return room(place(((0, plate(659.3)), (0.62, plate(523.3))), 2.2), 0.8, 0.2)


def _creak(length: float, seed: int, low: float, high: float) -> Signal:
    t = seconds(length)
    pitch = low + (high - low) * np.sin(np.pi * t / length) + 14 * np.random.default_rng(seed).normal(size=len(t)).cumsum() / 60
    saw = 2 * ((np.cumsum(pitch) / RATE) % 1) - 1
    return band(saw, 150, 1700) * np.sin(np.pi * t / length) ** 2 * (0.6 + 0.4 * np.sin(2 * np.pi * 31 * t))


def _latch(seed: int) -> Signal:
    return burst(0.05, seed, 600, 5200, 90) + 0.4 * modes(0.05, ((1400, 0.6, 80), (2350, 0.5, 110), (3900, 0.3, 140)))


def _slam() -> Signal:
    out = thump(0.5, 58, 46, 11)
    out += 0.7 * burst(0.5, 11, 60, 700, 26) + 0.3 * modes(0.5, ((128, 0.8, 14), (211, 0.5, 18), (342, 0.3, 24)))
    return out


def puerta() -> Signal:
    """A door: the handle, a creak, the wood in its frame."""
    return room(place(((0.02, 0.5 * _latch(11)), (0.07, 0.3 * _latch(12)), (0.16, 0.3 * _creak(0.5, 11, 210, 340)), (0.7, 1.5 * _slam()), (0.74, 0.4 * _latch(13))), 1.4), 0.4, 0.12)


def puerta_cerrar() -> Signal:
    """A door thrown shut; the room says so."""
    return room(place(((0, 0.25 * burst(0.22, 14, 120, 900, 2, 0.2)), (0.22, 1.8 * _slam()), (0.24, 0.5 * _latch(15)), (0.3, 0.25 * _latch(16))), 0.8), 0.9, 0.25)


def autobus() -> Signal:
    """A bus pulls up: a diesel that slows, brakes that sing, air."""
    t = seconds(3.4)
    speed = 1.0 - 0.45 * np.minimum(1, t / 2.4)
    engine = tone(46 * speed, 3.4, (1, 0.8, 0.7, 0.5, 0.5, 0.3, 0.3, 0.2)) * (0.8 + 0.2 * np.sin(2 * np.pi * 11.5 * np.cumsum(speed) / RATE))
    body = band(noise(3.4, 71, 1.0), 60, 900, 2) * (0.5 + 0.5 * speed)
    squeal = tone(2350 - 180 * t, 3.4, (1, 0.3)) * np.exp(-(((t - 1.9) / 0.35) ** 2)) * (0.7 + 0.3 * wander(3.4, 72, 6, 30))
    approach = np.minimum(1, 0.25 + t / 1.6) * np.minimum(1, (3.4 - t) / 0.5)
    return fade(place(((0, (0.5 * engine + 0.5 * body + 0.1 * squeal) * approach), (2.55, 0.55 * burst(0.7, 73, 1500, 8000, 5, 0.03))), 3.4), 0.05, 0.3)


def autobus_puertas() -> Signal:
    """A bus opens its doors: air, two leaves, a stop."""
    hiss = burst(0.75, 74, 1800, 9000, 3.2, 0.02)
    fold = 0.6 * burst(0.35, 75, 150, 1200, 6, 0.08)
    return room(place(((0, hiss), (0.25, fold), (0.62, thump(0.3, 75, 40, 18)), (0.63, 0.5 * _latch(76)), (0.72, 0.35 * hiss[: int(0.3 * RATE)])), 1.3), 0.35, 0.12)


def mercado_voces() -> Signal:
    """A market's voices, no words: sellers near, buyers further, a crate."""
    voices = sum(murmur(5, 100 + i, p, s, r, 0.8) * g for i, (p, s, r, g) in enumerate(((205, 1.12, 5.5, 0.7), (125, 0.95, 5, 0.6), (230, 1.15, 6, 0.5), (110, 0.9, 4.6, 0.5), (180, 1.08, 5.2, 0.4), (250, 1.18, 5.8, 0.3), (140, 1.0, 5.1, 0.4))))
    call = np.concatenate([np.linspace(290, 330, int(0.25 * RATE)), np.linspace(330, 320, int(0.5 * RATE)), np.linspace(320, 250, int(0.35 * RATE))])
    seller = fade(vowel(call, "a", "o", 0.03, 5, 1.1), 0.04, 0.15)
    out = place(((0, band(voices, 150, 3400, 1)), (1.2, 2.4 * seller / np.abs(seller).max()), (3.3, 1.2 * thump(0.2, 120, 60, 25))), 5)
    return fade(room(out, 0.7, 0.5)[: 5 * RATE], 0.4, 0.7)


def silbato() -> Signal:
    """A referee's whistle with its pea, short and long."""
    def blow(length, seed):
        t = seconds(length)
        pea = np.sin(2 * np.pi * 38 * t)
        air = tone(2920 + 90 * pea, length, (1, 0.12, 0.05)) * (0.65 + 0.35 * pea) + 0.12 * band(noise(length, seed), 2200, 6500, 1)
        return fade(air * np.minimum(1, t / 0.02), 0.015, 0.04)

    return room(place(((0, blow(0.22, 81)), (0.32, blow(0.7, 82))), 1.1), 0.7, 0.12)


def porra() -> Signal:
    """A crowd cheers: forty throats rise, hands clap, it falls away."""
    rng = np.random.default_rng(90)
    out = []
    for i in range(40):
        length = rng.uniform(1.5, 2.4)
        t = seconds(length)
        base = rng.choice([rng.uniform(170, 240), rng.uniform(240, 340), rng.uniform(340, 430)])
        curve = base * (0.86 + 0.22 * np.minimum(1, t / 0.35) - 0.12 * t / length) * (1 + 0.012 * np.sin(2 * np.pi * rng.uniform(4, 7) * t + i))
        voice = vowel(curve, str(rng.choice(list("eao"))), str(rng.choice(list("ea"))), 0.05, 900 + i, rng.uniform(0.95, 1.2))
        swell = np.minimum(1, t / rng.uniform(0.08, 0.3)) * np.minimum(1, (length - t) / 0.8)
        out.append((rng.uniform(0, 0.35), voice * swell / voice.std() * rng.uniform(0.4, 1)))
    for i in range(150):
        at = abs(rng.normal(1.4, 0.75))
        if at < 2.8:
            out.append((at, rng.uniform(1.5, 4) * burst(0.05, 2000 + i, rng.uniform(700, 1200), rng.uniform(2500, 4500), 90)))
    return fade(room(place(out, 3.2), 0.9, 0.4, bright=4000)[: int(3.6 * RATE)], 0.02, 0.8)


def balon() -> Signal:
    """A ball is kicked, and bounces once."""
    leather = modes(0.25, ((190, 0.6, 20), (310, 0.4, 26)))
    kick = mix(thump(0.25, 85, 130, 17), 0.5 * burst(0.08, 91, 400, 3500, 60), 0.3 * leather)
    bounce = mix(0.4 * thump(0.2, 95, 70, 22), 0.2 * modes(0.22, ((410, 0.5, 18), (690, 0.3, 26))))
    return place(((0, kick), (0.55, bounce), (0.85, 0.4 * bounce)), 1.15)


def pasos() -> Signal:
    """Four unhurried steps on a hard floor."""
    out = []
    for i in range(4):
        heel = mix(thump(0.12, 95 + 8 * (i % 2), 60, 34), 0.6 * burst(0.05, 110 + i, 500, 3800, 95))
        sole = 0.35 * burst(0.1, 120 + i, 900, 5000, 45, 0.015)
        out += [(i * 0.56, heel), (i * 0.56 + 0.09, sole)]
    return room(place(out, 2.2), 0.5, 0.18)


def pasos_correr() -> Signal:
    """Somebody runs."""
    out = []
    for i in range(9):
        step = mix(thump(0.1, 90 + 10 * (i % 2), 80, 38), 0.7 * burst(0.05, 130 + i, 500, 4500, 80))
        out += [(i * 0.235 + 0.008 * (i % 3), step * (0.8 + 0.05 * i)), (i * 0.235 + 0.05, 0.3 * burst(0.07, 140 + i, 1200, 6000, 60, 0.01))]
    return room(place(out, 2.3), 0.5, 0.18)


# --- weather, animals, the body ---------------------------------------------------------------------------------------


def drops(length: float, seed: int, per_second: float, low: float = 900, high: float = 5200, loop: bool = True) -> Signal:
    """Single drops, each with the little bell of its bubble."""
    rng = np.random.default_rng(seed)
    out = []
    for i in range(int(length * per_second)):
        t = seconds(0.05)
        hertz = rng.uniform(low, high)
        plip = np.sin(2 * np.pi * hertz * (1 + 0.8 * t / 0.05) * t) * np.exp(-t * rng.uniform(70, 160))
        splash = burst(0.05, seed + i % 40, 1500, 9000, 200)
        out.append((rng.uniform(0, length - 0.06), (plip + splash) * 0.5 * rng.exponential(0.5)))
    return place(out, length, loop)


def lluvia() -> Signal:
    """Rain on the roof and the street."""
    wash = band(noise(5, 150, 0.4), 700, 9000, 1) * (0.8 + 0.2 * wander(5, 151, 0.4, 2))
    return fade(0.5 * wash + 0.25 * band(noise(5, 152, 1.5), 80, 500, 1) + 1.3 * drops(5, 153, 55), 0.4, 0.9)


def trueno() -> Signal:
    """Thunder: a crack, and what rolls after it."""
    t = seconds(4.5)
    roll = band(noise(4.5, 160, 2.0), 25, 190, 2) * (0.15 + wander(4.5, 161, 0.8, 5) ** 2) * np.minimum(1, t / 0.06) * np.exp(-t * 0.85)
    crack = mix(burst(0.5, 162, 150, 3500, 8, 0.004), place([(0.12, 0.6 * burst(0.3, 163, 300, 5000, 14))], 0.45))
    return fade(place(((0, 0.35 * crack), (0.05, 1.6 * roll / roll.std() * 0.35)), 4.5), 0.003, 1.2)


def latido() -> Signal:
    """A heart, twice: lub, dub."""
    lub, dub = thump(0.25, 46, 30, 15), 0.75 * thump(0.2, 58, 26, 20)
    soft = 0.15 * burst(0.15, 170, 60, 260, 20)
    return place([(at + shift, sound) for at in (0, 0.86) for shift, sound in ((0, lub), (0, soft), (0.27, dub))], 1.7)


def perro() -> Signal:
    """A dog in the next street barks twice, and once more."""
    def bark(high, length, seed):
        t = seconds(length)
        curve = high * (0.75 + 0.45 * np.sin(np.pi * np.minimum(1, t / length * 1.1)) - 0.2 * t / length)
        rough = vowel(curve, "a", "o", 0.25, seed, 0.95) * (1 + 0.35 * band(noise(length, seed), 40, 140, 1))
        return fade(np.tanh(2.5 * rough / np.abs(rough).max()) * np.exp(-t * 4), 0.012, 0.05)

    return room(place(((0, bark(420, 0.2, 180)), (0.34, 0.9 * bark(400, 0.22, 181)), (1.05, 0.8 * bark(440, 0.19, 182))), 1.5), 0.8, 0.35, bright=3500)


def gallo() -> Signal:
    """A cock far off: ki-ki-ri-kí."""
    out, at = [], 0.0
    for length, start, end, level in ((0.16, 520, 640, 0.6), (0.13, 640, 700, 0.7), (0.22, 700, 900, 0.9), (0.85, 930, 640, 1.0)):
        t = seconds(length)
        curve = start + (end - start) * (t / length) ** (1.6 if length > 0.5 else 1)
        curve = curve * (1 + (0.015 * np.sin(2 * np.pi * 17 * t) if length > 0.5 else 0))
        voice = vowel(curve, "i" if length < 0.5 else "a", "e", 0.12, 190, 1.35)
        out.append((at, level * fade(np.tanh(1.8 * voice / np.abs(voice).max()), 0.02, 0.06 if length < 0.5 else 0.35)))
        at += length + 0.045
    return room(place(out, 1.8), 1.0, 0.4, bright=4000)


def crickets(length: float, seed: int, loop: bool = True) -> Signal:
    """Three crickets who do not agree."""
    out = []
    rng = np.random.default_rng(seed)
    for hertz, every, level in ((4350, 0.62, 1.0), (4720, 0.81, 0.6), (3980, 1.07, 0.45)):
        count = max(1, round(length / every))
        for i in range(count):
            for chirp in range(3):
                t = seconds(0.028)
                out.append((i * length / count + chirp * 0.042 + rng.uniform(0, 0.012), level * np.sin(2 * np.pi * hertz * t) * np.sin(np.pi * t / 0.028) ** 2))
    return place(out, length, loop)


def grillos() -> Signal:
    """Crickets."""
    return fade(crickets(3.2, 195) + 0.02 * band(noise(3.2, 196, 1), 200, 3000, 1), 0.3, 0.6)


def viento() -> Signal:
    """Wind that finds a gap."""
    gust = wander(5, 200, 0.2, 0.9)
    low = band(noise(5, 201, 1), 90, 500, 1)
    whistle = 9 * band(noise(5, 202), 620, 720, 8) * gust**2 + 6 * band(noise(5, 203), 930, 1040, 8) * wander(5, 204, 0.2, 1) ** 3
    return fade(0.5 * low * (0.3 + gust) + whistle, 0.6, 0.9)


# --- things -----------------------------------------------------------------------------------------------------------


def papel() -> Signal:
    """A sheet is taken and unfolded."""
    rng = np.random.default_rng(210)
    out = [(0.02, 0.35 * burst(0.25, 211, 2500, 9000, 6, 0.1))]
    out += [(rng.uniform(0, 0.75) ** 0.8, rng.exponential(0.5) * burst(0.02, 212 + i, rng.uniform(1500, 4000), rng.uniform(6000, 11000), 260)) for i in range(70)]
    return place([*out, (0.5, 0.45 * burst(0.3, 290, 1800, 8000, 8, 0.06))], 0.95)


def pluma() -> Signal:
    """A pen writes three short words."""
    rng = np.random.default_rng(220)
    out, at = [], 0.0
    for word in range(3):
        for stroke in range(int(rng.integers(4, 7))):
            length = rng.uniform(0.06, 0.13)
            t = seconds(length)
            scratch = band(noise(length, 221 + word * 10 + stroke), 1800, 6500, 1) * np.sin(np.pi * t / length) * (0.6 + 0.4 * np.sin(2 * np.pi * rng.uniform(18, 40) * t))
            out += [(at, scratch), (at, 0.6 * burst(0.02, 260 + stroke, 500, 3000, 180))]
            at += length + 0.02
        at += 0.16
    return place(out, at)


def moneda() -> Signal:
    """A coin falls on a counter and spins down."""
    rng = np.random.default_rng(230)
    out, at, gap = [], 0.0, 0.22
    while gap > 0.016:
        ring = modes(0.5, ((5230, 0.8, 16), (7150, 0.7, 20), (8870, 0.5, 26), (3120, 0.25, 22), (11300, 0.3, 34)))
        out.append((at, ring * (0.25 + 2.2 * gap) * rng.uniform(0.8, 1.1)))
        out.append((at, 0.3 * gap * thump(0.08, 240, 60, 50)))
        at += gap
        gap *= 0.8
    return place(out, at + 0.5)


def vaso() -> Signal:
    """A glass is put down beside another."""
    def glass(hertz, level):
        return level * modes(0.8, ((hertz, 1.0, 9), (hertz * 2.32, 0.5, 12), (hertz * 4.25, 0.3, 18), (hertz * 6.6, 0.15, 26)))

    return place(((0, glass(2150, 0.6)), (0.005, 0.5 * thump(0.1, 180, 80, 40)), (0.16, glass(2480, 1.0)), (0.165, 0.3 * burst(0.03, 240, 2500, 9000, 150))), 1.0)


def plato() -> Signal:
    """A plate on a table, and its spoon."""
    plate = modes(0.5, ((980, 0.9, 15), (1730, 0.6, 19), (2890, 0.5, 24), (4310, 0.3, 30), (610, 0.4, 18)))
    spoon = modes(0.4, ((3350, 0.6, 16), (5210, 0.5, 20), (7900, 0.3, 28)))
    return place(((0, plate), (0, 0.5 * thump(0.12, 140, 70, 35)), (0.09, 0.3 * plate), (0.34, 0.45 * spoon), (0.4, 0.2 * spoon)), 0.9)


def comal() -> Signal:
    """A tortilla: two claps of the hands, and the hot clay."""
    def pat(seed):
        return mix(thump(0.09, 190, 120, 45), 0.7 * burst(0.06, seed, 300, 2600, 70))

    rng = np.random.default_rng(250)
    t = seconds(2.2)
    sizzle = band(noise(2.2, 251), 2500, 10000, 1) * np.exp(-t * 1.3) * (0.5 + 0.5 * wander(2.2, 252, 5, 40)) * np.minimum(1, t / 0.02)
    spits = [(0.95 + rng.exponential(0.5), rng.exponential(0.3) * burst(0.015, 253 + i, 3000, 11000, 300)) for i in range(40)]
    parts = [(at, pat(260 + i) * (0.7 + 0.3 * (i % 2))) for i, at in enumerate((0, 0.19, 0.38, 0.57))]
    return fade(place([*parts, (0.9, 0.3 * sizzle), (0.9, 0.6 * pat(270)), *((at, s) for at, s in spits if at < 2.9)], 3.1), 0.001, 0.4)


def radio() -> Signal:
    """A voice on a small radio, no words, between two notes of its tune."""
    tune = [(i * 0.19, 0.8 * tone(midi(p), 0.3, (1, 0.5, 0.3, 0.2)) * np.exp(-seconds(0.3) * 7)) for i, p in enumerate((64, 69, 71, 72))]
    voice = murmur(2.4, 280, 118, 0.95, 5.6, 0.95)
    out = place([*tune, (0.95, 0.3 * fade(voice, 0.05, 0.2))], 3.4)
    return fade(np.tanh(2 * band(out, 350, 3000, 3)) + 0.03 * band(noise(3.4, 281), 400, 5000, 1), 0.02, 0.3)


def radio_sintonia() -> Signal:
    """Somebody turns the dial: hiss, whistles, half a song, hiss."""
    t = seconds(2.6)
    hiss = band(noise(2.6, 290), 500, 5500, 1) * (0.35 + 0.65 * wander(2.6, 291, 2, 9) ** 2)
    whistle = sum(tone(np.abs(2600 * (t - middle)) * 2 + 40, 2.6) * np.exp(-(((t - middle) / 0.13) ** 2)) for middle in (0.45, 1.05, 2.1))
    song = [(1.25 + i * 0.14, tone(midi(p), 0.22, (1, 0.5, 0.3)) * np.exp(-seconds(0.22) * 8)) for i, p in enumerate((76, 74, 72, 69))]
    quiet = 1 - 0.8 * np.exp(-(((t - 1.5) / 0.28) ** 2))
    return fade(band(0.35 * hiss * quiet + 0.25 * whistle + place([(at, 0.8 * s) for at, s in song], 2.6), 300, 4000, 2), 0.03, 0.2)


def reloj() -> Signal:
    """A wall clock: six times."""
    def tick(hertz, level):
        return level * (modes(0.08, ((hertz, 0.8, 90), (hertz * 1.83, 0.6, 120), (hertz * 3.1, 0.3, 160))) + 0.4 * burst(0.08, 300, 1500, 7000, 200))

    return room(place(((i * 0.5, tick(2100, 1.0) if i % 2 == 0 else tick(1750, 0.8)) for i in range(6)), 2.9), 0.3, 0.15)


def llaves() -> Signal:
    """Keys are looked for, and found."""
    rng = np.random.default_rng(310)
    out = []
    for _ in range(34):
        base = rng.uniform(2800, 6500)
        ring = modes(0.25, ((base, 0.8, 24), (base * 1.47, 0.6, 30), (base * 2.13, 0.4, 38)))
        at = rng.choice([rng.uniform(0, 0.35), rng.uniform(0.45, 0.75), rng.uniform(0.85, 1.0)])
        out.append((at, ring * rng.exponential(0.4)))
    return place([*out, (1.15, 0.9 * _latch(311)), (1.22, 0.5 * thump(0.1, 160, 60, 40))], 1.5)


def cortina_metal() -> Signal:
    """A shop's steel shutter comes down, slat by slat."""
    rng = np.random.default_rng(320)
    out, at, gap = [], 0.0, 0.075
    while at < 1.5:
        base = rng.uniform(380, 560)
        slat = modes(0.3, ((base, 0.6, 18), (base * 2.37, 0.6, 22), (base * 4.1, 0.5, 28), (base * 7.3, 0.3, 40)))
        out += [(at, slat * rng.uniform(0.4, 0.8)), (at, 0.4 * burst(0.05, int(321 + at * 100), 900, 7000, 80))]
        at += gap
        gap = max(0.028, gap * 0.96)
    bang = mix(thump(0.5, 62, 60, 9), 0.6 * modes(0.55, ((210, 0.6, 6), (433, 0.6, 8), (911, 0.5, 9), (1630, 0.3, 12))))
    return room(place([*out, (1.5, 2.2 * fade(bang, 0.001, 0.1))], 2.1), 0.9, 0.25)


# --- La madrina: sums, doors and the road -----------------------------------------------------------------------------


def calculadora() -> Signal:
    """The printer of an adding machine: keys, a run of small hammers that hurries, and the lever: rrrr-tk."""
    rng = np.random.default_rng(330)

    def hammer(seed, pitch):
        return mix(0.7 * burst(0.02, seed, 1400, 7000, 190), 0.5 * modes(0.05, ((pitch, 0.8, 85), (pitch * 2.1, 0.5, 120), (pitch * 3.7, 0.25, 160))))

    out, at, gap = [], 0.0, 0.031
    for i in range(17):  # the wheel climbs a little, as if it were sure of the sum
        out.append((at, hammer(331 + i, 820 + 26 * i + rng.uniform(-12, 12)) * (0.55 + 0.025 * i)))
        at += gap
        gap *= 0.985
    t = seconds(at)
    motor = band(tone(118 + 60 * t / at, at, (1, 0.6, 0.4, 0.25)), 90, 1200) * np.minimum(1, t / 0.04) * np.minimum(1, (at - t) / 0.03)
    lever = mix(thump(0.12, 170, 90, 38), 1.1 * burst(0.05, 360, 700, 5200, 95), 0.6 * modes(0.2, ((1340, 0.7, 26), (2190, 0.5, 34), (3650, 0.3, 48))))
    bell = 0.22 * modes(0.4, ((3136, 1.0, 11), (6300, 0.3, 18)))
    return place([*out, (0, 0.1 * fade(motor)), (at + 0.05, 1.5 * lever), (at + 0.06, bell)], 0.95)


def toquido() -> Signal:
    """Knuckles on a wooden door, three times, by somebody who can wait."""
    def knock(seed, level):
        plank = modes(0.22, ((196, 1.0, 26), (347, 0.7, 32), (566, 0.45, 40), (1020, 0.2, 70)))
        return level * mix(thump(0.16, 128, 60, 30), plank, 0.45 * burst(0.03, seed, 500, 3600, 130))

    return room(place(((0, knock(370, 0.85)), (0.27, knock(371, 1.0)), (0.55, knock(372, 0.9))), 0.9), 0.45, 0.16)


def tortear() -> Signal:
    """Hands that pat a tortilla round: five claps, soft, left and right, and a turn between."""
    out, at = [], 0.0
    for i, level in enumerate((0.8, 1.0, 0.75, 1.0, 0.9)):
        palm = mix(thump(0.09, 210 + 34 * (i % 2), 120, 46), 0.75 * burst(0.06, 380 + i, 320, 2400 + 500 * (i % 2), 72))
        out += [(at, level * palm), (at + 0.085, 0.12 * burst(0.06, 390 + i, 1500, 6000, 45, 0.02))]
        at += 0.2 if i != 2 else 0.27
    return room(place(out, 1.25), 0.3, 0.1)


def bocina() -> Signal:
    """The air horns of a camioneta: three notes that go up, and hold."""
    def horn(pitch, length, seed):
        t = seconds(length)
        rise = midi(pitch) * (1 - 0.05 * np.exp(-t * 28))
        reed = tone(rise, length, (1, 0.85, 0.75, 0.6, 0.5, 0.38, 0.3, 0.22, 0.15)) + 0.9 * tone(rise * 1.2599, length, (1, 0.7, 0.6, 0.4, 0.3, 0.2))
        breath = 0.12 * band(noise(length, seed), 700, 5000, 1)
        return fade(np.tanh(0.55 * reed) * np.minimum(1, t / 0.02) + breath * np.minimum(1, t / 0.01), 0.012, 0.05)

    song = ((0, horn(62, 0.19, 400)), (0.22, horn(67, 0.19, 401)), (0.44, horn(71, 0.62, 402)))
    return room(band(place(song, 1.15), 180, 4200, 1), 0.9, 0.22, bright=3500)


def refri() -> Signal:
    """A cold room: the seal lets go, the fan hums, the heavy door falls to."""
    t = seconds(1.5)
    hum = (tone(60, 1.5, (0.5, 1, 0.3, 0.5, 0.1, 0.2)) + 0.6 * band(noise(1.5, 410, 1), 150, 1300, 1)) * np.minimum(1, t / 0.18) * np.minimum(1, (1.5 - t) / 0.45)
    seal = mix(0.9 * burst(0.16, 411, 300, 2600, 26, 0.02), 0.5 * thump(0.14, 150, -60, 22))
    latch = mix(_latch(412), 0.5 * modes(0.2, ((640, 0.6, 26), (1130, 0.5, 34), (1910, 0.3, 44))))
    close = mix(thump(0.4, 66, 40, 13), 0.5 * burst(0.2, 413, 90, 800, 22), 0.35 * burst(0.25, 414, 500, 3000, 14, 0.03))
    return room(place(((0, 0.7 * latch), (0.07, seal), (0.1, 0.2 * hum), (1.12, 0.95 * close)), 1.7), 0.4, 0.12)


def tiza() -> Signal:
    """Chalk on a board: a dot, a road, the line back."""
    out, at = [(0, mix(0.8 * bar(760, 0.06, 60, ((1, 1.0), (2.7, 0.4))), 0.6 * burst(0.02, 420, 1200, 6000, 200)))], 0.16
    for i, (length, grain) in enumerate(((0.34, 90), (0.18, 120), (0.42, 75))):
        t = seconds(length)
        scrape = band(noise(length, 421 + i), 1500, 6200, 2) * (0.55 + 0.45 * np.sign(np.sin(2 * np.pi * grain * t + 2 * np.sin(9 * t))))
        squeak = 0.08 * tone(2350 + 300 * t / length, length, (1, 0.2)) * np.sin(np.pi * t / length) ** 3
        out += [(at, mix(0.5 * burst(0.02, 430 + i, 700, 3500, 170), 0.4 * bar(540 + 40 * i, 0.05, 70))), (at, fade((0.4 * scrape + squeak) * np.sin(np.pi * np.minimum(1, t / length * 1.05)) ** 0.5, 0.01, 0.04))]
        at += length + 0.09
    return place(out, at + 0.05)


QUIET, SMALL, THING, CALL, LOUD = -34.0, -29.0, -25.0, -22.0, -19.0  # LUFS of the loudest 400 ms
CUES: dict[str, tuple[Callable[[], Signal], float]] = {
    f.__name__.replace("_", "-"): (f, level)
    for level, made in {
        QUIET: (toque, escribiendo),
        SMALL: (mensaje, enviar, borrar, pluma, papel, reloj, grillos),
        THING: (vibra, camara, colgar, puerta, pasos, pasos_correr, moneda, vaso, plato, comal, llaves, radio, radio_sintonia, viento, lluvia, mercado_voces, balon, latido, perro, gallo, bruma, calculadora, toquido, tortear, refri, tiza),
        CALL: (notificacion, recado, chispa, vueltas, bloquemania, chambaya, llamada, timbre_casa, autobus, autobus_puertas, puerta_cerrar, cortina_metal, bocina),
        LOUD: (timbre, silbato, porra, trueno),
    }.items()
    for f in made
}
