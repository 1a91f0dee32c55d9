"""Follows one climber through a video with an exported model, much as the service does."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from .runtime import Crop, ExportedModel, Found

MARGIN = 1.5
"""Crop side over the longer side of the last skeleton's box."""

SLOWEST_SHRINK = 0.985
"""A crop may shrink this much a frame, or keypoints that slide onto the legs drag it along."""

SEARCH_SIDES = (0.3, 0.42, 0.6, 0.85)
SEARCH_STEP = 0.3
LEAST_PRESENCE, LEAST_MASS = 0.3, 0.25
PATIENCE = 5
"""Poor frames in a row before the whole picture is searched again."""


def track(model: ExportedModel, video: str, every: int = 1) -> Iterator[tuple[int, np.ndarray, Found]]:
    """Frame number, picture and skeleton of every ``every``-th frame."""
    capture = cv2.VideoCapture(video)
    last: Found | None = None
    side, poor, number = 0.0, 0, -1
    while True:
        there, picture = capture.read()
        number += 1
        if not there:
            return
        if number % every:
            continue
        if last is None:
            last, side = search(model, picture), 0.0
        box = frame(last.points)
        side = max(box.side, side * SLOWEST_SHRINK**every)
        last = model.find(picture, [Crop(box.x, box.y, side)])[0]
        yield number, picture, last
        poor = poor + 1 if last.presence < LEAST_PRESENCE or last.mass.mean() < LEAST_MASS else 0
        if poor == PATIENCE:
            last, poor = None, 0


def frame(points: np.ndarray, margin: float = MARGIN) -> Crop:
    """The crop around a skeleton."""
    low, high = points.min(0), points.max(0)
    middle = (low + high) / 2
    return Crop(float(middle[0]), float(middle[1]), float(max(high - low)) * margin)


def search(model: ExportedModel, picture: np.ndarray) -> Found:
    """The most convincing climber of crops all over the picture, looked at twice more."""
    height, width = picture.shape[:2]
    crops = []
    for share in SEARCH_SIDES:
        side = share * max(height, width)
        margin = side * 0.35
        for y in np.arange(margin, height - margin + 1, side * SEARCH_STEP):
            for x in np.arange(min(margin, width / 2), width - min(margin, width / 2) + 1, side * SEARCH_STEP):
                crops.append(Crop(float(x), float(y), side))
    best = max(model.find(picture, crops), key=lambda found: found.presence * found.mass.mean())
    for _ in range(2):
        best = model.find(picture, [frame(best.points)])[0]
    return best
