"""The boulder problem of the samples, and how it is climbed: which limb goes where, and when."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .hold_shapes import HoldKind
from .noise import colour
from .skeleton import Limb
from .wall import Hold

ROUTE_COLOUR = ("yellow", tuple(float(v) for v in colour(46, 0.88, 0.93)))

OTHER_COLOURS = {
    "red": tuple(float(v) for v in colour(356, 0.80, 0.74)),
    "blue": tuple(float(v) for v in colour(214, 0.82, 0.70)),
    "green": tuple(float(v) for v in colour(148, 0.72, 0.52)),
    "black": tuple(float(v) for v in colour(220, 0.10, 0.17)),
    "white": tuple(float(v) for v in colour(40, 0.05, 0.90)),
    "purple": tuple(float(v) for v in colour(282, 0.60, 0.52)),
}


@dataclass(frozen=True)
class LimbMove:
    """A limb leaves where it is at ``start`` and arrives on ``hold`` at ``end`` (seconds).

    ``nudge`` shifts the touched point on the hold, in metres; ``arm_stretch`` says how the climber hangs afterwards.
    ``detour`` is how far right and up of its way the limb gets half-way, in metres: without one a limb that comes back
    to its hold only goes away from the wall, which is not seen from behind.
    """

    limb: Limb
    hold: str
    start: float
    end: float
    nudge: tuple[float, float] = (0.0, 0.0)
    detour: tuple[float, float] = (0.0, 0.0)
    arm_stretch: float = 0.86


@dataclass(frozen=True)
class Climb:
    """A route, where the limbs start, and the moves in order of time."""

    holds: list[Hold]
    start: dict[Limb, str]
    moves: list[LimbMove]
    duration: float


def sample_climb() -> Climb:
    """The climb of the samples: eight hand holds, six footholds, 17.9 s.

    It has flaws on purpose, so that coaching has something to say: the left hand lets go of ``hand-4`` and takes it
    again twice, the right foot is put back on ``foot-5`` three times, and the climber hangs for two seconds on bent
    arms before the crux.
    """
    return Climb(
        holds=_route_holds(),
        start={
            Limb.LEFT_HAND: "hand-1",
            Limb.RIGHT_HAND: "hand-2",
            Limb.LEFT_FOOT: "foot-1",
            Limb.RIGHT_FOOT: "foot-2",
        },
        moves=[
            LimbMove(Limb.RIGHT_HAND, "hand-3", 0.6, 1.3),
            LimbMove(Limb.RIGHT_FOOT, "foot-3", 1.7, 2.2),
            LimbMove(Limb.LEFT_HAND, "hand-4", 2.5, 3.2),
            LimbMove(Limb.LEFT_HAND, "hand-4", 3.42, 3.92, nudge=(0.02, 0.0), detour=(-0.18, -0.17)),
            LimbMove(Limb.LEFT_HAND, "hand-4", 4.2, 4.7, nudge=(-0.01, 0.0), detour=(-0.18, -0.17)),
            LimbMove(Limb.LEFT_FOOT, "foot-4", 5.0, 5.45),
            LimbMove(Limb.RIGHT_FOOT, "foot-5", 5.8, 6.25, nudge=(0.03, 0.0)),
            LimbMove(Limb.RIGHT_FOOT, "foot-5", 6.5, 6.94, nudge=(-0.01, 0.0), detour=(0.13, 0.12)),
            LimbMove(Limb.RIGHT_FOOT, "foot-5", 7.2, 7.64, nudge=(0.02, 0.0), detour=(0.13, 0.12)),
            LimbMove(Limb.RIGHT_FOOT, "foot-5", 7.9, 8.34, nudge=(-0.01, 0.0), detour=(0.13, 0.12)),
            LimbMove(Limb.RIGHT_HAND, "hand-5", 8.7, 9.4),
            LimbMove(Limb.LEFT_FOOT, "hand-1", 9.75, 10.25),
            LimbMove(Limb.LEFT_HAND, "hand-6", 10.55, 11.15, arm_stretch=0.72),
            LimbMove(Limb.RIGHT_FOOT, "hand-2", 13.35, 13.85),
            LimbMove(Limb.RIGHT_HAND, "hand-7", 14.15, 14.85),
            LimbMove(Limb.LEFT_FOOT, "foot-6", 15.15, 15.65),
            LimbMove(Limb.LEFT_HAND, "hand-8", 15.9, 16.55, nudge=(-0.07, 0.0)),
            LimbMove(Limb.RIGHT_HAND, "hand-8", 16.85, 17.35, nudge=(0.07, 0.0)),
        ],
        duration=17.9,
    )


def wall_holds(rng: np.random.Generator, climb: Climb, left: float, right: float, top: float) -> list[Hold]:
    """The route's holds among those of other routes, which keep their distance from it."""
    placed = list(climb.holds)
    names = list(OTHER_COLOURS)
    kinds = list(HoldKind)
    for attempt in range(260):
        x, y = rng.uniform(left, right), rng.uniform(0.25, top)
        size = 0.15 * float(np.exp(rng.normal(0, 0.35)))
        clearance = 0.16 if abs(x) < 0.75 else 0.05
        if any(np.hypot(x - other.x, y - other.y) < clearance + 0.6 * (size + other.size) for other in placed):
            continue
        name = names[int(rng.integers(len(names)))]
        kind = kinds[int(rng.integers(len(kinds)))]
        turn = float(rng.normal(0, 20))
        placed.append(Hold(f"other-{attempt}", kind, x, y, size, name, OTHER_COLOURS[name], turn))
    return placed


def _route_holds() -> list[Hold]:
    places = (
        ("hand-1", HoldKind.JUG, -0.22, 1.78, 0.21, -6),
        ("hand-2", HoldKind.JUG, 0.23, 1.86, 0.20, 8),
        ("hand-3", HoldKind.CRIMP, 0.34, 2.28, 0.20, 14),
        ("hand-4", HoldKind.SLOPER, -0.28, 2.42, 0.22, -10),
        ("hand-5", HoldKind.CRIMP, 0.34, 2.84, 0.19, 6),
        ("hand-6", HoldKind.PINCH, -0.33, 3.06, 0.21, -14),
        ("hand-7", HoldKind.POCKET, 0.33, 3.44, 0.17, 0),
        ("hand-8", HoldKind.JUG, -0.02, 3.82, 0.32, 3),
        ("foot-1", HoldKind.EDGE, -0.27, 0.40, 0.11, -5),
        ("foot-2", HoldKind.EDGE, 0.24, 0.28, 0.11, 6),
        ("foot-3", HoldKind.EDGE, 0.36, 0.80, 0.12, 10),
        ("foot-4", HoldKind.SLOPER, -0.32, 1.00, 0.11, 0),
        ("foot-5", HoldKind.EDGE, 0.20, 1.30, 0.12, -4),
        ("foot-6", HoldKind.SLOPER, -0.38, 2.06, 0.12, 0),
    )
    colour_name, bgr = ROUTE_COLOUR
    return [Hold(name, kind, x, y, size, colour_name, bgr, turn) for name, kind, x, y, size, turn in places]
