"""Random poses: what climbers do on a wall, and what people do below it."""

from __future__ import annotations

import numpy as np

from .body import JOINTS, LEFT, RIGHT, Array, Build, Pose, rotation_x, rotation_y, rotation_z, two_bones, unit

DEGREE = np.pi / 180

STANDING_SHARE = 0.1
ON_WALL_SHARE = 0.55
"""Climbers whose hands and feet all touch one plane; the others hold anything anywhere."""

MATCHING_SHARE = 0.1
SHRUG = 0.06

ARM_JOINTS = {LEFT: (11, 13, 15, 17, 19, 21), RIGHT: (12, 14, 16, 18, 20, 22)}
"""Shoulder, elbow, wrist, little finger, index finger, thumb."""

LEG_JOINTS = {LEFT: (23, 25, 27, 29, 31), RIGHT: (24, 26, 28, 30, 32)}
"""Hip, knee, ankle, heel, toes."""

FACE = {
    0: (0, 0.02, 0.115), 1: (-0.02, -0.03, 0.10), 2: (-0.033, -0.03, 0.095), 3: (-0.045, -0.03, 0.085),
    4: (0.02, -0.03, 0.10), 5: (0.033, -0.03, 0.095), 6: (0.045, -0.03, 0.085), 7: (-0.075, 0, 0), 8: (0.075, 0, 0),
    9: (-0.025, 0.06, 0.09), 10: (0.025, 0.06, 0.09),
}  # fmt: skip
"""Offsets of nose, eyes, ears and mouth from the middle of the head."""


