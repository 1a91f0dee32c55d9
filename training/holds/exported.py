"""What the exported hold model computes, and what its file says of itself.

``image`` float32 (n, 3, h, w), blue, green, red, 0 to 255, sides multiples of 32 -> for each cell of 4 x 4 pixels
``centers`` (n, 1, h/4, w/4): likelihood of a hold's middle, 0 but at peaks; ``boxes`` (n, 4, ...): dx, dy, log width,
log height in cells; ``classes`` (n, 6, ...): likelihoods of the types.
"""

from __future__ import annotations

from pathlib import Path

import onnx
import torch.nn.functional as functional
from torch import Tensor, nn

from learning.layers import normalise

from .network import BOX, CENTRE, KIND, HoldNetwork

OUTPUTS = ["centers", "boxes", "classes"]


class Exported(nn.Module):
    """The network with the arithmetic of its input and outputs inside."""

    def __init__(self, network: HoldNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        outputs = self.network(normalise(image))
        middles = outputs[:, CENTRE].sigmoid()
        peaks = (functional.max_pool2d(middles, 3, 1, 1) == middles).float()
        return middles * peaks, outputs[:, BOX], outputs[:, KIND].softmax(1)


def read_facts(path: Path) -> dict[str, str]:
    """The metadata of an exported file."""
    return {item.key: item.value for item in onnx.load(str(path)).metadata_props}
