"""Puts wall, camera and climber together and takes the pictures."""

from __future__ import annotations

import cv2
import numpy as np

from .camera import Camera, CameraPath
from .figure import Figure
from .motion import ClimbMotion
from .noise import Array
from .outfit import sample_outfit
from .route import Climb, sample_climb, wall_holds
from .skeleton import Proportions
from .wall import WallExtent, WallPicture, render_wall

SEED = 20240611
OVERSAMPLING = 2
"""The climber is drawn finer by this factor and then averaged: smooth outlines."""

SHADOW_METRES = (0.13, -0.17)
"""Where the climber's shadow falls on the wall: right and up."""

LENS_BLUR = 0.0006
NOISE_LEVEL = 2.2


class ClimbScene:
    """The sample climb; every picture is a pure function of its time and size."""

    def __init__(self, wall_pixels_per_metre: float = 400) -> None:
        self.climb: Climb = sample_climb()
        self.motion = ClimbMotion(self.climb, Proportions())
        self.wall = _wall(self.climb, wall_pixels_per_metre)
        self._outfit = sample_outfit(np.random.default_rng(SEED + 2))
        self._path = CameraPath(self.motion, np.random.default_rng(SEED + 3))

    def camera(self, time: float, width: int, height: int) -> Camera:
        """The camera at ``time`` seconds."""
        return self._path.at(time, width, height)

    def figure(self, time: float, width: int, height: int, oversampling: int = 1) -> Figure:
        """The climber at ``time`` seconds, drawn finer than the picture by ``oversampling``."""
        camera = self.camera(time, width * oversampling, height * oversampling)
        return Figure(self.motion.pose(time), self._outfit, camera)

    def picture(self, time: float, width: int, height: int, with_climber: bool = True) -> Array:
        """The picture at ``time`` seconds: uint8 (height, width, 3)."""
        image = self._background(time, width, height)
        if with_climber:
            self._add_climber(image, time, width, height)
        return _develop(image, time)

    def _background(self, time: float, width: int, height: int) -> Array:
        extent = self.wall.extent
        camera = self.camera(time, width, height)
        matrix = camera.wall_matrix(extent.left, extent.top, extent.pixels_per_metre)
        source, ratio = self.wall.image, camera.pixels_per_metre / extent.pixels_per_metre
        if ratio < 0.75:
            source = cv2.GaussianBlur(source, (0, 0), 0.42 / ratio)
        return cv2.warpAffine(source, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)

    def _add_climber(self, image: Array, time: float, width: int, height: int) -> None:
        canvas = self.figure(time, width, height, OVERSAMPLING).canvas
        colour = _occluded(canvas.colour, canvas.depth, canvas.covered, height * OVERSAMPLING)
        layer = np.dstack([colour, canvas.covered.astype(np.float32)])
        scale = 1 / OVERSAMPLING
        # Half-pixel centres: the middle of a 2 x 2 block lies between its pixels.
        half = (1 - OVERSAMPLING) / 2 * scale
        matrix = np.float32([[scale, 0, canvas.left * scale + half], [0, scale, canvas.top * scale + half]])
        layer = cv2.warpAffine(cv2.blur(layer, (OVERSAMPLING, OVERSAMPLING)), matrix, (width, height))
        coverage = layer[:, :, 3]
        pixels_per_metre = self.camera(time, width, height).pixels_per_metre
        image *= (1 - 0.42 * _wall_shadow(coverage, pixels_per_metre))[:, :, None]
        image *= (1 - coverage)[:, :, None]
        image += layer[:, :, :3]


def _wall(climb: Climb, pixels_per_metre: float) -> WallPicture:
    extent = WallExtent(left=-1.45, right=1.45, bottom=-0.5, top=5.1, pixels_per_metre=pixels_per_metre)
    holds = wall_holds(np.random.default_rng(SEED), climb, extent.left, extent.right, extent.top - 0.1)
    return render_wall(np.random.default_rng(SEED + 1), extent, holds)


def _wall_shadow(coverage: Array, pixels_per_metre: float) -> Array:
    """The climber's soft shadow: its outline, shifted away from the lamp and blurred."""
    right, up = (distance * pixels_per_metre for distance in SHADOW_METRES)
    moved = cv2.warpAffine(coverage, np.float32([[1, 0, right], [0, 1, -up]]), coverage.shape[::-1])
    return _wide_blur(moved, 0.028 * pixels_per_metre)


def _wide_blur(image: Array, sigma: float) -> Array:
    """A Gaussian blur, done on a smaller picture when ``sigma`` is large enough for nobody to see it."""
    shrink = max(1, int(sigma / 2))
    height, width = image.shape[:2]
    small = cv2.resize(image, (max(1, width // shrink), max(1, height // shrink)), interpolation=cv2.INTER_AREA)
    blurred = cv2.GaussianBlur(small, (0, 0), sigma / shrink)
    return cv2.resize(blurred, (width, height), interpolation=cv2.INTER_LINEAR)


def _occluded(colour: Array, depth: Array, covered: Array, height: int) -> Array:
    """Darkens what lies behind its surroundings, so that limbs stand out from the trunk (screen-space occlusion)."""
    sigma = 0.012 * height
    weight = _wide_blur(covered.astype(np.float32), sigma)
    near = _wide_blur(np.where(covered, depth, 0).astype(np.float32), sigma) / np.maximum(weight, 1e-3)
    behind = np.clip((np.where(covered, depth, near) - near) / (0.05 * height), 0, 1)
    return colour * (1 - 0.45 * behind)[:, :, None]


def _develop(image: Array, time: float) -> Array:
    """The phone's lens and sensor: slight blur, vignette and noise."""
    height, width = image.shape[:2]
    blurred = cv2.GaussianBlur(image, (0, 0), max(0.4, LENS_BLUR * height))
    rows = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    columns = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    blurred *= (1 - 0.07 * (rows**2 + columns**2))[:, :, None]
    noise = np.random.default_rng([SEED, round(time * 1000)]).standard_normal((height, width, 1), dtype=np.float32)
    return np.clip(blurred + NOISE_LEVEL * noise, 0, 255).astype(np.uint8)
