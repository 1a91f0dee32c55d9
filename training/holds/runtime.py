"""Runs the hold model: an exported file with ONNX Runtime where it is installed, else its weights with PyTorch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from learning.weights import load_weights

from .exported import Exported
from .network import HoldNetwork

Outputs = tuple[np.ndarray, np.ndarray, np.ndarray]
Model = Callable[[np.ndarray], Outputs]
"""From pictures uint8 (n, h, w, 3) to centers, boxes and classes; see ``exported``."""


def open_model(path: Path) -> Model:
    """Opens an exported ``.onnx`` or a checkpoint."""
    if path.suffix == ".onnx" and has_onnx_runtime():
        return _with_onnx_runtime(path)
    network = HoldNetwork()
    load_weights(network, path)
    return with_torch(network)


def has_onnx_runtime() -> bool:
    """Whether the ``onnxruntime`` package is installed; Debian 12 has none."""
    try:
        import onnxruntime  # noqa: F401
    except ImportError:
        return False
    return True


def with_torch(network: HoldNetwork) -> Model:
    """The network itself, in evaluation mode."""
    exported = Exported(network).eval()

    def run(pictures: np.ndarray) -> Outputs:
        with torch.no_grad():
            centers, boxes, classes = exported(torch.from_numpy(planar(pictures)))
        return centers.numpy(), boxes.numpy(), classes.numpy()

    return run


def planar(pictures: np.ndarray) -> np.ndarray:
    """From uint8 (n, h, w, 3) to the model's input, float32 (n, 3, h, w)."""
    return np.ascontiguousarray(pictures.transpose(0, 3, 1, 2), dtype=np.float32)


def _with_onnx_runtime(path: Path) -> Model:
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])

    def run(pictures: np.ndarray) -> Outputs:
        centers, boxes, classes = session.run(["centers", "boxes", "classes"], {"image": planar(pictures)})
        return centers, boxes, classes

    return run
