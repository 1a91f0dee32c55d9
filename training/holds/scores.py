"""Counts how many holds were found, how many finds were none, and how many types are right."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .detections import Detections, areas, intersections
from .labels import AMBIGUOUS, CLASSES, NOTHING, UNKNOWN

SIZES = {"under 14 px": (0, 14), "14 to 60 px": (14, 60), "over 60 px": (60, 1e9)}


@dataclass
class Tally:
    """What was found over many pictures, at one least overlap (intersection over union)."""

    least_overlap: float
    finds: list[tuple[float, bool]] = field(default_factory=list)
    """Score of every find, and whether it is a hold; finds of ambiguous things are left out."""

    truths: list[tuple[float, float]] = field(default_factory=list)
    """Longer side in pixels and score (0 when missed) of every hold."""

    kinds: list[tuple[float, int, int]] = field(default_factory=list)
    """Score, true kind and answered kind of every hold that was found and whose kind can be seen."""

    def add(self, found: Detections, labels: np.ndarray) -> None:
        """Matches one picture's finds, likeliest first, with the free hold that each overlaps most."""
        labels = labels[labels[:, 0] != NOTHING]
        unclear = _boxes(labels[labels[:, 0] == AMBIGUOUS])
        labels = labels[labels[:, 0] != AMBIGUOUS]
        boxes, scores = _boxes(labels), np.zeros(len(labels))
        for score, box, kind in zip(found.scores, found.boxes, found.kinds, strict=True):
            index = self._match(box, boxes, scores)
            if index is not None:
                scores[index] = score
                self.finds.append((float(score), True))
                if labels[index, 0] != UNKNOWN:
                    self.kinds.append((float(score), int(labels[index, 0]), int(kind)))
            elif not (intersections(box, unclear) > 0.5 * areas(box[None])).any():
                self.finds.append((float(score), False))
        self.truths += zip(labels[:, 3:5].max(1).tolist(), scores.tolist(), strict=True)

    def _match(self, box: np.ndarray, boxes: np.ndarray, scores: np.ndarray) -> int | None:
        shared = intersections(box, boxes)
        overlap = np.where(scores > 0, 0, shared / (areas(boxes) + areas(box[None]) - shared))
        if not len(overlap) or overlap.max() < self.least_overlap:
            return None
        return int(overlap.argmax())

    def best_threshold(self) -> float:
        """The score from which finds are best counted: it gives the largest F1."""
        finds = sorted(self.finds, reverse=True)
        right = np.cumsum([hit for _, hit in finds])
        f1 = 2 * right / (np.arange(1, len(finds) + 1) + len(self.truths))
        return finds[int(f1.argmax())][0] if finds else 1.0

    def summary(self, threshold: float) -> dict[str, object]:
        """Precision, recall, F1, recall by size, accuracy of the types and their recalls; shares from 0 to 1."""
        counted = [hit for score, hit in self.finds if score >= threshold]
        right = sum(counted)
        precision, recall = right / max(1, len(counted)), right / max(1, len(self.truths))
        by_size = {name: _share(score >= threshold for side, score in self.truths if low <= side < high)
                   for name, (low, high) in SIZES.items()}  # fmt: skip
        kinds = [(true, answer) for score, true, answer in self.kinds if score >= threshold]
        return {
            "holds": len(self.truths),
            "precision": round(precision, 3),
            "recall": round(recall, 3),
            "f1": round(2 * precision * recall / max(1e-9, precision + recall), 3),
            "recall_by_size": by_size,
            "type_accuracy": _share(true == answer for true, answer in kinds),
            "type_recall": {name: _share(answer == index for true, answer in kinds if true == index)
                            for index, name in enumerate(CLASSES)},
        }  # fmt: skip


def _boxes(labels: np.ndarray) -> np.ndarray:
    return np.concatenate([labels[:, 1:3] - labels[:, 3:5] / 2, labels[:, 1:3] + labels[:, 3:5] / 2], axis=1)


def _share(hits: object) -> float | None:
    """Share of what is true; None of nothing."""
    values = list(hits)
    return round(sum(values) / len(values), 3) if values else None
