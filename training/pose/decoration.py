"""What is drawn around a figure: holds behind and in front of it, ropes, things that hide it."""

from __future__ import annotations

import cv2
import numpy as np

from synthesis.walls.palette import hold_colour

from .backgrounds import BRIGHTEST
from .pools import HOLD_SIDE, PicturePool


class Decorator:
    """Draws single holds at the figure's limbs, as what is touched and as what hides."""

    def __init__(self, holds: PicturePool, side: int) -> None:
        self._holds, self._side = holds, side

    def behind(
        self,
        rng: np.random.Generator,
        image: np.ndarray,
        labels: np.ndarray,
        extent: float,
        colours: list[np.ndarray],
        ends: tuple[int, ...],
        limbs: tuple[tuple[int, int], ...],
    ) -> None:
        """Holds under hands and feet, and others that a limb passes in front of."""
        for end in ends:
            if rng.random() < 0.75:
                place = labels[end, :2] + rng.normal(0, 0.012, 2) * extent
                self._hold(rng, image, place, extent * rng.uniform(0.05, 0.2), colours[int(rng.random() < 0.3)])
        for near, far in limbs:
            if rng.random() < 0.2:
                share = rng.uniform(0.1, 0.9)
                place = labels[near, :2] * (1 - share) + labels[far, :2] * share + rng.normal(0, 0.02, 2) * extent
                size = extent * np.exp(rng.uniform(np.log(0.05), np.log(0.32)))
                self._hold(rng, image, place, size, hold_colour(rng))

    def in_front(
        self,
        rng: np.random.Generator,
        image: np.ndarray,
        labels: np.ndarray,
        extent: float,
        colours: list[np.ndarray],
        hands: tuple[int, ...],
    ) -> None:
        """Holds that hide fingers, now and then something that hides more, and a rope."""
        for hand in hands:
            if rng.random() < 0.2:
                place = labels[hand, :2] + rng.normal(0, 0.015, 2) * extent + [0, 0.03 * extent]
                self._hold(rng, image, place, extent * rng.uniform(0.05, 0.13), colours[0])
        if rng.random() < 0.08:
            self._hold(rng, image, rng.uniform(0, self._side, 2), self._side * rng.uniform(0.1, 0.35), hold_colour(rng))
        if rng.random() < 0.12:
            self._rope(rng, image, labels[[23, 24], :2].mean(0))

    def _hold(self, rng: np.random.Generator, image: np.ndarray, place: np.ndarray, size: float, bgr: np.ndarray) -> None:
        hold = self._holds[int(rng.integers(self._holds.count))]
        scale = size / HOLD_SIDE
        if scale < 0.5:
            hold = cv2.resize(hold, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
            scale *= 2
        angle = np.radians(rng.normal(0, 18) if rng.random() < 0.85 else rng.uniform(-100, 100))
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        linear = turn @ np.diag([scale * (-1 if rng.random() < 0.5 else 1) * rng.uniform(0.7, 1), scale])
        reach = int(size * 0.75) + 2
        left, top = int(place[0]) - reach, int(place[1]) - reach
        offset = np.array([reach, reach]) - linear @ np.full(2, hold.shape[0] / 2)
        patch = cv2.warpAffine(hold, np.column_stack([linear, offset]), (2 * reach, 2 * reach))
        self._blend(image, patch, left, top, bgr)

    @staticmethod
    def _blend(image: np.ndarray, patch: np.ndarray, left: int, top: int, bgr: np.ndarray) -> None:
        height, width = image.shape[:2]
        rows = slice(max(0, top), min(height, top + patch.shape[0]))
        columns = slice(max(0, left), min(width, left + patch.shape[1]))
        if rows.stop - rows.start < 2 or columns.stop - columns.start < 2:
            return
        part = patch[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left]
        part = part.astype(np.float32) * np.float32(1 / 255)
        coverage = part[..., 2:3]
        region = image[rows, columns]
        region *= 1 - coverage
        region += coverage * np.minimum(part[..., :1] * (BRIGHTEST * bgr) + part[..., 1:2] * 255, 255)

    def _rope(self, rng: np.random.Generator, image: np.ndarray, tie_in: np.ndarray) -> None:
        start = (int(tie_in[0]), int(tie_in[1]))
        end = (int(tie_in[0] + rng.normal(0, 0.1) * self._side), -5)
        bgr = [float(value) for value in hold_colour(rng)]
        cv2.line(image, start, end, bgr, int(rng.uniform(1, 4)), cv2.LINE_AA)
