"""How wrong the network's answer is."""

from __future__ import annotations

import torch
import torch.nn.functional as functional
from torch import Tensor

from .labels import NOTHING, UNKNOWN
from .network import BOX, CENTRE, KIND
from .targets import Targets

BOX_WEIGHT, KIND_WEIGHT = 1.5, 0.8
BEND = 0.2
"""Error of a box, in cells or logarithms, below which its loss is quadratic."""

SMALLEST_SHARE = 1e-4


def loss(outputs: Tensor, targets: Targets) -> Tensor:
    """Focal loss of the middles as in CenterNet (arXiv:1904.07850), smooth L1 of boxes, cross entropy of types."""
    by_cell = outputs.permute(0, 2, 3, 1)
    known = targets.kinds != NOTHING
    typed = known & (targets.kinds < UNKNOWN)
    result = _middles(outputs[:, CENTRE][:, 0], targets)
    if known.any():
        boxes = targets.boxes.permute(0, 2, 3, 1)[known]
        result = result + BOX_WEIGHT * functional.smooth_l1_loss(by_cell[known][:, BOX], boxes, beta=BEND)
    if typed.any():
        result = result + KIND_WEIGHT * functional.cross_entropy(by_cell[typed][:, KIND], targets.kinds[typed])
    return result


def _middles(logits: Tensor, targets: Targets) -> Tensor:
    share = logits.sigmoid().clamp(SMALLEST_SHARE, 1 - SMALLEST_SHARE)
    middle = (targets.heat > 0.999).float()
    found = middle * (1 - share) ** 2 * torch.log(share)
    others = (1 - middle) * targets.counted * (1 - targets.heat) ** 4 * share**2 * torch.log(1 - share)
    return -(found + others).sum() / (middle.sum() + 1)
