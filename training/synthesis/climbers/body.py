"""Builds and joints of random climbers.

Axes: x to the right, y down, z away from the viewer, towards the wall; metres for a stature of about 1.7. The climber
faces the wall, so their left is on the left. The origin lies between the hips.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Array = np.ndarray

JOINTS = 33
LEFT, RIGHT = -1, 1


@dataclass(frozen=True)
class Build:
    """Lengths in metres and how thick flesh is; 1 is the usual thickness."""

    hip_half_width: float
    shoulder_half_width: float
    lower_back: float
    upper_back: float
    neck: float
    upper_arm: float
    forearm: float
    thigh: float
    shank: float
    head: float
    trunk_girth: float
    limb_girth: float


def random_build(rng: np.random.Generator) -> Build:
    """Children to heavy adults."""

    def about(length: float, spread: float) -> float:
        return length * float(np.exp(rng.normal(0, spread)))

    trunk = about(1, 0.06)
    child = rng.random() < 0.08
    limbs = 0.9 if child else 1.0
    girth = about(1, 0.12)
    return Build(
        hip_half_width=about(0.105, 0.08),
        shoulder_half_width=about(0.172, 0.09) * limbs,
        lower_back=0.22 * trunk,
        upper_back=0.29 * trunk,
        neck=about(0.09, 0.1),
        upper_arm=about(0.292, 0.05) * limbs,
        forearm=about(0.257, 0.05) * limbs,
        thigh=about(0.43, 0.05) * limbs,
        shank=about(0.42, 0.05) * limbs,
        head=about(1.0, 0.06) * (1.2 if child else 1.0),
        trunk_girth=girth,
        limb_girth=girth * about(1, 0.07),
    )


@dataclass(frozen=True)
class Pose:
    """Joints (33, 3) in BlazePose order and the frames that flesh and clothes hang on."""

    joints: Array
    neck: Array
    waist: Array
    head: Array
    pelvis_axes: Array
    chest_axes: Array
    head_axes: Array
    build: Build


def rotation_x(angle: float) -> Array:
    """Radians; positive tips the top of what it turns towards the viewer."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


def rotation_y(angle: float) -> Array:
    """Radians about the vertical."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def rotation_z(angle: float) -> Array:
    """Radians in the picture plane."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def unit(vector: Array) -> Array:
    """The direction of a vector."""
    return vector / (np.linalg.norm(vector) + 1e-9)


def two_bones(root: Array, end: Array, upper: float, lower: float, hint: Array) -> tuple[Array, Array]:
    """Elbow or knee towards ``hint``, and the end that is really reached (law of cosines)."""
    span = end - root
    axis = unit(span)
    distance = float(np.clip(np.linalg.norm(span), abs(upper - lower) + 0.08, (upper + lower) * 0.998))
    along = (upper**2 - lower**2 + distance**2) / (2 * distance)
    aside = np.sqrt(max(0.0, upper**2 - along**2))
    across = unit(hint - axis * np.dot(hint, axis))
    return root + axis * along + across * aside, root + axis * distance
