"""A small z-buffered rasteriser of tapered capsules, the only primitive a figure is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .noise import Array

AMBIENT, DIFFUSE, RIM = 0.42, 0.68, 0.24
FAR = np.float32(1e9)


@dataclass(frozen=True)
class Ball:
    """One end of a capsule: pixel position with depth, and the radius in pixels."""

    centre: Array
    radius: float


Surface = Callable[[Array, Array, Array], Array]
"""Colours (n, 3) from the place along the capsule (0 to 1), across it (-1 to 1) and the normals (n, 3)."""


class Canvas:
    """Colour, coverage and depth of a part of the picture; depth grows away from the viewer."""

    def __init__(self, left: int, top: int, width: int, height: int, light: Array) -> None:
        self.left, self.top = left, top
        self.depth = np.full((height, width), FAR, np.float32)
        self.colour = np.zeros((height, width, 3), np.float32)
        self._light = (light / np.linalg.norm(light)).astype(np.float32)
        self._rows, self._columns = np.mgrid[0:height, 0:width].astype(np.float32)

    @property
    def covered(self) -> Array:
        """Which pixels show something."""
        return self.depth < FAR

    def capsule(self, start: Ball, end: Ball, surface: Surface) -> None:
        """Draws two balls and the tapered tube between them, where nothing nearer is drawn yet."""
        window = self._window(start, end)
        if window is None:
            return
        depth = self.depth[window]
        across_x = self._columns[window] + np.float32(self.left - start.centre[0])
        across_y = self._rows[window] + np.float32(self.top - start.centre[1])
        axis = (end.centre[:2] - start.centre[:2]).astype(np.float32)
        length_squared = float(axis @ axis) + 1e-3
        along = np.clip((across_x * axis[0] + across_y * axis[1]) / np.float32(length_squared), 0, 1)
        radius = np.float32(start.radius) + along * np.float32(end.radius - start.radius)
        off_x, off_y = across_x - along * axis[0], across_y - along * axis[1]
        bulge_squared = radius * radius - off_x * off_x - off_y * off_y
        bulge = np.sqrt(np.maximum(bulge_squared, 0))
        surface_depth = np.float32(start.centre[2]) + along * np.float32(end.centre[2] - start.centre[2]) - bulge
        seen = (bulge_squared > 0) & (surface_depth < depth)
        if not seen.any():
            return
        along, off_x, off_y, bulge, radius = (values[seen] for values in (along, off_x, off_y, bulge, radius))
        normals = np.stack([off_x, off_y, -bulge], axis=1) / radius[:, None]
        across = (off_x * -axis[1] + off_y * axis[0]) / (np.float32(np.sqrt(length_squared)) * radius)
        depth[seen] = surface_depth[seen]
        self.colour[window][seen] = surface(along, across, normals) * self._shading(normals)[:, None]

    def _shading(self, normals: Array) -> Array:
        """Lambert light with a soft fall-off towards the outline, as skin and cloth have."""
        lambert = np.clip(normals @ self._light, 0, 1)
        return (AMBIENT + DIFFUSE * lambert) * (1 - RIM + RIM * -normals[:, 2])

    def _window(self, start: Ball, end: Ball) -> tuple[slice, slice] | None:
        height, width = self.depth.shape
        low = np.minimum(start.centre[:2] - start.radius, end.centre[:2] - end.radius) - 1
        high = np.maximum(start.centre[:2] + start.radius, end.centre[:2] + end.radius) + 2
        columns = slice(max(0, int(low[0]) - self.left), min(width, int(high[0]) - self.left))
        rows = slice(max(0, int(low[1]) - self.top), min(height, int(high[1]) - self.top))
        if columns.stop <= columns.start or rows.stop <= rows.start:
            return None
        return rows, columns
