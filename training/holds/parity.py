"""Checks that an exported hold model answers as its weights do.

    python -m holds.parity --model out/models/hold.onnx --weights out/models/hold.pt

Runs the file with ONNX Runtime where that is installed, else with OpenCV's reader of ONNX files.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import cv2
import numpy as np
import onnx

from learning.weights import load_weights

from .exported import OUTPUTS
from .network import HoldNetwork
from .runtime import has_onnx_runtime, open_model, planar, with_torch

TOLERANCE = 1e-3
SIZES = ((64, 96), (96, 64))


def run_file(path: Path, pictures: np.ndarray) -> list[np.ndarray]:
    """The exported graph's own outputs."""
    if has_onnx_runtime():
        return list(open_model(path)(pictures))
    reader = cv2.dnn.readNetFromONNX(str(path))
    reader.setInput(planar(pictures))
    return list(reader.forward(OUTPUTS))


def largest_difference(path: Path, weights: Path) -> float:
    """Between the file's and the weights' outputs on random pictures."""
    network = HoldNetwork()
    load_weights(network, weights)
    rng, largest = np.random.default_rng(1), 0.0
    for height, width in SIZES:
        pictures = rng.integers(0, 256, (1, height, width, 3), np.uint8)
        for own, other in zip(with_torch(network)(pictures), run_file(path, pictures), strict=True):
            largest = max(largest, float(np.abs(own - other).max()))
    return largest


def stored_alike(path: Path, weights: Path) -> bool:
    """Whether the file holds exactly the weights' numbers."""
    ours, theirs = HoldNetwork(), HoldNetwork()
    load_weights(ours, weights)
    load_weights(theirs, path)
    pairs = zip(ours.state_dict().items(), theirs.state_dict().values(), strict=True)
    return all(name.endswith("num_batches_tracked") or bool((value == other).all()) for (name, value), other in pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    arguments = parser.parse_args()
    onnx.checker.check_model(onnx.load(str(arguments.model)), full_check=True)
    if not stored_alike(arguments.model, arguments.weights):
        raise SystemExit("the file does not hold the weights")
    difference = largest_difference(arguments.model, arguments.weights)
    if difference > TOLERANCE:
        raise SystemExit(f"parity: outputs differ by {difference:.2e}")
    print(f"parity: outputs differ by at most {difference:.2e}")


if __name__ == "__main__":
    main()
