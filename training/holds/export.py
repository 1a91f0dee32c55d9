"""Writes the hold model as ONNX; ``exported`` says what it computes.

    python -m holds.export --weights out/models/hold.pt --store out/data/hold-walls --out out/models/hold.onnx

The threshold in the metadata is the one that is best on the store's first pictures, which training leaves out. Batch
normalisation stays apart from its convolution (runtimes merge it when they load the model), so that training can start
from the file.
"""

from __future__ import annotations

import argparse
import warnings
from pathlib import Path

import onnx
import torch

from learning.onnx_graph import unshare
from learning.weights import load_weights

from .detections import LARGEST_OVERLAP
from .evaluate import tallies
from .exported import OUTPUTS, Exported
from .labels import CLASSES
from .network import CELL, HoldNetwork
from .runtime import with_torch
from .store import Store

OPSET = 13
NAME = "ascension-hold"


def export(network: HoldNetwork, threshold: float, version: str, path: Path) -> None:
    """Writes the file, with what a reader must know in its metadata, and checks that it is well formed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    axes = {"image": {0: "n", 2: "h", 3: "w"}} | {name: {0: "n", 2: "h4", 3: "w4"} for name in OUTPUTS}
    # What this version of PyTorch says of every max pooling; the model is checked below.
    warnings.filterwarnings("ignore", message=".*prim::Constant type is missing")
    torch.onnx.export(
        Exported(network).eval(), (torch.zeros(1, 3, 320, 256),), str(path), opset_version=OPSET,
        input_names=["image"], output_names=OUTPUTS, dynamic_axes=axes,
        training=torch.onnx.TrainingMode.PRESERVE, do_constant_folding=False,
    )  # fmt: skip
    model = onnx.load(str(path))
    unshare(model.graph)
    onnx.helper.set_model_props(model, facts(threshold, version))
    onnx.checker.check_model(model)
    onnx.save(model, str(path))



def facts(threshold: float, version: str) -> dict[str, str]:
    """Metadata of the file."""
    return {
        "name": NAME,
        "version": version,
        "task": "hold",
        "input": "image float32 [n,3,h,w], blue green red, 0 to 255, sides multiples of 32",
        "classes": ",".join(CLASSES),
        "threshold": f"{threshold:.3f}",
        "cell": str(CELL),
        "largest_overlap": str(LARGEST_OVERLAP),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--store", type=Path, required=True, help="the folder that was trained on")
    parser.add_argument("--held-out", type=int, default=200, help="as in training")
    parser.add_argument("--version", default="1.0.0")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    network = HoldNetwork()
    load_weights(network, arguments.weights)
    held_out = tallies(with_torch(network), Store(arguments.store), arguments.held_out)[-1]
    export(network, held_out.best_threshold(), arguments.version, arguments.out)


if __name__ == "__main__":
    main()
