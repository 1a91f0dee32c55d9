"""Runs an exported skeleton model through OpenCV, as a check of what was exported that is independent of PyTorch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch

from .heatmaps import decode

PADDING = 127


@dataclass(frozen=True)
class Crop:
    """A square cut-out of a picture: its middle and side in pixels."""

    x: float
    y: float
    side: float


@dataclass(frozen=True)
class Found:
    """Keypoints (33, 2) in pixels of the picture, the mass of their peaks (33), and whether somebody is there, 0..1."""

    points: np.ndarray
    mass: np.ndarray
    presence: float


class ExportedModel:
    """One exported file; crops have its side."""

    OUTPUTS = ("heatmaps", "visibility", "presence")

    def __init__(self, path: Path, side: int) -> None:
        self._network, self._side = cv2.dnn.readNetFromONNX(str(path)), side

    def raw(self, images: np.ndarray) -> list[np.ndarray]:
        """The three outputs for images (n, s, s, 3), 0 to 255."""
        self._network.setInput(np.ascontiguousarray(images.transpose(0, 3, 1, 2), dtype=np.float32))
        return list(self._network.forward(self.OUTPUTS))

    def find(self, picture: np.ndarray, crops: list[Crop]) -> list[Found]:
        """The keypoints in each crop."""
        images = np.stack([cut(picture, crop, self._side) for crop in crops])
        results = []
        for image, crop in zip(images, crops, strict=True):
            heatmaps, _, presence = self.raw(image[None])
            positions, mass = decode(torch.from_numpy(heatmaps))
            points = (positions[0].numpy() - 0.5) * crop.side + [crop.x, crop.y]
            results.append(Found(points, mass[0].numpy(), float(presence[0, 0])))
        return results


def cut(picture: np.ndarray, crop: Crop, side: int) -> np.ndarray:
    """The crop, scaled by area averaging; what lies outside the picture is grey."""
    size = max(8, round(crop.side))
    left, top = round(crop.x - crop.side / 2), round(crop.y - crop.side / 2)
    height, width = picture.shape[:2]
    x0, y0, x1, y1 = max(0, left), max(0, top), min(width, left + size), min(height, top + size)
    if x1 - x0 < 4 or y1 - y0 < 4:
        return np.full((side, side, 3), PADDING, np.uint8)
    padded = cv2.copyMakeBorder(
        picture[y0:y1, x0:x1], y0 - top, top + size - y1, x0 - left, left + size - x1,
        cv2.BORDER_CONSTANT, value=(PADDING,) * 3,
    )  # fmt: skip
    return cv2.resize(padded, (side, side), interpolation=cv2.INTER_AREA if size > side else cv2.INTER_LINEAR)
