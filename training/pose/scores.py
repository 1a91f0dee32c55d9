"""How well a network finds keypoints: the share of correct keypoints (PCK)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from learning.layers import normalise

from .batches import Batch
from .heatmaps import decode
from .keypoints import HIPS, JOINT_GROUPS, JOINTS, SHOULDERS
from .network import PRESENCE

SMALLEST_TORSO = 0.08
"""Of the crop: seen from above or below, a torso would otherwise be too short a yardstick."""


@dataclass(frozen=True)
class Scores:
    """PCK at 0.2 and 0.5 of the torso over all keypoints inside the crop, of joints, and of presence."""

    pck_02: float
    pck_05: float
    joints_02: float
    visible_joints_02: float
    groups_02: dict[str, float]
    presence: float

    def __str__(self) -> str:
        groups = " ".join(f"{name} {value:.3f}" for name, value in self.groups_02.items())
        return (
            f"pck@.2 {self.pck_02:.3f} @.5 {self.pck_05:.3f} joints@.2 {self.joints_02:.3f} "
            f"visible {self.visible_joints_02:.3f} | {groups} | presence {self.presence:.3f}"
        )


def torso_lengths(positions: Tensor) -> Tensor:
    """Middle of the shoulders to middle of the hips (n), in the unit of ``positions`` (n, 33, 2)."""
    shoulders, hips = positions[:, list(SHOULDERS)].mean(1), positions[:, list(HIPS)].mean(1)
    return (shoulders - hips).norm(dim=-1).clamp(min=SMALLEST_TORSO)


@torch.no_grad()
def score(network: nn.Module, crops: list[Batch]) -> Scores:
    """Runs the network over the crops."""
    errors, inside, visible, presences = [], [], [], []
    for batch in crops:
        logits, attributes = network(normalise(batch.images.float()))
        found, _ = decode(logits)
        errors.append((found - batch.positions).norm(dim=-1) / torso_lengths(batch.positions)[:, None])
        framed = (batch.positions > 0) & (batch.positions < 1)
        inside.append(framed.all(-1) & (batch.present == 1)[:, None])
        visible.append(batch.visible > 0.5)
        known = batch.present >= 0
        presences.append(((attributes[:, PRESENCE] > 0) == (batch.present > 0.5))[known].float())
    error, counted, seen = torch.cat(errors), torch.cat(inside), torch.cat(visible)

    def share(joints: list[int] | tuple[int, ...], limit: float, among: Tensor) -> float:
        columns = list(joints)
        return (error[:, columns][among[:, columns]] < limit).float().mean().item()

    everything = list(range(error.shape[1]))
    return Scores(
        share(everything, 0.2, counted),
        share(everything, 0.5, counted),
        share(JOINTS, 0.2, counted),
        share(JOINTS, 0.2, counted & seen),
        {name: share(pair, 0.2, counted) for name, pair in JOINT_GROUPS.items()},
        torch.cat(presences).mean().item(),
    )
