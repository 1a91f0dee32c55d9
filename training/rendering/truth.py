"""Exact ground truth of the sample climb, as a compact JSON document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from .camera import Camera
from .scene import ClimbScene
from .skeleton import Limb
from .wall import WallPicture

TRUTH_FPS = 15


def write_climb_truth(scene: ClimbScene, path: Path, width: int, height: int, cuts: dict[str, Any]) -> None:
    """Writes joints, visibility, camera, contacts and moves; see training/README.md for the fields."""
    times = np.arange(round(scene.climb.duration * TRUTH_FPS)) / TRUTH_FPS
    first = scene.camera(0, width, height)
    points, visible, camera = [], [], []
    for time in times:
        now = scene.camera(time, width, height)
        pixels = now.project(scene.motion.pose(time).joints)[:, :2]
        points.append([round(float(v), 1) for v in pixels.ravel()])
        visible.append("".join("1" if seen else "0" for seen in _seen(scene, time, pixels, width, height)))
        camera.append(_to_first_frame(now, first))
    document = {
        "width": width,
        "height": height,
        "fps": TRUTH_FPS,
        "times_ms": [round(1000 * float(time)) for time in times],
        "keypoints": points,
        "visible": visible,
        "camera": camera,
        "holds": _holds(scene, first),
        "contacts": _contacts(scene, first),
        "moves": _moves(scene),
        "cuts": cuts,
    }
    _write(path, document)


def write_wall_truth(wall: WallPicture, path: Path, scale: float) -> None:
    """Writes the boxes of the wall photo's holds; ``scale`` is the photo's size over the rendered wall's."""
    width, height = wall.extent.size
    boxes = [
        {
            "type": box.hold.kind.value,
            "colour": box.hold.colour_name,
            "box": [round(v * scale, 1) for v in (box.left, box.top, box.right, box.bottom)],
        }
        for box in wall.boxes
    ]
    _write(path, {"width": round(width * scale), "height": round(height * scale), "holds": boxes})


def _seen(scene: ClimbScene, time: float, pixels: np.ndarray, width: int, height: int) -> np.ndarray:
    inside = ((pixels >= 0) & (pixels < [width, height])).all(axis=1)
    return scene.figure(time, width, height).visible_joints() & inside


def _to_first_frame(now: Camera, first: Camera) -> list[float]:
    """a, b, tx, ty: first.x = a x - b y + tx, first.y = b x + a y + ty, for pixels of the wall's face."""
    turn = first.roll - now.roll
    a, b = float(np.cos(turn)), float(np.sin(turn))
    anchor = np.array([[now.x, now.y, 0.0]])
    there, here = first.project(anchor)[0], now.project(anchor)[0]
    tx = there[0] - (a * here[0] - b * here[1])
    ty = there[1] - (b * here[0] + a * here[1])
    return [round(a, 6), round(b, 6), round(float(tx), 2), round(float(ty), 2)]


def _on_wall(camera: Camera, x: float, y: float) -> list[float]:
    return [round(float(v), 1) for v in camera.project(np.array([[x, y, 0.0]]))[0, :2]]


def _holds(scene: ClimbScene, first: Camera) -> dict[str, list[float]]:
    return {hold.name: _on_wall(first, hold.x, hold.y) for hold in scene.climb.holds}


def _contacts(scene: ClimbScene, first: Camera) -> list[dict[str, Any]]:
    return [
        {
            "limb": touch.limb.name.lower(),
            "hold": touch.hold,
            "start_ms": round(1000 * touch.start),
            "end_ms": round(1000 * touch.end),
            "wall": _on_wall(first, touch.point[0], touch.point[1]),
        }
        for touch in scene.motion.touches
    ]


def _moves(scene: ClimbScene) -> list[dict[str, Any]]:
    standing = dict(scene.climb.start)
    moves = []
    for move in scene.climb.moves:
        limb = Limb(move.limb)
        moves.append(
            {
                "limb": limb.name.lower(),
                "from": standing[limb],
                "to": move.hold,
                "start_ms": round(1000 * move.start),
                "end_ms": round(1000 * move.end),
            }
        )
        standing[limb] = move.hold
    return moves


def _write(path: Path, document: dict[str, Any]) -> None:
    path.write_text(json.dumps(document, separators=(",", ":")) + "\n", encoding="utf-8")
