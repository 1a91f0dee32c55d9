"""What the network should answer for a picture's labels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .labels import AMBIGUOUS, NOTHING, UNKNOWN
from .network import CELL

SPREAD, LEAST_SPREAD = 0.13, 0.6
"""Standard deviation of the bump around a middle: share of the hold's side; and at least, in cells."""

REACH = 24.0
"""For every so many pixels of a hold's side, one more cell around its middle learns its box and type."""

SMALL_SIDE = 6.0
LEAST_SIDE = 2.0


@dataclass(frozen=True)
class Targets:
    """For n pictures of h x w cells.

    ``heat`` (n, h, w): 1 at middles, less around them. ``counted`` (n, h, w): 0 where nothing can be said.
    ``boxes`` (n, 4, h, w): dx, dy, log width, log height in cells. ``kinds`` (n, h, w): class, UNKNOWN, or NOTHING
    where no box is to be learned.
    """

    heat: Tensor
    counted: Tensor
    boxes: Tensor
    kinds: Tensor


def make_targets(labels: np.ndarray, side: int) -> Targets:
    """Targets of square pictures from labels (n, rows, 5) in pixels."""
    cells, count = side // CELL, len(labels)
    heat = np.zeros((count, cells, cells), np.float32)
    counted = np.ones((count, cells, cells), np.float32)
    boxes = np.zeros((count, 4, cells, cells), np.float32)
    kinds = np.full((count, cells, cells), NOTHING, np.int64)
    for index, rows in enumerate(labels):
        for row in rows[rows[:, 0] != NOTHING]:
            if row[0] == AMBIGUOUS:
                counted[index][_covered(row, cells)] = 0
            else:
                _add(row, heat[index], boxes[index], kinds[index])
    counted = np.where(heat > 0.5, 1, counted).astype(np.float32)
    return Targets(*(torch.from_numpy(array) for array in (heat, counted, boxes, kinds)))


def _covered(row: np.ndarray, cells: int) -> tuple[slice, slice]:
    low = np.clip(np.floor((row[1:3] - row[3:5] / 2) / CELL), 0, cells).astype(int)
    high = np.clip(np.ceil((row[1:3] + row[3:5] / 2) / CELL), 0, cells).astype(int)
    return slice(low[1], high[1]), slice(low[0], high[0])


def _add(row: np.ndarray, heat: np.ndarray, boxes: np.ndarray, kinds: np.ndarray) -> None:
    cells = len(heat)
    kind, x, y, width, height = row.tolist()
    x, y = x / CELL, y / CELL
    column, line = min(cells - 1, int(x)), min(cells - 1, int(y))
    steps = np.arange(cells, dtype=np.float32)
    across = np.exp(-0.5 * ((steps - column) / max(LEAST_SPREAD, SPREAD * width / CELL)) ** 2)
    down = np.exp(-0.5 * ((steps - line) / max(LEAST_SPREAD, SPREAD * height / CELL)) ** 2)
    np.maximum(heat, down[:, None] * across[None], out=heat)
    near_x, near_y = _near(width), _near(height)
    columns = slice(max(0, column - near_x), min(cells, column + near_x + 1))
    lines = slice(max(0, line - near_y), min(cells, line + near_y + 1))
    boxes[0, lines, columns] = (x - steps[columns] - 0.5)[None]
    boxes[1, lines, columns] = (y - steps[lines] - 0.5)[:, None]
    boxes[2, lines, columns] = np.log(max(LEAST_SIDE, width) / CELL)
    boxes[3, lines, columns] = np.log(max(LEAST_SIDE, height) / CELL)
    kinds[lines, columns] = min(int(kind), UNKNOWN)


def _near(side: float) -> int:
    """Cells on each side of the middle."""
    return min(3, max(1 if side > SMALL_SIDE else 0, int(side / REACH)))
