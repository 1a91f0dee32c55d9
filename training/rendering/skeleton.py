"""The climber's rig: 33 joints in BlazePose order, placed by a posture and by what the hands and feet touch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from .noise import Array

JOINT_COUNT = 33

(
    NOSE, LEFT_EYE_INNER, LEFT_EYE, LEFT_EYE_OUTER, RIGHT_EYE_INNER, RIGHT_EYE, RIGHT_EYE_OUTER, LEFT_EAR, RIGHT_EAR,
    MOUTH_LEFT, MOUTH_RIGHT, LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_ELBOW, RIGHT_ELBOW, LEFT_WRIST, RIGHT_WRIST,
    LEFT_PINKY, RIGHT_PINKY, LEFT_INDEX, RIGHT_INDEX, LEFT_THUMB, RIGHT_THUMB, LEFT_HIP, RIGHT_HIP, LEFT_KNEE,
    RIGHT_KNEE, LEFT_ANKLE, RIGHT_ANKLE, LEFT_HEEL, RIGHT_HEEL, LEFT_FOOT_INDEX, RIGHT_FOOT_INDEX,
) = range(JOINT_COUNT)  # fmt: skip

FACE_OFFSETS = {
    NOSE: (0, -0.02, 0.115),
    LEFT_EYE_INNER: (-0.02, 0.03, 0.10),
    LEFT_EYE: (-0.033, 0.03, 0.095),
    LEFT_EYE_OUTER: (-0.045, 0.03, 0.085),
    RIGHT_EYE_INNER: (0.02, 0.03, 0.10),
    RIGHT_EYE: (0.033, 0.03, 0.095),
    RIGHT_EYE_OUTER: (0.045, 0.03, 0.085),
    LEFT_EAR: (-0.075, 0, 0),
    RIGHT_EAR: (0.075, 0, 0),
    MOUTH_LEFT: (-0.025, -0.06, 0.09),
    MOUTH_RIGHT: (0.025, -0.06, 0.09),
}
"""Points of the face relative to the middle of the head, in metres: right, up, forward."""


class Limb(IntEnum):
    """Hands and feet; the climber's own left and right."""

    LEFT_HAND = 0
    RIGHT_HAND = 1
    LEFT_FOOT = 2
    RIGHT_FOOT = 3

    @property
    def is_hand(self) -> bool:
        return self <= Limb.RIGHT_HAND

    @property
    def side(self) -> int:
        """-1 on the left, 1 on the right."""
        return -1 if self % 2 == 0 else 1


@dataclass(frozen=True)
class Proportions:
    """Lengths of the body in metres, for a stature of about 1.70 m."""

    hip_half_width: float = 0.105
    shoulder_half_width: float = 0.172
    lower_back: float = 0.22
    upper_back: float = 0.29
    neck: float = 0.09
    skull: float = 0.10
    upper_arm: float = 0.292
    forearm: float = 0.257
    grip: float = 0.105
    thigh: float = 0.43
    shank: float = 0.42
    foot: float = 0.15

    @property
    def arm(self) -> float:
        """Shoulder to wrist, stretched."""
        return self.upper_arm + self.forearm

    @property
    def leg(self) -> float:
        """Hip to ankle, stretched."""
        return self.thigh + self.shank


@dataclass(frozen=True)
class Turn:
    """A rotation in radians: turned to the right, leaning to the right, pitched forward."""

    yaw: float = 0.0
    lean: float = 0.0
    pitch: float = 0.0

    def matrix(self) -> Array:
        cy, sy = np.cos(self.yaw), np.sin(self.yaw)
        cl, sl = np.cos(self.lean), np.sin(self.lean)
        cp, sp = np.cos(self.pitch), np.sin(self.pitch)
        yaw = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
        lean = np.array([[cl, sl, 0], [-sl, cl, 0], [0, 0, 1]])
        pitch = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
        return yaw @ lean @ pitch


