"""Writes the skeleton model as ONNX: ``python -m pose.export --weights out/pose.pt --side 256 --out out/pose.onnx``.

`image` float32 (n, 3, s, s), blue, green, red, 0 to 255 -> `heatmaps` (n, 33, s/8, s/8) logits, `visibility` (n, 33)
and `presence` (n, 1), 0 to 1. Batch normalisation stays apart from its convolution (runtimes merge it when they load
the model), so that the file holds every trained number and training can start from it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from learning.layers import normalise
from learning.onnx_graph import unshare
from learning.weights import load_weights

from .keypoints import COUNT
from .network import CELL, PRESENCE, PoseNetwork

OPSET = 13
NAME = "ascension-pose"


class Exported(nn.Module):
    """The network with its input's and outputs' arithmetic inside."""

    def __init__(self, network: PoseNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        logits, attributes = self.network(normalise(image))
        shares = attributes.sigmoid()
        return logits, shares[:, :COUNT], shares[:, PRESENCE:]


def export(network: PoseNetwork, side: int, version: str, path: Path) -> None:
    """Writes the file and checks that it is well formed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    outputs = ["heatmaps", "visibility", "presence"]
    torch.onnx.export(
        Exported(network).eval(), (torch.zeros(1, 3, side, side),), str(path), opset_version=OPSET,
        input_names=["image"], output_names=outputs, dynamic_axes={name: {0: "n"} for name in ["image", *outputs]},
        training=torch.onnx.TrainingMode.PRESERVE, do_constant_folding=False,
    )  # fmt: skip
    model = onnx.load(str(path))
    unshare(model.graph)
    facts = {"name": NAME, "version": version, "task": "pose", "side": side, "cell": CELL, "keypoints": COUNT}
    onnx.helper.set_model_props(model, {key: json.dumps(value).strip('"') for key, value in facts.items()})
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--side", type=int, default=256)
    parser.add_argument("--version", default="1.0.0")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    network = PoseNetwork()
    load_weights(network, arguments.weights)
    export(network, arguments.side, arguments.version, arguments.out)


if __name__ == "__main__":
    main()
