"""Reads weights back from what was saved or exported, so that training can start from a shipped model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn


def load_weights(network: nn.Module, path: Path) -> None:
    """Fills ``network`` from a checkpoint (its averaged weights) or from an exported ``.onnx``.

    Raises ``KeyError`` or ``RuntimeError`` when the file belongs to another network.
    """
    network.load_state_dict(_from_onnx(network, path) if path.suffix == ".onnx" else _from_checkpoint(path))


def _from_checkpoint(path: Path) -> dict[str, torch.Tensor]:
    return torch.load(path, map_location="cpu")["average"]


def _from_onnx(network: nn.Module, path: Path) -> dict[str, torch.Tensor]:
    """Initialisers that have the names of the network's parts; exported models keep them unmerged for this."""
    stored = _stored_numbers(path)
    return {
        name: value if name.endswith("num_batches_tracked") else torch.from_numpy(stored[f"network.{name}"].copy())
        for name, value in network.state_dict().items()
    }


def _stored_numbers(path: Path) -> dict[str, np.ndarray]:
    """Every initialiser by its name."""
    return {item.name: numpy_helper.to_array(item) for item in onnx.load(str(path)).graph.initializer}
