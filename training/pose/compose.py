"""Composes training crops: a climber on a wall, with holds, shadows, other people and a camera."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from synthesis.effects import photograph
from synthesis.walls.palette import hold_colour

from .decoration import Decorator
from .keypoints import COUNT, WRISTS
from .placement import Placement, place
from .pools import FigurePool, PicturePool

EMPTY_SHARE = 0.07
SECOND_PERSON_SHARE = 0.1
INDEX_FINGERS, TOES = (19, 20), (31, 32)
LIMBS_TO_COVER = ((13, 15), (14, 16), (25, 27), (26, 28), (11, 13), (12, 14))


@dataclass(frozen=True)
class Sample:
    """A crop uint8 (s, s, 3); positions float32 (33, 2), 0 to 1 over the crop; visible float32 (33).

    ``present`` is 1 with a well framed climber, 0 without, -1 where it is neither.
    """

    image: np.ndarray
    positions: np.ndarray
    visible: np.ndarray
    present: float


class Composer:
    """Makes the crop of a seed: the same pools and seed give the same crop."""

    def __init__(self, figures: list[FigurePool], walls: PicturePool, holds: PicturePool, side: int) -> None:
        self._figures, self._walls, self._side = figures, walls, side
        self._decorator = Decorator(holds, side)

    def compose(self, rng: np.random.Generator) -> Sample:
        """One crop."""
        image = self._background(rng)
        if rng.random() < EMPTY_SHARE:
            nothing = np.zeros((COUNT, 2), np.float32)
            return Sample(photograph(rng, image), nothing, np.zeros(COUNT, np.float32), 0.0)
        figure, labels = self._figure(rng)
        placement = place(rng, labels, self._side)
        moved = placement.map(labels)
        extent = float(max(np.ptp(moved[:, :2], axis=0)))
        if rng.random() < SECOND_PERSON_SHARE:
            self._add_somebody_else(rng, image, moved)
        colours = [hold_colour(rng), hold_colour(rng)]
        self._decorator.behind(rng, image, moved, extent, colours, (*INDEX_FINGERS, *TOES), LIMBS_TO_COVER)
        self._draw(rng, image, placement.warp(figure, self._side))
        self._decorator.in_front(rng, image, moved, extent, colours, WRISTS)
        positions = (moved[:, :2] / self._side).astype(np.float32)
        visible = moved[:, 2].astype(np.float32)
        return Sample(photograph(rng, image), positions, visible, presence(positions, placement, extent / self._side))

    def _background(self, rng: np.random.Generator) -> np.ndarray:
        wall = self._walls[int(rng.integers(self._walls.count))]
        cut = int(np.exp(rng.uniform(np.log(160), np.log(600))))
        left, top = rng.integers(0, wall.shape[1] - cut), rng.integers(0, wall.shape[0] - cut)
        patch = wall[top : top + cut, left : left + cut]
        if rng.random() < 0.5:
            patch = patch[:, ::-1]
        how = cv2.INTER_AREA if cut > self._side else cv2.INTER_LINEAR
        return cv2.resize(np.ascontiguousarray(patch), (self._side, self._side), interpolation=how).astype(np.float32)

    def _figure(self, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        counts = np.array([pool.count for pool in self._figures])
        index = int(rng.integers(counts.sum()))
        pool = int(np.searchsorted(np.cumsum(counts), index, side="right"))
        pixels, labels = self._figures[pool][index - int(counts[:pool].sum())]
        return pixels, labels

    def _draw(self, rng: np.random.Generator, image: np.ndarray, figure: np.ndarray) -> None:
        """Shadows on the wall first, then the figure."""
        coverage = figure[..., 3].astype(np.float32) * np.float32(1 / 255)
        for _ in range(1 if rng.random() < 0.7 else 2):
            image *= (1 - cast_shadow(rng, coverage))[..., None]
        contact = cv2.blur(coverage, (int(self._side * 0.04) | 1,) * 2)
        image *= (1 - rng.uniform(0, 0.4) * contact)[..., None]
        image *= (1 - coverage)[..., None]
        image += repaint(rng, figure[..., :3]) * coverage[..., None]

    def _add_somebody_else(self, rng: np.random.Generator, image: np.ndarray, climber: np.ndarray) -> None:
        """A spotter or another climber, mostly beside or below the climber and often smaller."""
        figure, labels = self._figure(rng)
        extent = max(np.ptp(climber[:, :2], axis=0)) * rng.uniform(0.3, 1.0)
        scale = extent / max(np.ptp(labels[:, :2], axis=0))
        side = -1 if rng.random() < 0.5 else 1
        middle = climber[:, :2].mean(0)
        reach = np.ptp(climber[:, 0]) / 2 + extent * rng.uniform(0.2, 0.5)
        where = middle + [side * reach, rng.normal(0.15, 0.35) * self._side]
        linear = np.eye(2) * scale
        offset = where - linear @ labels[:, :2].mean(0)
        other = Placement(np.column_stack([linear, offset]), False, False, scale)
        self._draw(rng, image, other.warp(figure, self._side))


def presence(positions: np.ndarray, placement: Placement, extent: float) -> float:
    """1 where the crop frames the climber, 0 where it misses them, -1 where nobody could say."""
    if not placement.off_centre:
        return 1.0
    inside = float(((positions > 0) & (positions < 1)).all(1).mean())
    if inside > 0.9 and extent > 0.5:
        return 1.0
    return 0.0 if inside < 0.5 or extent < 0.3 else -1.0


def repaint(rng: np.random.Generator, colours: np.ndarray) -> np.ndarray:
    """Colours uint8 as float32 under other light, sometimes of other clothes."""
    if rng.random() < 0.2:
        pixels = cv2.cvtColor(np.ascontiguousarray(colours), cv2.COLOR_BGR2HSV)
        pixels[..., 0] = (pixels[..., 0].astype(np.int16) + int(rng.integers(180))) % 180
        colours = cv2.cvtColor(pixels, cv2.COLOR_HSV2BGR)
    tint = rng.uniform(0.92, 1.08, 3).astype(np.float32) * np.float32(rng.uniform(0.7, 1.2))
    return np.minimum(colours * tint, 255)


def cast_shadow(rng: np.random.Generator, coverage: np.ndarray) -> np.ndarray:
    """How much of the light the figure takes away from each pixel of the wall, 0 to 1."""
    side = coverage.shape[0]
    hard = rng.random() < 0.45
    grow = rng.uniform(0.95, 1.2)
    dx, dy = rng.uniform(-0.16, 0.16) * side, rng.uniform(-0.04, 0.14) * side
    centre = (1 - grow) * side / 2
    shear = np.float32([[grow, rng.uniform(-0.12, 0.12), dx + centre], [rng.uniform(-0.08, 0.08), grow, dy + centre]])
    shadow = cv2.warpAffine(coverage, shear, (side, side))
    softness = int(rng.uniform(1, 7) if hard else rng.uniform(6, 30)) | 1
    if softness > 1:
        shadow = cv2.blur(shadow, (softness, softness))
    return shadow * np.float32(rng.uniform(0.35, 0.8) if hard else rng.uniform(0, 0.55))
