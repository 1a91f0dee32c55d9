"""Finds the most comfortable way to hang on given holds: the trunk's place for four touched points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .noise import Array
from .skeleton import Limb, Posture, Proportions, Turn, limb_reaches

SEARCH_STEPS = (0.12, 0.06, 0.03, 0.015, 0.007)
"""Sizes of the pattern search's steps, in metres and radians."""

HEAD_ROOM = 0.34
"""Distance in metres that hands keep from the middle of the head, seen from behind."""


@dataclass(frozen=True)
class Comfort:
    """What the climber would like to do on these holds.

    Stretches are shares of the straight limb. ``turn`` is the yaw in radians: a negative one brings the right hip to
    the wall, which lengthens the reach of the right arm.
    """

    arm_stretch: float = 0.86
    leg_stretch: float = 0.74
    turn: float = 0.0


def find_posture(touches: Array, comfort: Comfort, gaze: Array, body: Proportions) -> Posture:
    """Pattern search over the pelvis' place, the spine's lean and the distance to the wall.

    ``touches`` has a row of x, y, z for each limb; ``gaze`` is the point looked at.
    """
    feet = touches[[Limb.LEFT_FOOT, Limb.RIGHT_FOOT]].mean(axis=0)
    hands = touches[[Limb.LEFT_HAND, Limb.RIGHT_HAND]].mean(axis=0)
    start_height = 0.52 * feet[1] + 0.48 * hands[1] - 0.05
    best = np.array([0.6 * feet[0] + 0.4 * hands[0], start_height, -0.26, 0.0])
    best_cost = _discomfort(best, touches, comfort, body)
    for step in SEARCH_STEPS:
        improved = True
        while improved:
            improved = False
            for axis in range(len(best)):
                for sign in (1, -1):
                    candidate = best.copy()
                    candidate[axis] += sign * step
                    cost = _discomfort(candidate, touches, comfort, body)
                    if cost < best_cost - 1e-9:
                        best, best_cost, improved = candidate, cost, True
    return _with_gaze(_posture(best, touches, comfort), gaze, body)


def _posture(parameters: Array, touches: Array, comfort: Comfort) -> Posture:
    x, y, depth, lean = parameters
    stride = touches[Limb.RIGHT_FOOT, 1] - touches[Limb.LEFT_FOOT, 1]
    # The hip over the higher foot rises, the chest turns back towards the wall.
    hip_tilt = float(np.clip(-0.28 * stride, -0.2, 0.2))
    forward = float(np.clip((-0.24 - depth) / 0.6, -0.1, 0.45))
    pelvis_turn = Turn(comfort.turn, 0.6 * lean + hip_tilt, forward)
    chest_turn = Turn(-0.35 * comfort.turn, 0.55 * lean - hip_tilt, 0.06)
    return Posture(np.array([x, y, depth]), pelvis_turn, chest_turn, Turn())


def _discomfort(parameters: Array, touches: Array, comfort: Comfort, body: Proportions) -> float:
    posture = _posture(parameters, touches, comfort)
    cost = 0.0
    for limb, reach in zip(Limb, limb_reaches(posture, touches, body)):
        liked = comfort.arm_stretch if limb.is_hand else comfort.leg_stretch
        shortest = 0.42 if limb.is_hand else 0.48
        cost += 1.0 * (reach.stretch - liked) ** 2
        cost += 300 * max(0.0, reach.stretch - 0.965) ** 2
        cost += 60 * max(0.0, shortest - reach.stretch) ** 2
    cost += _crowding(posture, touches, body)
    feet = touches[[Limb.LEFT_FOOT, Limb.RIGHT_FOOT]]
    lower = feet[np.argmin(feet[:, 1])]
    balance = 0.65 * feet[:, 0].mean() + 0.35 * lower[0]
    x, _, depth, lean = parameters
    cost += 6.0 * (x - balance) ** 2 + 1.5 * lean**2 + 2.5 * (depth + 0.25) ** 2
    return cost + 200 * max(0.0, depth + 0.19) ** 2


def _crowding(posture: Posture, touches: Array, body: Proportions) -> float:
    """Hands belong beside or above the head, not in front of the face."""
    chest_axes = posture.pelvis_turn.matrix() @ posture.chest_turn.matrix()
    head = posture.pelvis + chest_axes @ np.array([0, body.lower_back + body.upper_back + 0.19, 0])
    hands = touches[[Limb.LEFT_HAND, Limb.RIGHT_HAND], :2]
    distances = np.linalg.norm(hands - head[:2], axis=1)
    return 12 * float((np.maximum(0.0, HEAD_ROOM - distances) ** 2).sum())


def _with_gaze(posture: Posture, gaze: Array, body: Proportions) -> Posture:
    chest_axes = posture.pelvis_turn.matrix() @ posture.chest_turn.matrix()
    head = posture.pelvis + chest_axes @ np.array([0, body.lower_back + body.upper_back + body.neck, 0])
    sight = chest_axes.T @ (gaze - head)
    # A hold beside the head would need an owl's neck: heads turn half-way, eyes do the rest.
    yaw = float(np.clip(0.6 * np.arctan2(sight[0], max(sight[2], 0.3)), -0.6, 0.6))
    pitch = float(np.clip(-0.6 * np.arctan2(sight[1], max(sight[2], 0.3)), -0.55, 0.3))
    return Posture(posture.pelvis, posture.pelvis_turn, posture.chest_turn, Turn(yaw, 0.0, pitch))