@dataclass(frozen=True)
class Posture:
    """Where the trunk is and how it is turned; chest and head turn relative to what they sit on."""

    pelvis: Array
    pelvis_turn: Turn
    chest_turn: Turn
    head_turn: Turn

    def to_vector(self) -> Array:
        turns = (self.pelvis_turn, self.chest_turn, self.head_turn)
        return np.concatenate([self.pelvis, *([t.yaw, t.lean, t.pitch] for t in turns)])

    @staticmethod
    def from_vector(vector: Array) -> Posture:
        return Posture(vector[:3].copy(), Turn(*vector[3:6]), Turn(*vector[6:9]), Turn(*vector[9:12]))


@dataclass(frozen=True)
class Pose:
    """All joints in metres, with what the figure's flesh needs besides."""

    joints: Array
    neck: Array
    waist: Array
    pelvis: Array
    head: Array
    pelvis_axes: Array
    chest_axes: Array
    head_axes: Array
    proportions: Proportions


@dataclass(frozen=True)
class LimbReach:
    """The root joint of a limb, what its end has to touch, and how far it can reach."""

    root: Array
    end: Array
    longest: float

    @property
    def stretch(self) -> float:
        """Distance over the longest reach: 1 is a straight limb."""
        return float(np.linalg.norm(self.end - self.root)) / self.longest


def two_bone_joint(root: Array, end: Array, upper: float, lower: float, hint: Array) -> tuple[Array, Array]:
    """Elbow or knee, and the end that is really reached (the wanted one unless it is too far or too near).

    The joint lies in the plane through root and end that points towards ``hint`` (law of cosines).
    """
    line = end - root
    distance = float(np.linalg.norm(line))
    direction = line / max(distance, 1e-9)
    reach = float(np.clip(distance, abs(upper - lower) + 0.08, (upper + lower) * 0.999))
    along = (upper**2 - lower**2 + reach**2) / (2 * reach)
    away = np.sqrt(max(0.0, upper**2 - along**2))
    bend = _unit(hint - direction * float(hint @ direction))
    return root + direction * along + bend * away, root + direction * reach


def limb_reaches(posture: Posture, touches: Array, body: Proportions) -> list[LimbReach]:
    """How the four limbs reach what they touch; ``touches`` has a row of x, y, z for each limb."""
    pelvis_axes = posture.pelvis_turn.matrix()
    chest_axes = pelvis_axes @ posture.chest_turn.matrix()
    neck = _neck(posture, body, pelvis_axes, chest_axes)
    reaches = []
    for limb in Limb:
        if limb.is_hand:
            root = _shoulder(limb.side, touches[limb], neck, chest_axes, body)
            reaches.append(LimbReach(root, _wrist(root, touches[limb], body), body.arm))
        else:
            root = _hip(limb.side, posture.pelvis, pelvis_axes, body)
            reaches.append(LimbReach(root, _ankle(limb.side, root, touches[limb], body), body.leg))
    return reaches


def build_pose(posture: Posture, touches: Array, body: Proportions) -> Pose:
    """Places all joints: hands and feet at ``touches``, elbows and knees by two-bone inverse kinematics."""
    joints = np.zeros((JOINT_COUNT, 3))
    pelvis_axes = posture.pelvis_turn.matrix()
    chest_axes = pelvis_axes @ posture.chest_turn.matrix()
    head_axes = chest_axes @ posture.head_turn.matrix()
    neck = _neck(posture, body, pelvis_axes, chest_axes)
    reaches = limb_reaches(posture, touches, body)
    for limb in (Limb.LEFT_HAND, Limb.RIGHT_HAND):
        _place_arm(joints, limb, reaches[limb], touches[limb], body)
    for limb in (Limb.LEFT_FOOT, Limb.RIGHT_FOOT):
        _place_leg(joints, limb, reaches[limb], touches[limb], body)
    head = neck + chest_axes @ np.array([0, body.neck, 0]) + head_axes @ np.array([0, body.skull, 0.03])
    for index, offset in FACE_OFFSETS.items():
        joints[index] = head + head_axes @ np.array(offset)
    waist = posture.pelvis + pelvis_axes @ np.array([0, body.lower_back, 0])
    return Pose(joints, neck, waist, posture.pelvis, head, pelvis_axes, chest_axes, head_axes, body)


