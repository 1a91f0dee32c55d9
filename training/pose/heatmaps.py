"""Between positions and heatmaps."""

from __future__ import annotations

import torch
import torch.nn.functional as functional
from torch import Tensor

SPREAD_CELLS = 1.0
"""Standard deviation of a target's bell, in cells."""

REACH = 2
"""Cells around the peak that take part in its expectation."""


def targets(positions: Tensor, side: int) -> Tensor:
    """Distributions (n, k, side * side) with sum 1 around ``positions`` (n, k, 2), 0 to 1 over the crop."""
    centres = (torch.arange(side) + 0.5) / side
    spread = SPREAD_CELLS / side
    across = torch.exp(-0.5 * ((centres - positions[..., 0:1]) / spread) ** 2)
    down = torch.exp(-0.5 * ((centres - positions[..., 1:2]) / spread) ** 2)
    bells = (down[..., :, None] * across[..., None, :]).flatten(2)
    return bells / (bells.sum(-1, keepdim=True) + 1e-6)


def decode(logits: Tensor) -> tuple[Tensor, Tensor]:
    """Positions (n, k, 2), 0 to 1 over the crop, and the mass of their peaks (n, k).

    The peak is the largest cell; the position is the expectation over the cells around it.
    """
    count, keypoints, height, width = logits.shape
    mass = logits.flatten(2).softmax(-1).view(count, keypoints, height, width)
    peak = mass.flatten(2).argmax(-1)
    row, column = torch.div(peak, width, rounding_mode="floor"), peak % width
    padded_width = width + 2 * REACH
    padded = functional.pad(mass, (REACH,) * 4).flatten(2)
    steps = torch.arange(2 * REACH + 1)
    rows, columns = row[..., None, None] + steps[:, None], column[..., None, None] + steps[None, :]
    around = padded.gather(2, (rows * padded_width + columns).flatten(2))
    total = around.sum(-1)
    x = (around * (columns.expand(-1, -1, len(steps), -1).flatten(2) - REACH + 0.5)).sum(-1) / total / width
    y = (around * (rows.expand(-1, -1, -1, len(steps)).flatten(2) - REACH + 0.5)).sum(-1) / total / height
    return torch.stack([x, y], -1), total
