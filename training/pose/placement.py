"""Where a figure lands in a training crop: scale, turn, place and mirror image."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from .keypoints import MIRRORED
from .pools import FIGURE_SIDE

OFF_CENTRE_SHARE = 0.13
"""Crops that do not frame a climber well: what a search over the whole picture meets."""

TIGHTEST, WIDEST = 1.08, 1.8
"""Crop side over the longer side of the figure's box, where the climber is framed well."""


@dataclass(frozen=True)
class Placement:
    """An affine map from figure pixels to crop pixels, perhaps of the mirrored figure."""

    matrix: np.ndarray
    mirrored: bool
    off_centre: bool
    scale: float

    def warp(self, figure: np.ndarray, side: int) -> np.ndarray:
        """The figure, uint8 (s, s, 4), in the crop."""
        picture = figure[:, ::-1] if self.mirrored else figure
        return warp_figure(picture, self.matrix, side)

    def map(self, labels: np.ndarray) -> np.ndarray:
        """Labels (33, 3) in crop pixels; left and right change places in a mirror."""
        moved = labels.copy()
        if self.mirrored:
            moved = moved[MIRRORED]
            moved[:, 0] = FIGURE_SIDE - moved[:, 0]
        moved[:, :2] = moved[:, :2] @ self.matrix[:, :2].T + self.matrix[:, 2]
        return moved


def place(rng: np.random.Generator, labels: np.ndarray, side: int) -> Placement:
    """A random placement of the figure with these labels in a crop of ``side`` pixels."""
    off_centre = rng.random() < OFF_CENTRE_SHARE
    low, high = labels[:, :2].min(0), labels[:, :2].max(0)
    framing = rng.uniform(0.55, 4.0) if off_centre else rng.uniform(TIGHTEST, WIDEST)
    scale = side / (max(high - low) * framing)
    shift = rng.normal(0, 0.42 if off_centre else 0.05, 2) * side
    mirrored = rng.random() < 0.5
    middle = (low + high) / 2
    if mirrored:
        middle = np.array([FIGURE_SIDE - middle[0], middle[1]])
    turn = np.radians(rng.normal(0, 7) if rng.random() < 0.9 else rng.uniform(-30, 30))
    stretch = np.exp(rng.normal(0, 0.05, 2))
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    linear = rotation @ np.diag(scale * stretch)
    offset = side / 2 + shift - linear @ middle
    return Placement(np.column_stack([linear, offset]), mirrored, off_centre, scale)


def warp_figure(figure: np.ndarray, matrix: np.ndarray, side: int) -> np.ndarray:
    """Area-averaged when it shrinks a lot, so that a distant figure does not glitter."""
    scale = np.sqrt(abs(np.linalg.det(matrix[:, :2])))
    matrix = matrix.copy()
    while scale < 0.6:
        figure = cv2.resize(figure, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        matrix[:, :2] *= 2
        scale *= 2
    return cv2.warpAffine(figure, matrix, (side, side), flags=cv2.INTER_LINEAR)
