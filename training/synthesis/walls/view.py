"""How the camera sees the flat wall: perspective and the lens's distortion, for pixels and for points alike."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from rendering.noise import Array

TILT = 0.09
"""Largest displacement of a corner by perspective, as a share of the side."""

MARGIN = 0.06
"""How much larger than the picture the wall is rendered, on each side, as a share of the side."""

MESH = 16
"""Pixels between the points for which the view is computed; between them it is interpolated."""


@dataclass(frozen=True)
class View:
    """``homography`` maps the picture to the wall; ``distortion`` is the radial shift at the corners."""

    homography: Array
    distortion: float
    width: int
    height: int

    def picture(self, wall: Array) -> Array:
        """What the camera sees of the rendered wall: float32 (height, width, 3)."""
        columns = np.linspace(0.5, self.width - 0.5, max(2, self.width // MESH), dtype=np.float32)
        rows = np.linspace(0.5, self.height - 0.5, max(2, self.height // MESH), dtype=np.float32)
        mesh = self.to_wall(np.stack(np.meshgrid(columns, rows), -1).reshape(-1, 2)).reshape(len(rows), len(columns), 2)
        there = _spread(mesh - np.float32(0.5), self.width, self.height)
        return cv2.remap(wall, there, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)

    def to_wall(self, points: Array) -> Array:
        """Points (n, 2) of the picture to points of the rendered wall."""
        middle, reach = self._frame()
        offset = (points - middle) / reach
        bent = offset * (1 + np.float32(self.distortion) * (offset**2).sum(1, keepdims=True))
        mapped = cv2.perspectiveTransform((bent * reach + middle).astype(np.float32)[None], self.homography)
        return mapped[0]

    def to_picture(self, points: Array) -> Array:
        """The inverse of ``to_wall``, by fixed-point iteration for the distortion."""
        back = np.linalg.inv(self.homography)
        bent = cv2.perspectiveTransform(points.astype(np.float32)[None], back)[0]
        middle, reach = self._frame()
        target = (bent - middle) / reach
        offset = target.copy()
        for _ in range(12):
            offset = target / (1 + self.distortion * (offset**2).sum(1, keepdims=True))
        return (offset * reach + middle).astype(np.float32)

    def _frame(self) -> tuple[Array, np.float32]:
        middle = np.float32([self.width / 2, self.height / 2])
        return middle, np.float32(np.hypot(self.width, self.height) / 2)


def _spread(mesh: Array, width: int, height: int) -> Array:
    """Interpolates values at the middles of the first and last pixels, and evenly between, to every pixel."""
    rows, columns = mesh.shape[:2]
    scale_x, scale_y = (columns - 1) / (width - 1), (rows - 1) / (height - 1)
    return cv2.warpAffine(
        mesh, np.float32([[scale_x, 0, 0], [0, scale_y, 0]]), (width, height),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip


def draw_view(rng: np.random.Generator, width: int, height: int, distortion: float) -> View:
    """A random view of the middle of a wall that is rendered with ``MARGIN`` around it."""
    size = np.float32([width, height])
    square = np.float32([[0, 0], [1, 0], [1, 1], [0, 1]]) * size
    tilt = rng.uniform(-TILT, TILT, (4, 2)) * (1 if rng.random() < 0.6 else 0.2)
    homography = cv2.getPerspectiveTransform(square, (square + (MARGIN + tilt) * size).astype(np.float32))
    return View(homography, float(rng.uniform(-distortion, distortion) * 0.8), width, height)
