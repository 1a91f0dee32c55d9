"""What a camera does to a picture: exposure, white balance, contrast, resampling, blur, noise and JPEG."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np

Array = np.ndarray

NOISE_BANK_SIDE = 1024
MEAN_LEVEL = 110.0
"""Mean of a picture, 0 to 255, that cameras expose for."""

METERING = (0.6, 3.0)
"""How much darker and brighter than the scene a camera makes its picture at most."""


def photograph(rng: np.random.Generator, image: Array, strength: float = 1.0) -> Array:
    """Float32 (h, w, 3), blue-green-red, 0 to 255, as a random camera would save it: uint8 of the same shape.

    ``strength`` widens (over 1) or narrows the ranges of exposure, colour cast and noise.
    """
    picture = _expose(rng, image, strength)
    picture = _tone(rng, picture)
    picture = _soften(rng, picture)
    picture += _noise(rng, picture.shape) * np.float32(strength * rng.uniform(0, 7))
    return _compress(rng, np.clip(picture, 0, 255).astype(np.uint8))


def _expose(rng: np.random.Generator, image: Array, strength: float) -> Array:
    """White balance, exposure (which follows the picture's mean, more or less) and haze."""
    cast = 1 + strength * rng.uniform(-0.15, 0.15, 3) * [1, 0.3, 1]
    metered = np.clip(MEAN_LEVEL / max(1.0, float(image.mean())), *METERING) ** rng.uniform(0.2, 0.9)
    gain = metered * np.exp(strength * rng.uniform(np.log(0.6), np.log(1.35)))
    return np.clip(image * np.float32(cast * gain) + np.float32(rng.uniform(-15, 15)), 0, 255)


def _tone(rng: np.random.Generator, picture: Array) -> Array:
    """Gamma, saturation, black and white."""
    if rng.random() < 0.5:
        curve = ((np.arange(256) / 255) ** rng.uniform(0.7, 1.5) * 255).astype(np.float32)
        picture = curve[picture.astype(np.uint8)]
    how = rng.random()
    if how < 0.35:
        grey = picture.mean(2, keepdims=True)
        saturation = rng.uniform(0.2, 1.4) if how > 0.03 else 0.0
        picture = grey + (picture - grey) * np.float32(saturation)
    return picture


def _soften(rng: np.random.Generator, picture: Array) -> Array:
    """Lower resolution, a lens out of focus, a moving camera, and the sharpening that phones answer with."""
    height, width = picture.shape[:2]
    if rng.random() < 0.2:
        scale = rng.uniform(0.45, 0.9)
        small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        picture = cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
    if rng.random() < 0.4:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.3))
    if rng.random() < 0.25:
        picture = picture + (picture - cv2.GaussianBlur(picture, (0, 0), 1.5)) * np.float32(rng.uniform(0.2, 1.2))
    if rng.random() < 0.12:
        picture = cv2.filter2D(picture, -1, _streak(rng))
    return picture


def _streak(rng: np.random.Generator) -> Array:
    """The path of a moving camera: a short line that sums to one."""
    length = int(rng.integers(3, 9))
    turn = rng.uniform(0, np.pi)
    middle, reach = length // 2, np.array([np.cos(turn), np.sin(turn)]) * length / 2
    kernel = np.zeros((length, length), np.float32)
    ends = [(middle + sign * reach).round().astype(int).tolist() for sign in (-1, 1)]
    cv2.line(kernel, *ends, 1.0)
    return kernel / kernel.sum()


@cache
def _noise_bank() -> Array:
    """Drawing noise costs more than all else; a random part of one large field looks the same."""
    shape = (NOISE_BANK_SIDE, NOISE_BANK_SIDE, 3)
    return np.random.default_rng(5).standard_normal(shape, dtype=np.float32)


def _noise(rng: np.random.Generator, shape: tuple[int, ...]) -> Array:
    height, width = shape[:2]
    if max(height, width) >= NOISE_BANK_SIDE:
        return rng.standard_normal((height, width, 3), dtype=np.float32)
    top, left = rng.integers(0, NOISE_BANK_SIDE - height), rng.integers(0, NOISE_BANK_SIDE - width)
    return _noise_bank()[top : top + height, left : left + width]


def _compress(rng: np.random.Generator, picture: Array) -> Array:
    if rng.random() > 0.6:
        return picture
    coded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(30, 96))])[1]
    return cv2.imdecode(coded, cv2.IMREAD_COLOR)
