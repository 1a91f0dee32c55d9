"""Layers of the networks: dense 3x3 convolutions, since depthwise ones train several times slower on a CPU."""

from __future__ import annotations

import torch.nn.functional as functional
from torch import Tensor, nn


def convolution(inputs: int, outputs: int, kernel: int = 3, stride: int = 1, active: bool = True) -> nn.Sequential:
    """A convolution with batch normalisation and, if ``active``, a rectifier."""
    layers: list[nn.Module] = [
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
    ]
    if active:
        layers.append(nn.ReLU(inplace=True))
    return nn.Sequential(*layers)


class Residual(nn.Module):
    """Two convolutions added to their input."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = convolution(channels, channels)
        self.second = convolution(channels, channels, active=False)

    def forward(self, values: Tensor) -> Tensor:
        return functional.relu(values + self.second(self.first(values)))

    def start_as_identity(self) -> None:
        """Lets a block that is added to a trained network change nothing at first."""
        nn.init.zeros_(self.second[1].weight)


def normalise(image: Tensor) -> Tensor:
    """From 0..255 to -1..1."""
    return image / 127.5 - 1


def parameter_count(network: nn.Module) -> int:
    """How many numbers are learned."""
    return sum(parameter.numel() for parameter in network.parameters())
