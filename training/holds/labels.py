"""Labels of training pictures: rows of float32 (kind, centre x, centre y, width, height), in pixels."""

from __future__ import annotations

import numpy as np

from synthesis.walls import HoldKind, WallHold

CLASSES = tuple(kind.value for kind in HoldKind)
UNKNOWN = len(CLASSES)
"""A hold that is too small, or of which too little is seen, for its type to be known."""

AMBIGUOUS = UNKNOWN + 1
"""Something that may be found or not: a painted volume, or a hold that hardly anybody would see."""

NOTHING = -1
"""An empty row."""

ROWS = 96
COLUMNS = 5
SMALLEST_TYPED, SMALLEST = 12.0, 8.0
"""Longer side in pixels from which a type can be seen, and from which a hold must be found: two cells."""

WELL_SEEN, LEAST_SEEN, BARELY_SEEN = 0.7, 0.4, 0.08
"""Share of a hold that must be seen for its type to be known, for it to count, and to be ambiguous."""

LEAST_CONTRAST = 0.14
"""Below this a hold can hardly be told from the wall, and counts as ambiguous."""


def to_rows(holds: list[WallHold]) -> np.ndarray:
    """Float32 (96, 5); the largest holds if there are more."""
    rows = np.full((ROWS, COLUMNS), NOTHING, np.float32)
    found = [row for row in map(_row, holds) if row is not None]
    found.sort(key=lambda row: -row[3] * row[4])
    for index, row in enumerate(found[:ROWS]):
        rows[index] = row
    return rows


def _row(hold: WallHold) -> tuple[float, ...] | None:
    left, top, right, bottom = hold.box
    width, height = right - left, bottom - top
    longer = max(width, height)
    if hold.seen < BARELY_SEEN or longer < 2:
        return None
    place = ((left + right) / 2, (top + bottom) / 2, width, height)
    if hold.kind is None or hold.seen < LEAST_SEEN or longer < SMALLEST or hold.contrast < LEAST_CONTRAST:
        return (AMBIGUOUS, *place)
    typed = longer >= SMALLEST_TYPED and hold.seen >= WELL_SEEN
    return (CLASSES.index(hold.kind.value) if typed else UNKNOWN, *place)
