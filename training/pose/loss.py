"""What the training minimises."""

from __future__ import annotations

import torch
import torch.nn.functional as functional
from torch import Tensor

from .batches import Batch
from .heatmaps import targets
from .keypoints import COUNT, loss_weights
from .network import PRESENCE

HIDDEN_WEIGHT = 0.5
"""Weight of a hidden keypoint; a visible one has 1."""

VISIBILITY_WEIGHT, PRESENCE_WEIGHT = 0.15, 0.3
WEIGHTS = torch.from_numpy(loss_weights())


def loss(logits: Tensor, attributes: Tensor, batch: Batch) -> Tensor:
    """Cross entropy of heatmaps, visibilities and presence over what the crop really shows."""
    shown = ((batch.positions > 0) & (batch.positions < 1)).all(-1) & (batch.present == 1)[:, None]
    wanted = targets(batch.positions, logits.shape[-1])
    entropy = -(wanted * logits.flatten(2).log_softmax(-1)).sum(-1)
    weight = shown * (HIDDEN_WEIGHT + (1 - HIDDEN_WEIGHT) * batch.visible) * WEIGHTS
    places = (entropy * weight).sum() / (weight.sum() + 1e-6)
    seen = functional.binary_cross_entropy_with_logits(attributes[:, :COUNT], batch.visible, reduction="none")
    visibility = (seen * shown).sum() / (shown.sum() + 1)
    known = batch.present >= 0
    presence = functional.binary_cross_entropy_with_logits(attributes[known, PRESENCE], batch.present[known])
    return places + VISIBILITY_WEIGHT * visibility + PRESENCE_WEIGHT * presence
