"""Renders one random climber without a background."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from .body import Array, Pose, random_build
from .flesh import Flesh, thickness_at
from .outfits import random_outfit
from .poses import random_pose
from .raster import Surface, rasterise
from .shading import coverage, shade
from .views import View, random_view

EDGE_PIXELS = 4


@dataclass(frozen=True)
class Figure:
    """Pixels uint8 (s, s, 4): blue, green, red, coverage. Labels float32 (33, 3): x, y in pixels, 1 where not hidden."""

    pixels: Array
    labels: Array


def render_figure(rng: np.random.Generator, side: int, spread: float = 1.0) -> Figure:
    """One climber in a square picture of ``side`` pixels.

    ``spread`` other than 1 makes poses and views that training does not see as often: sets to measure on.
    """
    pose = random_pose(rng, random_build(rng), spread)
    outfit = random_outfit(rng)
    view = random_view(rng, pose.joints, side, spread)
    flesh = Flesh(rng, pose, outfit, view.down)
    surface = rasterise(_in_pixels(flesh.capsules, view), flesh.materials, side)
    window = surface.window(EDGE_PIXELS)
    shown = surface.part(window)
    colours = _bleed(shade(rng, shown, outfit, view.pixels_per_metre), shown.covered)
    pixels = np.zeros((side, side, 4), np.uint8)
    pixels[window] = np.dstack([colours, coverage(shown) * 255])
    return Figure(pixels, _labels(pose, surface, view))


def _in_pixels(capsules: Array, view: View) -> Array:
    projected = np.empty_like(capsules)
    for first in (0, 4):
        places, scale = view.project(capsules[:, first : first + 3])
        projected[:, first : first + 3] = places
        projected[:, first + 3] = capsules[:, first + 3] * scale
    return projected


def _bleed(colours: Array, covered: Array) -> Array:
    """Colours continued a little beyond the edge, so that soft edges have no black rim."""
    weight = covered.astype(np.float32)[..., None]
    around = cv2.blur(colours * weight, (5, 5)) / (cv2.blur(weight, (5, 5))[..., None] + 1e-6)
    return np.where(covered[..., None], colours, around)


def _labels(pose: Pose, surface: Surface, view: View) -> Array:
    places, scale = view.project(pose.joints)
    side = surface.depth.shape[0]
    labels = np.zeros((len(places), 3), np.float32)
    labels[:, :2] = places[:, :2]
    for joint, (x, y, depth) in enumerate(places):
        column, row = int(x), int(y)
        if 0 <= column < side and 0 <= row < side:
            nearest = depth - thickness_at(joint, pose.build) * scale[joint]
            labels[joint, 2] = float(surface.depth[row, column] > nearest)
    return labels
