"""What climbers wear, and where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import cv2
import numpy as np

Array = np.ndarray


class Material(IntEnum):
    """What a surface is made of."""

    SKIN = 0
    TOP = 1
    BOTTOM = 2
    SHOE = 3
    SOLE = 4
    HAIR = 5
    SOCK = 6
    HARNESS = 7
    BAG = 8
    HAND = 9
    ACCENT = 10


@dataclass(frozen=True)
class Outfit:
    """Colours (11, 3), blue-green-red, by material, and cuts.

    ``sleeve``: how far down the arm, 0 to 2 (1 is the elbow). ``top_from``, ``top_to``: the top on the back, from neck
    (0) to hips (1). ``waist``: where trousers begin. ``leg``: how far down the leg, 0 to 2 (1 is the knee).
    ``sock``: how far up the shank from the ankle. Widths are factors on the limb's radius; ``drape`` is how far a loose
    shirt hangs away from the back, in metres.
    """

    colours: Array
    sleeve: float
    top_from: float
    top_to: float
    waist: float
    leg: float
    sock: float
    sleeve_width: float
    leg_width: float
    drape: float
    hem: float
    harness: bool
    bag: bool
    hair: str
    stripes: float
    folds: float
    bald: bool


def random_outfit(rng: np.random.Generator) -> Outfit:
    """From shorts and a sports bra to a baggy jumper with jeans."""
    colours = np.zeros((len(Material), 3), np.float32)
    skin = random_skin(rng)
    top, bottom, shoe = random_cloth(rng), random_cloth(rng), random_cloth(rng)
    if rng.random() < 0.3:
        bottom = np.full(3, rng.uniform(10, 45), np.float32) * rng.uniform(0.9, 1.15, 3).astype(np.float32)
    if rng.random() < 0.1:
        bottom = top * np.float32(rng.uniform(0.8, 1.15))
    if rng.random() < 0.35:
        shoe = np.full(3, rng.uniform(15, 60), np.float32)
    chalky = rng.random() < 0.3
    for material, colour in {
        Material.SKIN: skin, Material.TOP: top, Material.BOTTOM: bottom, Material.SHOE: shoe,
        Material.SOLE: np.full(3, rng.uniform(15, 70), np.float32), Material.HAIR: random_hair(rng),
        Material.SOCK: random_cloth(rng), Material.HARNESS: random_cloth(rng), Material.BAG: random_cloth(rng),
        Material.HAND: skin * 0.5 + 110 if chalky else skin * np.float32(rng.uniform(0.9, 1.15)),
        Material.ACCENT: random_cloth(rng),
    }.items():  # fmt: skip
        colours[material] = colour
    sleeve, top_from, top_to = _random_top(rng)
    loose = sleeve > 0 and rng.random() < 0.55
    trousers = rng.random() < 0.66
    return Outfit(
        colours=colours,
        sleeve=sleeve,
        top_from=top_from,
        top_to=top_to,
        waist=rng.uniform(0.62, 0.95),
        leg=2.0 if trousers else rng.choice([rng.uniform(0.25, 0.6), rng.uniform(0.7, 1.2), rng.uniform(1.4, 1.8)]),
        sock=rng.uniform(0, 0.35) if rng.random() < 0.4 else 0.0,
        sleeve_width=rng.uniform(1.15, 1.9) if loose else rng.uniform(1.0, 1.12),
        leg_width=rng.uniform(1.2, 1.9) if rng.random() < 0.45 else rng.uniform(1.0, 1.12),
        drape=rng.uniform(0.01, 0.07) if loose else 0.0,
        hem=rng.uniform(-0.08, 0.14),
        harness=rng.random() < 0.15,
        bag=rng.random() < 0.25,
        hair=str(rng.choice(["short", "short", "tail", "long", "bun", "cap"])),
        stripes=rng.uniform(3, 14) if rng.random() < 0.14 else 0.0,
        folds=rng.uniform(0.05, 0.4) if loose else rng.uniform(0, 0.2),
        bald=rng.random() < 0.05,
    )


def _random_top(rng: np.random.Generator) -> tuple[float, float, float]:
    kind = rng.random()
    if kind < 0.46:  # T-shirt
        return rng.uniform(0.3, 0.95), 0.0, 1.05
    if kind < 0.62:  # long sleeves
        return rng.uniform(1.7, 2.0), 0.0, 1.05
    if kind < 0.78:  # vest
        return 0.0, rng.uniform(0.0, 0.15), 1.05
    if kind < 0.92:  # sports bra
        start = rng.uniform(0.05, 0.3)
        return 0.0, start, start + rng.uniform(0.18, 0.4)
    return 0.0, 9.0, 9.0


def random_cloth(rng: np.random.Generator) -> Array:
    """Black, white, grey and everything else."""
    kind = rng.random()
    if kind < 0.28:
        return np.full(3, rng.uniform(12, 55), np.float32) * rng.uniform(0.85, 1.25, 3).astype(np.float32)
    if kind < 0.48:
        value = rng.uniform(170, 245)
        return np.float32([value * rng.uniform(0.92, 1.02), value * rng.uniform(0.95, 1), value])
    if kind < 0.62:
        return np.full(3, rng.uniform(60, 160), np.float32) * rng.uniform(0.85, 1.2, 3).astype(np.float32)
    return hsv(rng.uniform(0, 180), rng.uniform(50, 240), rng.uniform(50, 240))


def random_skin(rng: np.random.Generator) -> Array:
    """Between fair and dark, warmer or cooler."""
    share = rng.uniform(0, 1) ** 1.4
    colour = np.float32([170, 190, 232]) * (1 - share) + np.float32([35, 52, 80]) * share
    return colour * np.float32([rng.uniform(0.85, 1.1), rng.uniform(0.93, 1.05), 1])


def random_hair(rng: np.random.Generator) -> Array:
    """Brown to blond, black, grey, now and then dyed."""
    kind = rng.random()
    if kind < 0.62:
        return hsv(rng.uniform(5, 20), rng.uniform(40, 180), rng.uniform(10, 190))
    if kind < 0.95:
        return np.full(3, rng.uniform(8, 50) if kind < 0.85 else rng.uniform(120, 220), np.float32)
    return hsv(rng.uniform(0, 180), 180, 160)


def hsv(hue: float, saturation: float, value: float) -> Array:
    """Blue, green, red from OpenCV's hue (0 to 180), saturation and value (0 to 255)."""
    pixel = np.uint8([[[int(hue) % 180, int(saturation), int(value)]]])
    return cv2.cvtColor(pixel, cv2.COLOR_HSV2BGR)[0, 0].astype(np.float32)
