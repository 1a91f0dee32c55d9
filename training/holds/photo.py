"""Finds holds in a whole photo, at one scale."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np

from .detections import Detections, decode
from .labels import CLASSES
from .runtime import Model

PADDING = 127
MULTIPLE = 32


def scale_to(image: np.ndarray, long_side: int) -> np.ndarray:
    """The photo with its longer side at the given number of pixels."""
    scale = long_side / max(image.shape[:2])
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return cv2.resize(image, None, fx=scale, fy=scale, interpolation=how)


def pad(image: np.ndarray) -> np.ndarray:
    """Grey on the right and below, up to sides that the network takes."""
    bottom, right = (-side % MULTIPLE for side in image.shape[:2])
    return cv2.copyMakeBorder(image, 0, bottom, 0, right, cv2.BORDER_CONSTANT, value=(PADDING,) * 3)


def detect_in_photo(model: Model, image: np.ndarray, long_side: int, least: float) -> Detections:
    """Holds in the photo, in pixels of the scaled photo."""
    outputs = model(pad(scale_to(image, long_side))[None])
    return decode(*(output[0] for output in outputs), least)


def read_photo_truth(photo: Path, truth: Path, long_side: int) -> tuple[np.ndarray, np.ndarray]:
    """The photo, and its labels in pixels of the scaled photo, from a file like ``samples/wall.truth.json``."""
    image = cv2.imread(str(photo))
    if image is None:
        raise FileNotFoundError(photo)
    scale = long_side / max(image.shape[:2])
    rows = []
    for hold in json.loads(truth.read_text(encoding="utf-8"))["holds"]:
        left, top, right, bottom = (value * scale for value in hold["box"])
        kind = CLASSES.index(hold["type"])
        rows.append((kind, (left + right) / 2, (top + bottom) / 2, right - left, bottom - top))
    return image, np.array(rows, np.float32)
