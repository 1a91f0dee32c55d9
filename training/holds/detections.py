"""From the network's outputs to holds, and how well these agree with the truth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .network import CELL

LARGEST_OVERLAP = 0.6
"""Share of the smaller of two boxes that may lie in the other; of two that overlap more, the likelier one stays."""


@dataclass(frozen=True)
class Detections:
    """n holds, likeliest first: scores (n,), boxes (n, 4) as left, top, right, bottom in pixels, kinds (n,)."""

    scores: np.ndarray
    boxes: np.ndarray
    kinds: np.ndarray


def decode(centers: np.ndarray, boxes: np.ndarray, classes: np.ndarray, least: float) -> Detections:
    """Reads one picture's outputs (1, h, w), (4, h, w) and (6, h, w) of the exported model."""
    lines, columns = np.nonzero(centers[0] > least)
    scores = centers[0, lines, columns]
    dx, dy, wide, high = boxes[:, lines, columns]
    x, y = (columns + 0.5 + dx) * CELL, (lines + 0.5 + dy) * CELL
    half_width, half_height = np.exp(wide) * CELL / 2, np.exp(high) * CELL / 2
    found = np.stack([x - half_width, y - half_height, x + half_width, y + half_height], 1)
    kinds = classes[:, lines, columns].argmax(0)
    order = np.argsort(-scores, kind="stable")
    kept = _suppress(found[order])
    return Detections(scores[order][kept], found[order][kept], kinds[order][kept])


def areas(boxes: np.ndarray) -> np.ndarray:
    """Areas (n,) of boxes (n, 4)."""
    return np.prod(np.maximum(0, boxes[:, 2:] - boxes[:, :2]), axis=1)


def intersections(box: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Areas (n,) that a box (4,) shares with others (n, 4)."""
    low, high = np.maximum(box[:2], others[:, :2]), np.minimum(box[2:], others[:, 2:])
    return np.prod(np.maximum(0, high - low), axis=1)


def _suppress(boxes: np.ndarray) -> list[int]:
    """Indices of those that no earlier one that stays overlaps too much."""
    sizes = areas(boxes)
    kept: list[int] = []
    for index, box in enumerate(boxes):
        shared = intersections(box, boxes[kept]) / np.minimum(sizes[index], sizes[kept])
        if not (shared > LARGEST_OVERLAP).any():
            kept.append(index)
    return kept