class _Poser:
    """Places one climber's joints."""

    def __init__(self, rng: np.random.Generator, build: Build, spread: float) -> None:
        self.rng, self.build, self.spread = rng, build, spread
        self.standing = rng.random() < STANDING_SHARE
        self.wall: float | None = None
        if not self.standing and rng.random() < ON_WALL_SHARE:
            self.wall = float(rng.uniform(0.12, 0.5))
        self.joints = np.zeros((JOINTS, 3))
        self.hands: list[Array] = []

    def pose(self) -> Pose:
        rng, build, joints = self.rng, self.build, self.joints
        pelvis = self._turn(28, 14, 14)
        chest = pelvis @ self._turn(18, 12, 12)
        gaze = chest @ rotation_y(rng.normal(0, 34) * DEGREE) @ rotation_z(rng.normal(0, 12) * DEGREE)
        gaze = gaze @ rotation_x(rng.normal(-8, 20) * DEGREE)
        joints[23], joints[24] = pelvis @ [-build.hip_half_width, 0.008, 0], pelvis @ [build.hip_half_width, 0.008, 0]
        waist = pelvis @ np.array([0, -build.lower_back, 0])
        neck = waist + chest @ np.array([0, -build.upper_back, 0])
        head = neck + chest @ np.array([0, -build.neck, 0]) + gaze @ np.array([0, -0.1, 0.03]) * build.head
        matching = rng.random() < MATCHING_SHARE
        for side in (LEFT, RIGHT):
            self._arm(side, neck, chest, matching and side == RIGHT)
        for side in (LEFT, RIGHT):
            self._leg(side)
        for index, offset in FACE.items():
            joints[index] = head + gaze @ np.array(offset) * build.head
        return Pose(joints, neck, waist, head, pelvis, chest, gaze, build)

    def _turn(self, yaw: float, lean: float, pitch: float) -> Array:
        angles = self.rng.normal(0, 1, 3) * np.array([yaw, lean, pitch]) * self.spread * DEGREE
        return rotation_y(angles[0]) @ rotation_z(angles[1]) @ rotation_x(angles[2])

    def _arm(self, side: int, neck: Array, chest: Array, matching: bool) -> None:
        rng, build, joints = self.rng, self.build, self.joints
        shoulder, elbow, wrist, little, index, thumb = ARM_JOINTS[side]
        angle, reach, depth = self._arm_target()
        raised = np.clip((110 * DEGREE - abs(angle - 20 * DEGREE)) / (110 * DEGREE), 0, 1)
        shrug = rng.uniform(-0.012, 0.02) + raised * rng.uniform(0.015, SHRUG)
        joints[shoulder] = neck + chest @ [side * (build.shoulder_half_width - 0.02 * raised), 0.012 - shrug, 0]
        length = (build.upper_arm + build.forearm) * np.clip(reach, 0.25, 1)
        flat = np.array([side * np.sin(angle) * length, -np.cos(angle) * length, 0])
        target = self._touch(joints[shoulder], flat, depth, 0.6)
        if matching:
            target = self.hands[0] + [rng.uniform(0.03, 0.2), rng.normal(0, 0.06), rng.normal(0, 0.03)]
        joints[elbow], joints[wrist] = two_bones(
            joints[shoulder], target, build.upper_arm, build.forearm, self._elbow_hint(side)
        )
        self.hands.append(joints[wrist])
        ahead = unit(joints[wrist] - joints[elbow]) * rng.uniform(0.6, 1.2)
        if not self.standing:
            ahead = ahead + [0, -rng.uniform(0, 0.8), rng.uniform(0, 0.6)]
        ahead = unit(ahead + rng.normal(0, 0.15, 3))
        across = unit(np.cross(ahead, [0, 0, 1] + rng.normal(0, 0.5, 3))) * side
        joints[little] = joints[wrist] + ahead * 0.085 + across * 0.03
        joints[index] = joints[wrist] + ahead * 0.095 - across * 0.025
        joints[thumb] = joints[wrist] + ahead * 0.05 - across * 0.05

    def _arm_target(self) -> tuple[float, float, float]:
        """Angle from straight up, outwards positive; share of the arm's length; depth towards the wall in metres."""
        rng = self.rng
        kind = rng.random()
        if self.standing or kind < 0.1:  # hanging down, shaking out
            return rng.normal(172, 14) * DEGREE, rng.uniform(0.75, 1), rng.normal(0, 0.1)
        if kind < 0.18:  # anywhere
            return rng.uniform(-60, 200) * DEGREE, rng.uniform(0.3, 1), rng.uniform(-0.15, 0.4)
        if kind < 0.3:  # raised, elbow strongly bent
            return rng.uniform(-25, 60) * DEGREE, rng.uniform(0.32, 0.72), rng.uniform(-0.05, 0.3)
        if kind < 0.38:  # lock-off
            return rng.uniform(10, 110) * DEGREE, rng.uniform(0.25, 0.6), rng.uniform(0, 0.35)
        if kind < 0.46:  # in front of the chest
            return rng.uniform(-40, 120) * DEGREE, rng.uniform(0.5, 1), rng.uniform(0.3, 0.5)
        if kind < 0.52:  # across the body
            return rng.uniform(-70, 5) * DEGREE, rng.uniform(0.6, 1), rng.uniform(0.05, 0.35)
        return rng.normal(48, 35) * DEGREE, 1 - abs(rng.normal(0, 0.22)), rng.uniform(0.02, 0.38)

    def _touch(self, root: Array, flat: Array, depth: float, reach: float) -> Array:
        """The point to touch: on the wall's plane if there is one, else ``depth`` away."""
        if self.wall is not None:
            depth = self.wall - 0.04 - root[2] + self.rng.normal(0, 0.02)
        return root + flat * np.sqrt(max(0.15, 1 - (depth / reach) ** 2)) + np.array([0, 0, depth])

    def _elbow_hint(self, side: int) -> Array:
        rng = self.rng
        if rng.random() < 0.7:
            return np.array([side * rng.uniform(-0.2, 1), rng.uniform(-0.3, 1.2), rng.uniform(-1, 0.5)])
        return np.array([side * rng.uniform(0.4, 1.2), rng.uniform(-0.6, 0.3), rng.uniform(-0.5, 0.2)])

    def _leg(self, side: int) -> None:
        rng, build, joints = self.rng, self.build, self.joints
        hip, knee, ankle, heel, toes = LEG_JOINTS[side]
        kind = rng.random()
        if self.standing or kind < 0.12:
            angle, reach, depth = rng.normal(8, 4) * DEGREE, rng.uniform(0.9, 1), rng.normal(0, 0.06)
        elif kind < 0.2:
            angle, reach, depth = rng.uniform(-50, 110) * DEGREE, rng.uniform(0.4, 1), rng.uniform(-0.35, 0.35)
        else:
            angle, reach, depth = rng.normal(32, 22) * DEGREE, 1 - abs(rng.normal(0, 0.24)), rng.uniform(-0.1, 0.35)
        length = (build.thigh + build.shank) * np.clip(reach, 0.3, 1)
        flat = np.array([side * np.sin(angle) * length, np.cos(angle) * length, 0])
        target = self._touch(joints[hip], flat, depth - 0.1, 0.85)
        hint = np.array([side * rng.uniform(-0.15, 1.2), rng.uniform(-0.8, 0.2), rng.uniform(-0.35, 1)])
        if rng.random() < 0.12:  # drop knee
            hint = np.array([-side * rng.uniform(0.2, 1), rng.uniform(-0.3, 0.6), rng.uniform(-0.3, 0.8)])
        joints[knee], joints[ankle] = two_bones(joints[hip], target, build.thigh, build.shank, hint)
        ahead = unit(np.array([side * rng.normal(0.5, 0.25), rng.uniform(-0.1, 0.5), rng.uniform(0.2, 1.2)]))
        shank = unit(joints[ankle] - joints[knee])
        joints[heel] = joints[ankle] + unit(-ahead + shank * 0.3) * 0.06 + shank * 0.045
        joints[toes] = joints[ankle] + ahead * 0.15 + shank * 0.05


def random_pose(rng: np.random.Generator, build: Build, spread: float = 1.0) -> Pose:
    """One pose of a climber of this build; ``spread`` widens how the trunk turns."""
    return _Poser(rng, build, spread).pose()
