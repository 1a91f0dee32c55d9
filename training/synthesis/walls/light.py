"""The light on a wall: one lamp, light from everywhere, and sometimes a second lamp of another colour."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rendering.noise import Array, colour

from .style import WallStyle

WHITE = np.ones(3, np.float32)


@dataclass(frozen=True)
class Lamp:
    """Unit vector towards the lamp (x right, y down, z to the viewer) and its colour, blue-green-red around 1."""

    towards: Array
    tint: Array

    def lambert(self, normal_x: Array, normal_y: Array, facing: Array) -> Array:
        """How much of the lamp a surface gets, 0 to 1."""
        x, y, z = (np.float32(value) for value in self.towards)
        return np.clip(normal_x * x + normal_y * y + facing * z, 0, 1)


@dataclass(frozen=True)
class Light:
    """Scaled so that the flat wall itself gets about 1."""

    ambient: float
    key: Lamp
    fill: Lamp | None
    shadow: float
    """How dark a shadow is, 0 to 1."""

    def on(self, normal_x: Array, normal_y: Array, facing: Array) -> Array:
        """Light (h, w, 3) on a surface with the given normals (h, w)."""
        strength = (1 - self.ambient) / max(0.3, float(self.key.towards[2]))
        lit = self.key.lambert(normal_x, normal_y, facing)[..., None] * (self.key.tint * np.float32(strength))
        lit += (np.float32(self.ambient) * (0.75 + 0.25 * facing))[..., None]
        if self.fill is not None:
            lit += self.fill.lambert(normal_x, normal_y, facing)[..., None] * self.fill.tint
        return lit

    def glint(self, normal_x: Array, normal_y: Array, facing: Array, sharpness: float) -> Array:
        """Blinn's highlight of the key lamp, 0 to 1, for a viewer in front of the wall."""
        halfway = self.key.towards + np.float32([0, 0, 1])
        lamp = Lamp(halfway / np.linalg.norm(halfway), WHITE)
        return lamp.lambert(normal_x, normal_y, facing) ** np.float32(sharpness)

    def on_face(self, normal: Array) -> Array:
        """Light (3,) on a flat face with the given unit normal."""
        return self.on(*(np.float32([[value]]) for value in normal))[0, 0]


def draw_light(rng: np.random.Generator, style: WallStyle) -> Light:
    """A random light within the style."""
    ambient = rng.uniform(*style.ambient)
    turn = np.radians(rng.uniform(*style.light_turn))
    key = Lamp(_towards(turn, rng.uniform(0.4, 1.4)), _tint(rng, 0.12))
    fill = None
    if rng.random() < style.coloured_light:
        towards = _towards(rng.uniform(-np.pi, np.pi), rng.uniform(0.6, 2.0))
        fill = Lamp(towards, _tint(rng, 0.8) * np.float32(rng.uniform(0.1, 0.5)))
    return Light(ambient, key, fill, (1 - ambient) * rng.uniform(0.5, 1.0))


def _towards(turn: float, slope: float) -> Array:
    vector = np.float32([np.sin(turn) * slope, -np.cos(turn) * slope, 1])
    return vector / np.linalg.norm(vector)


def _tint(rng: np.random.Generator, saturation: float) -> Array:
    return (colour(rng.uniform(0, 360), rng.uniform(0, saturation), 1.0) / 255).astype(np.float32)
