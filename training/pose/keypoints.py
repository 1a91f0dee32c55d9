"""The 33 BlazePose keypoints as the skeleton model knows them."""

from __future__ import annotations

import numpy as np

COUNT = 33

MIRRORED = np.array(
    [0, 4, 5, 6, 1, 2, 3, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15, 18, 17, 20, 19, 22, 21, 24, 23, 26, 25, 28, 27, 30, 29,
     32, 31]
)  # fmt: skip
"""Which keypoint each one becomes in a mirrored picture."""

SHOULDERS, ELBOWS, WRISTS, HIPS, KNEES, ANKLES = (11, 12), (13, 14), (15, 16), (23, 24), (25, 26), (27, 28)

JOINT_GROUPS = {
    "shoulders": SHOULDERS, "elbows": ELBOWS, "wrists": WRISTS, "hips": HIPS, "knees": KNEES, "ankles": ANKLES,
}  # fmt: skip

JOINTS = [joint for pair in JOINT_GROUPS.values() for joint in pair]
"""The 12 joints that coaching rests on."""

BONES = [
    (11, 12), (11, 13), (13, 15), (12, 14), (14, 16), (11, 23), (12, 24), (23, 24), (23, 25), (25, 27), (24, 26),
    (26, 28), (27, 31), (28, 32), (15, 19), (16, 20),
]  # fmt: skip
"""What a drawn skeleton connects."""


def loss_weights() -> np.ndarray:
    """How much each keypoint counts in training: coaching needs hands and elbows most, faces least."""
    weights = np.ones(COUNT, np.float32)
    weights[1:11] = 0.4
    weights[17:23] = 0.7
    weights[JOINTS] = 1.15
    weights[[*ELBOWS, *WRISTS]] = 1.5
    return weights
