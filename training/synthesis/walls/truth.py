"""What is known of a rendered hold."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from rendering.hold_shapes import HoldKind
from rendering.noise import Array

__all__ = ["HoldKind", "WallHold"]


@dataclass(frozen=True)
class WallHold:
    """A hold in the picture.

    ``kind`` is None for what may or may not count as a hold, such as a wooden volume painted in a hold's colour.
    ``hull`` has the corners, in order, of the convex hull of its pixels: float32 of shape (n, 2), x and y in pixels
    from the picture's upper left corner; it may reach outside the picture. ``seen`` is the share of its box that is
    in the picture and not hidden, 0 to 1. ``contrast`` is the mean difference to what is behind it, over the three
    channels together, relative to their brightness.
    """

    kind: HoldKind | None
    hull: Array
    seen: float = 1.0
    contrast: float = 1.0

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom in pixels."""
        left, top = self.hull.min(0)
        right, bottom = self.hull.max(0)
        return float(left), float(top), float(right), float(bottom)

    def moved(self, hull: Array) -> WallHold:
        """The same hold elsewhere."""
        return replace(self, hull=hull.astype(np.float32))
