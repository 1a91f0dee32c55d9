"""Cuts pictures of walls, and what is known of their holds, to a part."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .truth import WallHold


def cut(holds: list[WallHold], left: float, top: float, width: int, height: int) -> list[WallHold]:
    """The holds that reach into the part, relative to its corner; what is outside counts as not seen.

    A hull cut at a border is replaced by the part of its box that is left.
    """
    found = []
    for hold in holds:
        hull = hold.hull - np.float32([left, top])
        low, high = hull.min(0), hull.max(0)
        inner_low, inner_high = np.maximum(low, 0), np.minimum(high, [width, height])
        if (inner_high <= inner_low).any():
            continue
        if (inner_low > low).any() or (inner_high < high).any():
            (x0, y0), (x1, y1) = inner_low, inner_high
            hull = np.float32([[x0, y0], [x1, y0], [x1, y1], [x0, y1]])
        share = float(np.prod(inner_high - inner_low) / max(1e-6, np.prod(high - low)))
        found.append(replace(hold, hull=hull, seen=hold.seen * share))
    return found
