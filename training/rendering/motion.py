"""Turns a climb's moves into movement: minimum-jerk limbs and trunk, always within reach of the holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .noise import Array
from .route import Climb, LimbMove
from .skeleton import Limb, Pose, Posture, Proportions, build_pose, limb_reaches
from .stance import Comfort, find_posture
from .wall import Hold

HAND_DEPTH, FOOT_DEPTH = -0.055, -0.045
"""How far from the wall hands and toes touch a hold, in metres along z."""

HAND_LIFT, FOOT_LIFT = 0.09, 0.11
"""How far a moving limb comes off the wall, in metres."""

HAND_LEAD, FOOT_LEAD = 0.34, 0.24
"""The trunk starts to move so many seconds before the limb leaves: weight is shifted first."""

LONGEST_STRETCH = 0.985
REACH_PASSES = 40


@dataclass(frozen=True)
class Touch:
    """A limb rests on a hold from ``start`` to ``end`` (seconds) at ``point`` (metres)."""

    limb: Limb
    hold: str
    start: float
    end: float
    point: Array
    detour: tuple[float, float] = (0.0, 0.0)
    """How far right and up of its way the limb got half-way here, in metres."""


@dataclass(frozen=True)
class _Shift:
    """The trunk goes from one posture to the next between two times."""

    start: float
    end: float
    before: Array
    after: Array


class ClimbMotion:
    """Where every joint is at any time of the climb; a pure function of the climb."""

    def __init__(self, climb: Climb, body: Proportions) -> None:
        self.climb = climb
        self.body = body
        self._holds = {hold.name: hold for hold in climb.holds}
        self.touches = self._touches()
        self._by_limb = [[t for t in self.touches if t.limb is limb] for limb in Limb]
        self._shifts = self._plan_trunk()

    def pose(self, time: float) -> Pose:
        """The climber at ``time`` seconds."""
        ends = self.limb_ends(time)
        vector = self._sway(self._trunk(time), time)
        posture = _pull_within_reach(Posture.from_vector(vector), ends, self.body)
        return build_pose(posture, ends, self.body)

    def limb_ends(self, time: float) -> Array:
        """What the hands' grips and the toes touch or move through: four rows of x, y, z."""
        return np.array([self._limb_end(limb, time) for limb in Limb])

    def _touches(self) -> list[Touch]:
        end = self.climb.duration
        current = {
            limb: Touch(limb, name, 0.0, end, self._grip(limb, self._holds[name]))
            for limb, name in self.climb.start.items()
        }
        touches = []
        for move in self.climb.moves:
            touches.append(replace(current[move.limb], end=move.start))
            point = self._grip(move.limb, self._holds[move.hold], move.nudge)
            current[move.limb] = Touch(move.limb, move.hold, move.end, end, point, move.detour)
        touches.extend(current.values())
        return sorted(touches, key=lambda touch: (touch.limb, touch.start))

    @staticmethod
    def _grip(limb: Limb, hold: Hold, nudge: tuple[float, float] = (0.0, 0.0)) -> Array:
        """Hands take the upper part of a hold, toes stand on its upper edge."""
        if limb.is_hand:
            return np.array([hold.x + nudge[0], hold.y + 0.12 * hold.size + nudge[1], HAND_DEPTH])
        return np.array([hold.x + nudge[0], hold.y + 0.2 * hold.size + 0.01 + nudge[1], FOOT_DEPTH])

    def _limb_end(self, limb: Limb, time: float) -> Array:
        touches = self._by_limb[limb]
        for touch, following in zip(touches, touches[1:]):
            if time <= touch.end:
                return touch.point
            if time < following.start:
                return self._flight(limb, touch, following, time)
        return touches[-1].point

    @staticmethod
    def _flight(limb: Limb, touch: Touch, following: Touch, time: float) -> Array:
        share = (time - touch.end) / (following.start - touch.end)
        point = touch.point + (following.point - touch.point) * minimum_jerk(share)
        distance = float(np.linalg.norm(following.point - touch.point))
        lift = min(HAND_LIFT if limb.is_hand else FOOT_LIFT, 0.03 + 0.25 * distance)
        arc = np.sin(np.pi * minimum_jerk(share)) ** 2
        # Feet go up before they go in: they arrive from above and do not scrape over the hold.
        rise = 0.0 if limb.is_hand else 0.03
        aside = np.array([*following.detour, 0.0]) * there_and_back(share)
        return point + np.array([0.0, rise, -lift]) * arc + aside

    def _plan_trunk(self) -> list[_Shift]:
        standing = {limb: self._grip(limb, self._holds[name]) for limb, name in self.climb.start.items()}
        before = self._posture(standing, self.climb.moves[0], Comfort()).to_vector()
        shifts: list[_Shift] = []
        turn = 0.0
        for index, move in enumerate(self.climb.moves):
            standing[move.limb] = self._grip(move.limb, self._holds[move.hold], move.nudge)
            if move.limb.is_hand:
                turn = -0.20 * move.limb.side
            following = self.climb.moves[min(index + 1, len(self.climb.moves) - 1)]
            after = self._posture(standing, following, Comfort(arm_stretch=move.arm_stretch, turn=turn)).to_vector()
            lead = HAND_LEAD if move.limb.is_hand else FOOT_LEAD
            begin = max(move.start - lead, shifts[-1].end if shifts else 0.0)
            shifts.append(_Shift(begin, move.end + 0.06, before, after))
            before = after
        return shifts

    def _posture(self, standing: dict[Limb, Array], following: LimbMove, comfort: Comfort) -> Posture:
        touches = np.array([standing[limb] for limb in Limb])
        goal = self._holds[following.hold]
        return find_posture(touches, comfort, np.array([goal.x, goal.y, 0.0]), self.body)

    def _trunk(self, time: float) -> Array:
        for shift in self._shifts:
            if time < shift.end:
                share = (time - shift.start) / (shift.end - shift.start)
                return shift.before + (shift.after - shift.before) * minimum_jerk(share)
        return self._shifts[-1].after

    @staticmethod
    def _sway(vector: Array, time: float) -> Array:
        """Nobody hangs still: breathing and balance move the trunk by some millimetres."""
        swayed = vector.copy()
        swayed[0] += 0.006 * np.sin(2 * np.pi * 0.43 * time) + 0.003 * np.sin(2 * np.pi * 0.97 * time + 1)
        swayed[1] += 0.005 * np.sin(2 * np.pi * 0.31 * time + 2)
        swayed[2] += 0.005 * np.sin(2 * np.pi * 0.37 * time + 0.5)
        swayed[9] += 0.05 * np.sin(2 * np.pi * 0.29 * time)
        return swayed


def minimum_jerk(share: float) -> float:
    """Smoothest step from 0 to 1 (Flash and Hogan, 1985); constant outside of 0 to 1."""
    s = min(1.0, max(0.0, share))
    return s**3 * (10 + s * (6 * s - 15))


def there_and_back(share: float) -> float:
    """From 0 to 1 at half and back to 0, at rest and without acceleration at both ends."""
    s = min(1.0, max(0.0, share))
    return 64 * (s * (1 - s)) ** 3


def _pull_within_reach(posture: Posture, ends: Array, body: Proportions) -> Posture:
    """Moves the trunk by as little as needed so that no limb has to be longer than it is."""
    for _ in range(REACH_PASSES):
        excess = np.zeros(3)
        for reach in limb_reaches(posture, ends, body):
            line = reach.end - reach.root
            distance = float(np.linalg.norm(line))
            missing = distance - LONGEST_STRETCH * reach.longest
            if missing > 0:
                excess += line / distance * missing
        if float(np.linalg.norm(excess)) < 1e-5:
            break
        posture = Posture(posture.pelvis + 0.7 * excess, posture.pelvis_turn, posture.chest_turn, posture.head_turn)
    return posture
