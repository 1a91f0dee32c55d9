"""What the climber wears, as surfaces for the rasteriser."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from .noise import Array, colour, smooth_noise
from .raster import Surface

FOLD_SIZE = 96


@dataclass(frozen=True)
class Outfit:
    """Colours in blue-green-red and where clothes end.

    ``sleeve`` is a share of the upper arm; ``waist`` a share of the trunk from the neck (0) to the hips (1).
    """

    skin: Array
    hair: Array
    top: Array
    trousers: Array
    shoes: Array
    sleeve: float = 0.0
    waist: float = 0.80
    folds: Array | None = None

    def skin_surface(self) -> Surface:
        return self._plain(self.skin, 0.25)

    def top_surface(self) -> Surface:
        return self._plain(self.top, 1.0)

    def trouser_surface(self) -> Surface:
        return self._plain(self.trousers, 1.0)

    def shoe_surface(self) -> Surface:
        """Rubber around the toes, coloured upper."""

        def surface(along: Array, across: Array, normals: Array) -> Array:
            colours = np.broadcast_to(self.shoes, (len(along), 3)).copy()
            colours[normals[:, 1] > 0.35] = (34, 32, 32)
            return colours

        return surface

    def hair_surface(self) -> Surface:
        """Strands run along the capsule."""

        def surface(along: Array, across: Array, normals: Array) -> Array:
            strands = 1 + 0.14 * np.sin(across * 23 + 2.5 * np.sin(along * 5)) + 0.07 * np.sin(across * 61)
            return self.hair * strands[:, None].astype(np.float32)

        return surface

    def head_surface(self, face: Array) -> Surface:
        """Hair except towards ``face``, a direction in picture axes."""
        hair = self.hair_surface()

        def surface(along: Array, across: Array, normals: Array) -> Array:
            colours = hair(along, across, normals)
            colours[normals @ face > 0.25] = self.skin
            return colours

        return surface

    def trunk_surface(self, start: float, end: float) -> Surface:
        """Top and trousers over a part of the trunk, ``start`` to ``end`` from the neck to the hips."""

        def surface(along: Array, across: Array, normals: Array) -> Array:
            place = start + (end - start) * along
            colours = np.broadcast_to(self.top, (len(along), 3)).copy()
            colours[place > self.waist] = self.trousers
            waistband = np.abs(place - self.waist) < 0.018
            colours[waistband] *= 0.6
            return colours * self._fold(along, across, 1.0)

        return surface

    def upper_arm_surface(self) -> Surface:
        def surface(along: Array, across: Array, normals: Array) -> Array:
            colours = np.broadcast_to(self.skin, (len(along), 3)).copy()
            colours[along < self.sleeve] = self.top
            return colours * self._fold(along, across, 0.4)

        return surface

    def _plain(self, bgr: Array, crumple: float) -> Surface:
        def surface(along: Array, across: Array, normals: Array) -> Array:
            return bgr * self._fold(along, across, crumple)

        return surface

    def _fold(self, along: Array, across: Array, strength: float) -> Array:
        """Folds move with the limb: they are looked up by the place on the capsule."""
        if self.folds is None:
            return np.ones((len(along), 1), np.float32)
        rows = (along * (FOLD_SIZE - 1)).astype(np.intp)
        columns = ((across * 0.5 + 0.5) * (FOLD_SIZE - 1)).clip(0, FOLD_SIZE - 1).astype(np.intp)
        return 1 + strength * self.folds[rows, columns][:, None]


def sample_outfit(rng: np.random.Generator) -> Outfit:
    """The climber of the samples: coral top, dark tights, brown hair, grey shoes."""
    folds = smooth_noise(rng, FOLD_SIZE, FOLD_SIZE, 11, 0.05) + smooth_noise(rng, FOLD_SIZE, FOLD_SIZE, 26, 0.07)
    return Outfit(
        skin=colour(20, 0.42, 0.84),
        hair=colour(24, 0.55, 0.30),
        top=colour(352, 0.62, 0.78),
        trousers=colour(228, 0.30, 0.20),
        shoes=colour(205, 0.12, 0.66),
        folds=cv2.GaussianBlur(folds, (0, 0), 1.0),
    )
