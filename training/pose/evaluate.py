"""Measures an exported model on composed crops and, where there is one, on a real clip with a reference.

    python -m pose.evaluate --model out/pose.onnx --side 256 --figures data/held-out --walls data/walls --holds data/holds
    python -m pose.evaluate --model out/pose.onnx --side 256 --clip climb.mp4 --reference climb.reference.json

A clip is followed with the model's own tracking; the error's unit is the reference's torso in that frame.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor, nn

from .batches import Sources, fixed_set
from .keypoints import BONES, JOINT_GROUPS, JOINTS
from .runtime import ExportedModel
from .scores import score
from .tracking import track
from .train import VALIDATION_SEED

LEFT_COLOUR, RIGHT_COLOUR, MIDDLE_COLOUR = (0, 255, 0), (0, 128, 255), (255, 255, 0)


class AsNetwork(nn.Module):
    """Lets an exported model stand where the network is scored."""

    def __init__(self, model: ExportedModel) -> None:
        super().__init__()
        self._model = model

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor]:
        pixels = ((images + 1) * 127.5).permute(0, 2, 3, 1).numpy()
        rows = [self._model.raw(image[None]) for image in pixels]
        heatmaps = torch.from_numpy(np.concatenate([row[0] for row in rows]))
        shares = torch.from_numpy(np.concatenate([np.concatenate(row[1:], 1) for row in rows]))
        return heatmaps, torch.logit(shares, 1e-6)


def read_reference(path: Path) -> dict[int, dict[str, dict[str, float]]]:
    """Landmarks by frame, where the reference has any."""
    frames = json.loads(path.read_text())["frames"]
    return {row["frame"]: row["landmarks"] for row in frames if row.get("landmarks")}


def on_clip(model: ExportedModel, clip: Path, reference: Path, overlay: Path | None, every: int) -> None:
    """Prints PCK against the reference and draws ten frames."""
    known = read_reference(reference)
    last_frame = max(known)
    errors, moved, pictures, previous = [], [], [], None
    for number, picture, found in track(model, str(clip), every):
        height, width = picture.shape[:2]
        if number in known:
            wanted = np.array([[known[number][str(joint)][axis] for axis in "xy"] for joint in JOINTS])
            wanted *= [width, height]
            torso = np.linalg.norm((wanted[0] + wanted[1] - wanted[6] - wanted[7]) / 2)
            errors.append(np.linalg.norm(found.points[JOINTS] - wanted, axis=1) / torso)
            if previous is not None:
                moved.append(np.linalg.norm(found.points[JOINTS] - previous, axis=1) / torso)
        previous = found.points[JOINTS]
        if overlay and number % max(1, last_frame // 10) < every:
            pictures.append(cv2.resize(draw(picture, found.points), (360, 640), interpolation=cv2.INTER_AREA))
    error = np.array(errors)
    groups = " ".join(
        f"{name} {(error[:, 2 * place : 2 * place + 2] < 0.2).mean():.3f}" for place, name in enumerate(JOINT_GROUPS)
    )
    print(f"{clip.name}: {len(error)} frames, pck@.2 {(error < 0.2).mean():.3f} @.5 {(error < 0.5).mean():.3f} | {groups}")
    print(f"jumps of more than half a torso between frames: {(np.array(moved) > 0.5).mean():.4f} of all joints")
    if overlay and pictures:
        rows = [np.hstack(pictures[:5]), np.hstack(pictures[5:10])] if len(pictures) >= 10 else [np.hstack(pictures)]
        cv2.imwrite(str(overlay), np.vstack(rows))


def draw(picture: np.ndarray, points: np.ndarray) -> np.ndarray:
    """The skeleton over the picture: left green, right orange."""
    canvas = picture.copy()
    for start, end in BONES:
        left, right = start % 2 == 1 and end % 2 == 1, start % 2 == 0 and end % 2 == 0
        colour = LEFT_COLOUR if left else RIGHT_COLOUR if right else MIDDLE_COLOUR
        ends = [tuple(int(value) for value in points[joint]) for joint in (start, end)]
        cv2.line(canvas, ends[0], ends[1], colour, 3, cv2.LINE_AA)
    return canvas


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--side", type=int, default=256)
    parser.add_argument("--figures", type=Path, nargs="+")
    parser.add_argument("--walls", type=Path)
    parser.add_argument("--holds", type=Path)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--clip", type=Path)
    parser.add_argument("--reference", type=Path)
    parser.add_argument("--every", type=int, default=2)
    parser.add_argument("--overlay", type=Path)
    arguments = parser.parse_args()
    model = ExportedModel(arguments.model, arguments.side)
    for folder in arguments.figures or []:
        crops = fixed_set(Sources((folder,), arguments.walls, arguments.holds), arguments.side, VALIDATION_SEED,
                          arguments.count)  # fmt: skip
        print(f"{folder.name}: {score(AsNetwork(model), crops)}")
    if arguments.clip:
        on_clip(model, arguments.clip, arguments.reference, arguments.overlay, arguments.every)


if __name__ == "__main__":
    main()
