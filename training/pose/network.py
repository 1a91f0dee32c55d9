"""A small residual network from a square crop to heatmaps of the 33 keypoints.

Dense 3x3 convolutions, since depthwise ones train several times slower on a CPU. The crop's side is free (a multiple
of 32); one cell of a heatmap is 8 pixels.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch.nn.functional as functional
from torch import Tensor, nn

from learning.layers import Residual, convolution

from .keypoints import COUNT

CELL = 8
"""Pixels of the crop per cell of a heatmap."""

PRESENCE = COUNT
"""Index of the presence logit behind the visibilities."""


@dataclass(frozen=True)
class Size:
    """Channels of the four levels (strides 4, 8, 16, 32), residual blocks in each, and channels of the two heads."""

    channels: tuple[int, int, int, int] = (24, 48, 96, 160)
    blocks: tuple[int, int, int, int] = (1, 2, 4, 3)
    coarse_head: int = 80
    fine_head: int = 48


class Backbone(nn.Module):
    """Features at strides 4, 8, 16 and 32."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        channels, blocks = size.channels, size.blocks
        stem = nn.Conv2d(3, channels[0], 6, 4, 1, bias=False)
        self.stem = nn.Sequential(stem, nn.BatchNorm2d(channels[0]), nn.ReLU(inplace=True))
        self.levels = nn.ModuleList()
        for level in range(4):
            entry = [convolution(channels[level - 1], channels[level], stride=2)] if level else []
            self.levels.append(nn.Sequential(*entry, *(Residual(channels[level]) for _ in range(blocks[level]))))

    def forward(self, image: Tensor) -> list[Tensor]:
        features = [self.levels[0](self.stem(image))]
        for level in self.levels[1:]:
            features.append(level(features[-1]))
        return features


class PoseNetwork(nn.Module):
    """From crops (n, 3, s, s), -1 to 1, to heatmap logits (n, 33, s/8, s/8) and logits (n, 34): visible, present."""

    def __init__(self, size: Size = Size()) -> None:
        super().__init__()
        _, fine, middle, coarse = size.channels
        self.backbone = Backbone(size)
        self.from_coarse = nn.Conv2d(coarse, size.coarse_head, 1)
        self.from_middle = nn.Conv2d(middle, size.coarse_head, 1)
        self.coarse_head = convolution(size.coarse_head, size.coarse_head)
        self.narrow = nn.Conv2d(size.coarse_head, size.fine_head, 1)
        self.from_fine = nn.Conv2d(fine, size.fine_head, 1)
        self.fine_head = convolution(size.fine_head, size.fine_head)
        self.heatmaps = nn.Conv2d(size.fine_head, COUNT, 1)
        self.attributes = nn.Linear(coarse, COUNT + 1)

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        _, fine, middle, coarse = self.backbone(image)
        merged = self.coarse_head(double(self.from_coarse(coarse)) + self.from_middle(middle))
        merged = self.fine_head(double(self.narrow(merged)) + self.from_fine(fine))
        return self.heatmaps(merged), self.attributes(coarse.mean((2, 3)))


def double(values: Tensor) -> Tensor:
    """Twice as many rows and columns, repeated."""
    return functional.interpolate(values, scale_factor=2.0, mode="nearest")
