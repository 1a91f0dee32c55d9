"""A small residual network that marks the middles of holds, and tells their sizes and types, every 4 pixels.

Dense 3x3 convolutions, since depthwise ones train several times slower on a CPU. The picture's sides are multiples of
32. The coarsest level sees some 350 pixels around a point; the fine entry keeps the detail of small holds.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch.nn.functional as functional
from torch import Tensor, nn

from learning.layers import Residual, convolution

from .labels import CLASSES

CELL = 4
"""Pixels of the picture per cell of the outputs."""

CENTRE, BOX, KIND = slice(0, 1), slice(1, 5), slice(5, 5 + len(CLASSES))
"""Channels: logit of a hold's middle; its offset and the logarithms of its sides, in cells; logits of its types."""

CHANNELS = 5 + len(CLASSES)
RARE = -4.0
"""Logit of a middle before training: nearly all cells are none."""


@dataclass(frozen=True)
class Size:
    """Channels and residual blocks of the levels at strides 4, 8, 16 and 32; channels of the other parts."""

    channels: tuple[int, int, int, int] = (24, 40, 64, 96)
    blocks: tuple[int, int, int, int] = (1, 1, 3, 3)
    fine: int = 12
    head: int = 48
    output: int = 40


class Stem(nn.Module):
    """From pixels to stride 4: a wide filter, and two narrow ones in a row."""

    def __init__(self, channels: int, fine: int) -> None:
        super().__init__()
        self.wide = nn.Sequential(nn.Conv2d(3, channels, 6, 4, 1, bias=False), nn.BatchNorm2d(channels))
        self.fine = nn.Sequential(convolution(3, fine, stride=2), convolution(fine, channels, stride=2, active=False))

    def forward(self, image: Tensor) -> Tensor:
        return functional.relu(self.wide(image) + self.fine(image))

    def start_as_wide(self) -> None:
        """Lets the narrow filters change nothing at first."""
        nn.init.zeros_(self.fine[1][1].weight)


class Merge(nn.Module):
    """Adds a coarser level to a finer one."""

    def __init__(self, coarse: int, fine: int, inner: int, outputs: int) -> None:
        super().__init__()
        self.from_coarse = nn.Conv2d(coarse, inner, 1) if coarse != inner else nn.Identity()
        self.from_fine = nn.Conv2d(fine, inner, 1)
        self.mix = convolution(inner, outputs)

    def forward(self, coarse: Tensor, fine: Tensor) -> Tensor:
        doubled = functional.interpolate(self.from_coarse(coarse), scale_factor=2.0, mode="nearest")
        return self.mix(doubled + self.from_fine(fine))


class HoldNetwork(nn.Module):
    """From pictures (n, 3, h, w), -1 to 1, to outputs (n, 11, h/4, w/4); see the channels above."""

    def __init__(self, size: Size = Size()) -> None:
        super().__init__()
        channels, blocks = size.channels, size.blocks
        self.stem = Stem(channels[0], size.fine)
        self.levels = nn.ModuleList()
        for level in range(4):
            entry = [convolution(channels[level - 1], channels[level], stride=2)] if level else []
            self.levels.append(nn.Sequential(*entry, *(Residual(channels[level]) for _ in range(blocks[level]))))
        self.to_16 = Merge(channels[3], channels[2], size.head, size.head)
        self.to_8 = Merge(size.head, channels[1], size.head, size.output)
        self.refine = Residual(size.output)
        self.to_4 = Merge(size.output, channels[0], size.output, size.output)
        self.output = nn.Conv2d(size.output, CHANNELS, 1)
        nn.init.constant_(self.output.bias[CENTRE], RARE)

    def forward(self, image: Tensor) -> Tensor:
        values = self.stem(image)
        features = []
        for level in self.levels:
            values = level(values)
            features.append(values)
        quarter, eighth, sixteenth, coarse = features
        merged = self.refine(self.to_8(self.to_16(coarse, sixteenth), eighth))
        return self.output(self.to_4(merged, quarter))
