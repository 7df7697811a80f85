"""Tools to compute sounds with numpy: tones, noise, struck things, rooms, voices without words."""

from collections.abc import Iterable, Sequence

import numpy as np

RATE = 44100
Signal = np.ndarray


def seconds(length: float) -> Signal:
    """Time from 0 to *length*."""
    return np.arange(round(length * RATE)) / RATE


def fade(signal: Signal, into: float = 0.005, out: float = 0.02) -> Signal:
    """Begin and end without a click."""
    n, t = len(signal), np.arange(len(signal)) / RATE
    return signal * np.minimum(1, t / into) * np.minimum(1, (n / RATE - t) / out)


def band(signal: Signal, low: float, high: float, steep: int = 4) -> Signal:
    """What lies between *low* and *high* Hz; a loop stays a loop."""
    spectrum = np.fft.rfft(signal)
    frequency = np.maximum(np.fft.rfftfreq(len(signal), 1 / RATE), 1e-3)
    gain = 1 / np.sqrt((1 + (low / frequency) ** (2 * steep)) * (1 + (frequency / high) ** (2 * steep)))
    return np.fft.irfft(spectrum * gain, len(signal))


def noise(length: float, seed: int, colour: float = 0.0) -> Signal:
    """Noise that joins its own beginning. *colour*: 0 white, 1 pink, 2 brown."""
    n = round(length * RATE)
    rng = np.random.default_rng(seed)
    spectrum = rng.normal(size=n // 2 + 1) + 1j * rng.normal(size=n // 2 + 1)
    frequency = np.maximum(np.fft.rfftfreq(n, 1 / RATE), 20)
    spectrum *= (frequency / 1000) ** (-colour / 2)
    spectrum[0] = 0
    out = np.fft.irfft(spectrum, n)
    return out / out.std()


def wander(length: float, seed: int, slowest: float, fastest: float) -> Signal:
    """A slow random curve between 0 and 1 that joins its own beginning; changes between so many times a second."""
    n = round(length * RATE)
    rng = np.random.default_rng(seed)
    spectrum = np.zeros(n // 2 + 1, complex)
    low, high = max(1, round(slowest * length)), max(2, round(fastest * length) + 1)
    spectrum[low:high] = rng.normal(size=high - low) + 1j * rng.normal(size=high - low)
    out = np.fft.irfft(spectrum, n)
    return (out - out.min()) / (out.max() - out.min())


def bar(pitch: float, length: float, decay: float, partials=((1, 1.0), (3.93, 0.28), (9.2, 0.06))) -> Signal:
    """A struck bar of wood or metal: partials that die the faster the higher they are."""
    t = seconds(length)
    out = sum(
        level * np.sin(2 * np.pi * pitch * ratio * t) * np.exp(-t * decay * ratio**0.6) for ratio, level in partials
    )
    return fade(out * np.minimum(1, t / 0.002), 0.001, min(0.03, length / 3))


def modes(length: float, parts: Iterable[tuple[float, float, float]]) -> Signal:
    """A struck thing from its own (Hz, level, decay a second)."""
    t = seconds(length)
    out = sum(
        level * np.sin(2 * np.pi * hertz * t + i * 1.7) * np.exp(-t * decay)
        for i, (hertz, level, decay) in enumerate(parts)
    )
    return fade(out, 0.0008, min(0.03, length / 3))


def tone(hertz: Signal | float, length: float, partials: Sequence[float] = (1.0,)) -> Signal:
    """A steady or gliding tone with harmonics."""
    t = seconds(length)
    phase = 2 * np.pi * np.cumsum(np.broadcast_to(np.asarray(hertz, float), t.shape)) / RATE
    return sum(level * np.sin(phase * (i + 1)) for i, level in enumerate(partials))


def burst(length: float, seed: int, low: float, high: float, decay: float, attack: float = 0.001) -> Signal:
    """A puff of noise in a band."""
    t = seconds(length)
    return fade(
        band(noise(length, seed), low, high) * np.exp(-t * decay) * np.minimum(1, t / attack),
        0.0005,
        min(0.02, length / 3),
    )


def thump(length: float, hertz: float, drop: float, decay: float) -> Signal:
    """A low blow whose pitch falls."""
    t = seconds(length)
    return fade(np.sin(2 * np.pi * np.cumsum(hertz + drop * np.exp(-t * 30)) / RATE) * np.exp(-t * decay), 0.002, 0.03)


def place(parts: Iterable[tuple[float, Signal]], length: float, loop: bool = False) -> Signal:
    """Add sounds at their times; in a loop what passes the end goes on at the beginning."""
    out = np.zeros(round(length * RATE))
    for start, sound in parts:
        at = int(start * RATE)
        if loop:
            where = (at + np.arange(len(sound))) % len(out)
            np.add.at(out, where, sound)
        else:
            out[at : at + len(sound)] += sound[: max(0, len(out) - at)]
    return out


def mix(*signals: Signal) -> Signal:
    """Signals that begin together, whatever their lengths."""
    out = np.zeros(max(len(signal) for signal in signals))
    for signal in signals:
        out[: len(signal)] += signal
    return out


def room(signal: Signal, size: float, wet: float, seed: int = 1, bright: float = 5000, loop: bool = False) -> Signal:
    """Put a sound in a room whose echo takes *size* seconds to die."""
    t = seconds(min(size, len(signal) / RATE) if loop else size)
    echo = band(noise(len(t) / RATE, seed), 120, bright, 1) * np.exp(-t * 6.9 / size) * np.minimum(1, t / 0.006)
    echo /= np.sqrt((echo**2).sum())
    n = len(signal) if loop else len(signal) + len(t)
    reverberant = np.fft.irfft(np.fft.rfft(signal, n) * np.fft.rfft(echo, n), n)
    dry = np.zeros(n)
    dry[: len(signal)] = signal
    return dry + wet * reverberant


def wide(signal: Signal, seed: int, spread: float = 0.6, size: float = 0.5) -> Signal:
    """One channel into two that differ by their room; for loops."""
    sides = [room(signal, size, spread, seed + side, 7000, loop=True) for side in (0, 1)]
    return np.stack(sides, axis=1)


VOWELS = {
    "a": (730, 1250, 2500), "e": (460, 1900, 2550), "i": (300, 2250, 2950), "o": (470, 900, 2450),
    "u": (330, 780, 2300),
}  # fmt: skip


def vowel(hertz: Signal, letter: str, to: str = "", breath: float = 0.03, seed: int = 0, size: float = 1.0) -> Signal:
    """A throat singing *letter* along the pitch curve *hertz*, gliding to another vowel; *size* below 1 is bigger."""
    n = len(hertz)
    phase = 2 * np.pi * np.cumsum(hertz) / RATE
    mean = float(hertz.mean())
    x = np.linspace(0, 1, n)
    out = np.zeros(n)
    for k in range(1, max(3, int(4200 / mean)) + 1):
        first = _throat(k * mean, letter, size)
        last = _throat(k * mean, to or letter, size)
        out += (first + (last - first) * x) * np.sin(k * phase + k * k * 0.3) / k**0.7
    air = band(noise(n / RATE, seed + 9), 900, 5200, 1)
    return out + breath * air * np.abs(out).mean() * 10


def _throat(hertz: float, letter: str, size: float) -> float:
    widths, levels = (90, 130, 180), (1.0, 0.55, 0.25)
    return sum(
        level / (1 + ((hertz - formant * size) / width) ** 2)
        for formant, width, level in zip(VOWELS[letter], widths, levels, strict=True)
    )


def murmur(length: float, seed: int, pitch: float, size: float = 1.0, rate: float = 5.0, talk: float = 0.7) -> Signal:
    """Somebody talking without words: syllables with a melody of speech, and pauses. A loop."""
    rng = np.random.default_rng(seed)
    parts, at = [], 0.0
    while at < length:
        count = int(rng.integers(3, 10))
        start = pitch * rng.uniform(0.92, 1.2)
        for i in range(count):
            long = rng.uniform(0.7, 1.3) / rate * (1.7 if i == count - 1 else 1)
            t = seconds(long * 1.25)
            fall = start * (1.12 - 0.28 * i / count) * (1 + 0.07 * rng.normal())
            curve = fall * (1 + 0.05 * np.sin(2 * np.pi * rng.uniform(1, 3) * t + rng.uniform(0, 6)))
            letters = rng.choice(list("aaaeeeioou"), 2)
            voice = vowel(curve, letters[0], letters[1], 0.02, int(rng.integers(1e6)), size)
            swell = np.sin(np.pi * np.minimum(1, t / t[-1])) ** 0.7 * rng.uniform(0.6, 1)
            parts.append((at, voice * swell))
            if rng.random() < 0.35:
                parts.append((at, 0.08 * burst(0.06, int(rng.integers(1e6)), 2500, 7000, 40)))
            at += long
        at += rng.uniform(0.3, 1.6) * (1 - talk) * 3
    out = place([(at, part) for at, part in parts if at < length], length, loop=True)
    return out / max(1e-9, out.std())
