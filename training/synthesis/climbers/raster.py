"""A compiled z-buffer for tapered capsules: what is nearest at each pixel, and how its surface is turned."""

from __future__ import annotations

from dataclasses import dataclass

import numba
import numpy as np

Array = np.ndarray

FAR = np.float32(1e9)

CAPSULE = 8
"""Columns of a capsule: x, y, z and radius of one end, then of the other; pixels."""


@dataclass(frozen=True)
class Surface:
    """Per pixel: depth (``FAR`` where nothing is), material, place along the capsule 0..1, normal (3)."""

    depth: Array
    material: Array
    along: Array
    normals: Array

    @property
    def covered(self) -> Array:
        """Where something is."""
        return self.depth < FAR

    def window(self, margin: int) -> tuple[slice, slice]:
        """Rows and columns of the box around everything, and ``margin`` pixels more."""
        rows, columns = np.flatnonzero(self.covered.any(1)), np.flatnonzero(self.covered.any(0))
        if len(rows) == 0:
            return slice(0, 2 * margin), slice(0, 2 * margin)
        return (
            slice(max(0, rows[0] - margin), rows[-1] + 1 + margin),
            slice(max(0, columns[0] - margin), columns[-1] + 1 + margin),
        )

    def part(self, window: tuple[slice, slice]) -> Surface:
        """A view of the rows and columns of ``window``."""
        return Surface(self.depth[window], self.material[window], self.along[window], self.normals[window])


def rasterise(capsules: Array, materials: Array, side: int) -> Surface:
    """Draws capsules float32 (n, 8) with materials int16 (n) into a square of ``side`` pixels."""
    surface = Surface(
        np.full((side, side), FAR, np.float32),
        np.full((side, side), -1, np.int16),
        np.zeros((side, side), np.float32),
        np.zeros((side, side, 3), np.float32),
    )
    _draw(capsules, materials, surface.depth, surface.material, surface.along, surface.normals)
    return surface


@numba.njit(cache=True, fastmath=True)
def _draw(capsules, materials, depth, material, along, normals):  # noqa: ANN001, ANN202 - compiled
    side = depth.shape[0]
    for index in range(capsules.shape[0]):
        ax, ay, az, ar, bx, by, bz, br = capsules[index]
        left, right = max(0, int(min(ax - ar, bx - br))), min(side - 1, int(max(ax + ar, bx + br)) + 1)
        top, bottom = max(0, int(min(ay - ar, by - br))), min(side - 1, int(max(ay + ar, by + br)) + 1)
        dx, dy = bx - ax, by - ay
        length_squared = dx * dx + dy * dy + np.float32(1e-3)
        for row in range(top, bottom + 1):
            py = np.float32(row) - ay
            for column in range(left, right + 1):
                px = np.float32(column) - ax
                t = (px * dx + py * dy) / length_squared
                t = min(max(t, np.float32(0)), np.float32(1))
                radius = ar + t * (br - ar)
                ox, oy = px - t * dx, py - t * dy
                bulge_squared = radius * radius - ox * ox - oy * oy
                if bulge_squared <= 0:
                    continue
                bulge = np.sqrt(bulge_squared)
                z = az + t * (bz - az) - bulge
                if z < depth[row, column]:
                    depth[row, column] = z
                    material[row, column] = materials[index]
                    along[row, column] = t
                    normals[row, column, 0] = ox / radius
                    normals[row, column, 1] = oy / radius
                    normals[row, column, 2] = -bulge / radius
