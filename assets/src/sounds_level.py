"""Loudness: bring sounds to it, hold their peaks, and measure what was baked."""

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyloudnorm
import soundfile
from scipy.ndimage import minimum_filter1d
from scipy.signal import butter, oaconvolve, resample_poly, sosfilt

RATE = 44100
CEILING = -1.0  # dBFS, true peak of the finished file
MUSIC = (-18.0, 1.0)  # LUFS and how far from it a file may be
AMBIENCE = (-30.0, 2.0)
AMBIENCE_BYTES = 120 * 1024
QUALITIES = (3, 2, 1, 0, -1)


@dataclass(frozen=True)
class Levels:
    """What was measured of a file. *loudest* is the loudest 400 ms: what matters of a short sound."""

    seconds: float
    kilobytes: float
    lufs: float
    loudest: float
    peak: float
    seam: float  # how far a loop jumps from its last sample to its first, against its ordinary steps

    def row(self, name: str, faults: list[str]) -> str:
        """A line of the table."""
        return (
            f"{name:20} {self.seconds:6.2f} s {self.kilobytes:6.1f} KB {self.lufs:7.1f} LUFS {self.loudest:7.1f} "
            f"{self.peak:6.1f} dBTP {self.seam:5.2f}  {'; '.join(faults) or 'ok'}"
        )


HEAD = f"{'sound':20} {'length':>8} {'size':>9} {'integrated':>12} {'loudest':>7} {'true peak':>11} {'seam':>5}"


def true_peak(signal: np.ndarray) -> float:
    """Highest peak in dBFS between samples too (four times oversampled)."""
    return float(20 * np.log10(max(1e-9, np.abs(resample_poly(signal, 4, 1, axis=0)).max())))


def loudness(signal: np.ndarray) -> float:
    """Integrated loudness (ITU-R BS.1770); a short sound is padded with silence, which the gate leaves out."""
    if len(signal) < RATE:
        signal = np.concatenate([signal, np.zeros((RATE - len(signal), *signal.shape[1:]))])
    return float(pyloudnorm.Meter(RATE).integrated_loudness(signal))


def loudest(signal: np.ndarray) -> float:
    """The loudest 400 ms, in LUFS."""
    window, meter = int(0.4 * RATE), pyloudnorm.Meter(RATE)
    shape = ((RATE // 10, window), *([(0, 0)] * (signal.ndim - 1)))
    padded = np.pad(signal, shape)
    found = [meter.integrated_loudness(padded[i : i + window]) for i in range(0, len(padded) - window, RATE // 10)]
    return float(max(found))


def levelled(signal: np.ndarray, lufs: float, loop: bool, ceiling: float = -1.6) -> np.ndarray:
    """Bring music to *lufs* and hold its true peaks under *ceiling* with a smooth limiter."""
    for _ in range(5):  # the limiter takes a little loudness away: level again
        missing = lufs - loudness(signal)
        signal = _limited(signal * 10 ** (missing / 20), 10 ** (ceiling / 20), loop)
        if abs(missing) < 0.05:
            break
    return signal


def _limited(signal: np.ndarray, ceiling: float, loop: bool, window: float = 0.008) -> np.ndarray:
    """Turn down around peaks, with a smooth gain curve that looks ahead; around the seam of a loop too."""
    over = np.abs(resample_poly(signal, 4, 1, axis=0)).max(axis=1)[: 4 * len(signal)].reshape(-1, 4).max(axis=1)
    need = np.minimum(1, ceiling * 0.98 / np.maximum(over, 1e-9))
    if need.min() == 1:
        return signal
    width = int(window * RATE) | 1
    mode = "wrap" if loop else "edge"
    lowest = minimum_filter1d(need, width, mode="wrap" if loop else "nearest")
    bell = np.hanning(width) / np.hanning(width).sum()
    smooth = oaconvolve(np.pad(lowest, width // 2, mode=mode), bell, mode="valid")
    return signal * np.minimum(smooth, need)[:, None]


def cue(mono: np.ndarray, wanted: float) -> np.ndarray:
    """Bring a short sound so that its loudest moment is *wanted* LUFS, or as near as its peaks allow."""
    signal = sosfilt(butter(2, 25, "highpass", fs=RATE, output="sos"), mono)  # blows leave the middle: put it back
    out = min(len(signal) // 4, RATE // 100)
    signal[-out:] *= np.linspace(1, 0, out)
    signal = signal * 10 ** ((wanted - loudest(signal)) / 20)
    return signal * 10 ** (min(0.0, -2.0 - true_peak(signal)) / 20)


def encode(signal: np.ndarray, target: Path, quality: float) -> None:
    """Write Ogg Vorbis; the same samples always give the same file."""
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "sound.wav"
        soundfile.write(wav, signal, RATE, subtype="PCM_24")
        command = ["ffmpeg", "-v", "error", "-nostdin", "-y", "-i", str(wav), "-map_metadata", "-1"]
        command += ["-fflags", "+bitexact", "-flags:a", "+bitexact", "-c:a", "libvorbis", "-q:a", str(quality)]
        subprocess.run([*command, str(target)], check=True)


def measured(path: Path) -> Levels:
    """Decode a baked file and measure it."""
    signal, rate = soundfile.read(path, always_2d=True)
    assert rate == RATE, path
    steps = np.abs(np.diff(signal, axis=0)).max(axis=1)
    seam = float(np.abs(signal[0] - signal[-1]).max() / max(1e-9, np.percentile(steps, 99)))
    return Levels(
        len(signal) / RATE,
        path.stat().st_size / 1024,
        loudness(signal),
        loudest(signal) if len(signal) < 4 * RATE else float("nan"),
        true_peak(signal),
        seam,
    )


def faults(levels: Levels, kind: str) -> list[str]:
    """What is out of bounds: *kind* is loop, sting, ambience or effect."""
    out = []
    if levels.peak >= CEILING:
        out.append(f"PEAK not under {CEILING}")
    if kind in ("loop", "sting") and abs(levels.lufs - MUSIC[0]) > MUSIC[1]:
        out.append(f"LOUDNESS not {MUSIC[0]} ±{MUSIC[1]}")
    if kind == "ambience":
        if abs(levels.lufs - AMBIENCE[0]) > AMBIENCE[1]:
            out.append(f"LOUDNESS not {AMBIENCE[0]} ±{AMBIENCE[1]}")
        if levels.kilobytes * 1024 > AMBIENCE_BYTES:
            out.append("SIZE over 120 KB")
        if not 10 <= levels.seconds <= 20:
            out.append("LENGTH not 10 to 20 s")
    if kind in ("loop", "ambience") and levels.seam > 3:
        out.append("SEAM jumps")
    return out