def toe_direction(side: int, hip: Array, toe: Array) -> Array:
    """Climbers stand on the inside edge of the toe: towards the wall, and outwards the further the leg is spread."""
    outwards = np.clip(0.35 + 0.6 * side * (toe[0] - hip[0]), 0.1, 0.8)
    return _unit(np.array([side * outwards, -0.12, 0.75]))


def _neck(posture: Posture, body: Proportions, pelvis_axes: Array, chest_axes: Array) -> Array:
    return posture.pelvis + pelvis_axes @ np.array([0, body.lower_back, 0]) + chest_axes @ np.array(
        [0, body.upper_back, 0]
    )


def _hip(side: int, pelvis: Array, pelvis_axes: Array, body: Proportions) -> Array:
    return pelvis + pelvis_axes @ np.array([side * body.hip_half_width, -0.008, 0])


def _shoulder(side: int, hand: Array, neck: Array, chest_axes: Array, body: Proportions) -> Array:
    """The shoulder girdle follows a raised arm upwards and inwards."""
    relaxed = neck + chest_axes @ np.array([side * body.shoulder_half_width, -0.03, 0])
    raised = float(np.clip((hand[1] - relaxed[1]) / 0.5, 0, 1))
    raised = raised * raised * (3 - 2 * raised)
    return relaxed + chest_axes @ np.array([-side * 0.02, 0.055, 0]) * raised


def _fingers(shoulder: Array, hand: Array) -> Array:
    """Fingers point along the arm, but bend up and over the hold."""
    return _unit(_unit(hand - shoulder) * 0.9 + np.array([0, 0.55, 0.2]))


def _wrist(shoulder: Array, hand: Array, body: Proportions) -> Array:
    return hand - _fingers(shoulder, hand) * body.grip


def _ankle(side: int, hip: Array, toe: Array, body: Proportions) -> Array:
    return toe - toe_direction(side, hip, toe) * body.foot + np.array([0, 0.05, 0])


def _place_arm(joints: Array, limb: Limb, reach: LimbReach, hand: Array, body: Proportions) -> None:
    side = limb.side
    offset = 0 if side < 0 else 1
    hint = np.array([side * 0.6, -0.8, -0.35])
    elbow, wrist = two_bone_joint(reach.root, reach.end, body.upper_arm, body.forearm, hint)
    fingers = _fingers(reach.root, hand)
    outer = _unit(np.cross(fingers, np.array([0, 0, 1.0]))) * side
    joints[LEFT_SHOULDER + offset] = reach.root
    joints[LEFT_ELBOW + offset] = elbow
    joints[LEFT_WRIST + offset] = wrist
    joints[LEFT_PINKY + offset] = wrist + fingers * 0.085 + outer * 0.03
    joints[LEFT_INDEX + offset] = wrist + fingers * 0.095 - outer * 0.025
    joints[LEFT_THUMB + offset] = wrist + fingers * 0.05 - outer * 0.05


def _place_leg(joints: Array, limb: Limb, reach: LimbReach, foothold: Array, body: Proportions) -> None:
    side = limb.side
    offset = 0 if side < 0 else 1
    hint = np.array([side * 0.95, 0.35, 0.12])
    knee, ankle = two_bone_joint(reach.root, reach.end, body.thigh, body.shank, hint)
    toe = toe_direction(side, reach.root, foothold)
    joints[LEFT_HIP + offset] = reach.root
    joints[LEFT_KNEE + offset] = knee
    joints[LEFT_ANKLE + offset] = ankle
    joints[LEFT_HEEL + offset] = ankle - toe * 0.06 + np.array([0, -0.045, 0])
    joints[LEFT_FOOT_INDEX + offset] = ankle + toe * body.foot + np.array([0, -0.05, 0])


def _unit(vector: Array) -> Array:
    return vector / max(float(np.linalg.norm(vector)), 1e-9)
