"""Flesh and clothes on the rig: a pose becomes tapered capsules on a canvas."""

from __future__ import annotations

import numpy as np

from . import skeleton as rig
from .camera import Camera
from .noise import Array
from .outfit import Outfit
from .raster import Ball, Canvas, Surface
from .skeleton import Pose

LIGHT = np.float32([-0.42, -0.62, -0.75])
"""Towards the lamp in picture axes: right, down, away from the viewer."""

MARGIN_METRES = 0.2

LEFT_AND_RIGHT = (-1, 1)

VISIBLE_BEHIND = {rig.LEFT_SHOULDER, rig.RIGHT_SHOULDER, rig.LEFT_HIP, rig.RIGHT_HIP}


class Figure:
    """Draws one pose; radii are in metres."""

    def __init__(self, pose: Pose, outfit: Outfit, camera: Camera) -> None:
        self._pose, self._outfit, self._camera = pose, outfit, camera
        pixels = camera.project(pose.joints)
        margin = MARGIN_METRES * camera.pixels_per_metre
        low = np.floor(pixels[:, :2].min(axis=0) - margin).astype(int)
        high = np.ceil(pixels[:, :2].max(axis=0) + margin).astype(int)
        self.canvas = Canvas(low[0], low[1], high[0] - low[0], high[1] - low[1], LIGHT)
        self._trunk()
        for side in LEFT_AND_RIGHT:
            self._arm(side)
            self._leg(side)
        self._head()

    def visible_joints(self) -> Array:
        """Which joints are not hidden by another part of the body, as booleans (33)."""
        pixels = self._camera.project(self._pose.joints)
        height, width = self.canvas.depth.shape
        visible = np.zeros(rig.JOINT_COUNT, bool)
        for index, (x, y, depth) in enumerate(pixels):
            column, row = int(x) - self.canvas.left, int(y) - self.canvas.top
            if 0 <= column < width and 0 <= row < height:
                # A joint lies inside the flesh: its own surface is nearer by about the limb's radius.
                flesh = 0.16 if index in VISIBLE_BEHIND else 0.09
                visible[index] = self.canvas.depth[row, column] > depth - flesh * self._camera.pixels_per_metre
        return visible

    def _capsule(self, start: Array, start_radius: float, end: Array, end_radius: float, surface: Surface) -> None:
        balls = []
        for point, radius in ((start, start_radius), (end, end_radius)):
            scale = float(self._camera.scale_at(point[2]))
            balls.append(Ball(self._camera.project(point)[0], radius * scale))
        self.canvas.capsule(balls[0], balls[1], surface)

    def _at_pelvis(self, *offset: float) -> Array:
        return self._pose.pelvis + self._pose.pelvis_axes @ np.array(offset)

    def _at_waist(self, *offset: float) -> Array:
        return self._pose.waist + self._pose.pelvis_axes @ np.array(offset)

    def _at_neck(self, *offset: float) -> Array:
        return self._pose.neck + self._pose.chest_axes @ np.array(offset)

    def _at_head(self, *offset: float) -> Array:
        return self._pose.head + self._pose.head_axes @ np.array(offset)

    def _trunk(self) -> None:
        outfit, joints = self._outfit, self._pose.joints
        chest, belly = outfit.trunk_surface(0.05, 0.55), outfit.trunk_surface(0.55, 1.05)
        # Seven staves side by side, thicker in the middle, close to an elliptic barrel.
        for across in np.linspace(-1, 1, 7):
            thickness = np.sqrt(1 - 0.35 * across**2)
            ribs = self._at_neck(across * 0.085, -0.085, 0)
            waist = self._at_waist(across * 0.062, 0, 0)
            hips = self._at_pelvis(across * 0.085, 0.01, 0)
            self._capsule(ribs, 0.100 * thickness, waist, 0.090 * thickness, chest)
            self._capsule(waist, 0.090 * thickness, hips, 0.108 * thickness, belly)
        for shoulder in (joints[rig.LEFT_SHOULDER], joints[rig.RIGHT_SHOULDER]):
            collar = self._pose.neck + 0.2 * (shoulder - self._pose.neck)
            self._capsule(collar, 0.052, shoulder, 0.055, outfit.top_surface())
        seat = outfit.trouser_surface()
        for across in np.linspace(-1, 1, 5):
            place = self._at_pelvis(across * 0.075, -0.03, -0.012)
            self._capsule(place, 0.102 - 0.012 * abs(across), place, 0.102 - 0.012 * abs(across), seat)
        self._capsule(self._at_neck(0, -0.03, 0), 0.05, self._at_head(0, -0.06, -0.02), 0.05, outfit.skin_surface())

    def _arm(self, side: int) -> None:
        joints, outfit = self._pose.joints, self._outfit
        offset = 0 if side < 0 else 1
        shoulder, elbow, wrist = (
            joints[index + offset] for index in (rig.LEFT_SHOULDER, rig.LEFT_ELBOW, rig.LEFT_WRIST)
        )
        skin = outfit.skin_surface()
        self._capsule(shoulder, 0.054, elbow, 0.041, outfit.upper_arm_surface())
        swell = elbow + 0.3 * (wrist - elbow)
        self._capsule(elbow, 0.040, swell, 0.042, skin)
        self._capsule(swell, 0.042, wrist, 0.028, skin)
        knuckles = (joints[rig.LEFT_PINKY + offset] + joints[rig.LEFT_INDEX + offset]) / 2
        fingertips = knuckles + 0.75 * (knuckles - wrist) + np.array([0, 0, 0.015])
        self._capsule(wrist, 0.029, knuckles, 0.036, skin)
        self._capsule(knuckles, 0.033, fingertips, 0.022, skin)
        self._capsule(wrist, 0.02, joints[rig.LEFT_THUMB + offset], 0.016, skin)

    def _leg(self, side: int) -> None:
        joints, outfit = self._pose.joints, self._outfit
        offset = 0 if side < 0 else 1
        hip, knee, ankle, heel, toe = (
            joints[index + offset]
            for index in (rig.LEFT_HIP, rig.LEFT_KNEE, rig.LEFT_ANKLE, rig.LEFT_HEEL, rig.LEFT_FOOT_INDEX)
        )
        tights, shoe = outfit.trouser_surface(), outfit.shoe_surface()
        self._capsule(hip, 0.092, knee, 0.056, tights)
        calf = knee + 0.33 * (ankle - knee) + np.array([0, 0, -0.014])
        self._capsule(knee, 0.056, calf, 0.057, tights)
        self._capsule(calf, 0.057, ankle, 0.037, tights)
        self._capsule(ankle, 0.041, heel, 0.036, shoe)
        self._capsule(heel, 0.036, toe, 0.033, shoe)
        self._capsule(ankle, 0.039, toe, 0.029, shoe)

    def _head(self) -> None:
        axes = self._pose.head_axes @ np.array([0, -0.35, 1.0])
        face = (axes * [1, -1, 1] / np.linalg.norm(axes)).astype(np.float32)
        surface = self._outfit.head_surface(face)
        self._capsule(self._at_head(0, 0.035, -0.015), 0.096, self._at_head(0, -0.05, 0.02), 0.07, surface)
        hair = self._outfit.hair_surface()
        knot = self._at_head(0, 0.03, -0.095)
        tip = knot + np.array([0, -0.26, -0.02]) + self._pose.chest_axes @ np.array([0, 0, -0.02])
        middle = 0.5 * (knot + tip) + np.array([0, 0, -0.03])
        self._capsule(knot, 0.036, middle, 0.046, hair)
        self._capsule(middle, 0.046, tip, 0.02, hair)
