"""Exported graphs as every reader understands them."""

from __future__ import annotations

import onnx


def unshare(graph: onnx.GraphProto) -> None:
    """Stores equal initialisers one by one: PyTorch keeps one and copies it, which not every reader understands."""
    stored = {item.name: item for item in graph.initializer}
    for node in [node for node in graph.node if node.op_type == "Identity" and node.input[0] in stored]:
        copied = graph.initializer.add()
        copied.CopyFrom(stored[node.input[0]])
        copied.name = node.output[0]
        graph.node.remove(node)
