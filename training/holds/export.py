"""Writes the hold model as ONNX.

    python -m holds.export --weights out/models/hold.pt --threshold 0.4 --version 1.0.0 --out out/models/hold.onnx

``image`` float32 (n, 3, h, w), blue, green, red, 0 to 255, sides multiples of 32 -> for each cell of 4 x 4 pixels
``centers`` (n, 1, h/4, w/4): likelihood of a hold's middle, 0 but at peaks; ``boxes`` (n, 4, ...): dx, dy, log width,
log height in cells; ``classes`` (n, 6, ...): likelihoods of the types. Batch normalisation stays apart from its
convolution (runtimes merge it when they load the model), so that training can start from the file.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx
import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from .detections import LARGEST_OVERLAP
from .labels import CLASSES
from .network import BOX, CELL, CENTRE, KIND, HoldNetwork, normalise
from .weights import load_weights

OPSET = 13
NAME = "ascension-hold"
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


def export(network: HoldNetwork, threshold: float, version: str, path: Path) -> None:
    """Writes the file, with what a reader must know in its metadata, and checks that it is well formed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    axes = {"image": {0: "n", 2: "h", 3: "w"}} | {name: {0: "n", 2: "h4", 3: "w4"} for name in OUTPUTS}
    torch.onnx.export(
        Exported(network).eval(), (torch.zeros(1, 3, 320, 256),), str(path), opset_version=OPSET,
        input_names=["image"], output_names=OUTPUTS, dynamic_axes=axes,
        training=torch.onnx.TrainingMode.PRESERVE, do_constant_folding=False,
    )  # fmt: skip
    model = onnx.load(str(path))
    facts = {
        "name": NAME, "version": version, "task": "hold", "classes": ",".join(CLASSES), "threshold": f"{threshold:.3f}",
        "input": "image float32 [n,3,h,w], blue green red, 0 to 255, sides multiples of 32", "cell": str(CELL),
        "largest_overlap": str(LARGEST_OVERLAP),
    }  # fmt: skip
    onnx.helper.set_model_props(model, facts)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def read_facts(path: Path) -> dict[str, str]:
    """The metadata of an exported file."""
    return {item.key: item.value for item in onnx.load(str(path)).metadata_props}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--threshold", type=float, required=True, help="as printed by holds.evaluate")
    parser.add_argument("--version", default="1.0.0")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    network = HoldNetwork()
    load_weights(network, arguments.weights)
    export(network, arguments.threshold, arguments.version, arguments.out)


if __name__ == "__main__":
    main()
