"""Random batches of rendered pictures, mirrored and with the light changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from learning.layers import normalise

from .labels import AMBIGUOUS, NOTHING
from .store import SIDE, Store
from .targets import Targets, make_targets

GAIN, CAST, SHIFT = 0.15, 0.1, 0.15
"""Largest change of contrast, and of brightness per channel and overall, where black is -1 and white 1."""


LARGE, LARGE_SHARE, TRIES = 36.0, 0.4, 8
"""Longer side in pixels of large holds. There are many more small ones, so for this share of a batch pictures are drawn
until one shows a large hold, a few times at most."""


@dataclass(frozen=True)
class Batch:
    """``images`` float32 (n, 3, 256, 256), -1 to 1."""

    images: Tensor
    targets: Targets


class Batches:
    """Draws from the stores' pictures behind the first ``held_out`` of each, which are never trained on."""

    def __init__(self, folders: list[Path], held_out: int, size: int) -> None:
        self._stores = [Store(folder) for folder in folders]
        self._held_out, self._size = held_out, size
        if min(store.count for store in self._stores) <= held_out:
            raise ValueError(f"every folder needs more than {held_out} pictures")

    def endless(self, seed: int, done: int) -> Iterator[Batch]:
        """Batches that depend on the seed, on how many there were before, and on what is rendered by then."""
        while True:
            yield self._draw(np.random.default_rng([seed, done]))
            done += 1

    def _draw(self, rng: np.random.Generator) -> Batch:
        counts = np.array([store.count - self._held_out for store in self._stores])
        pictures, labels = [], []
        for _ in range(self._size):
            picture, rows = self._pick(rng, counts)
            if rng.random() < 0.5:
                picture, rows = picture[:, ::-1], mirror(rows)
            pictures.append(picture)
            labels.append(rows)
        return Batch(_relight(rng, _to_tensor(np.stack(pictures))), make_targets(np.stack(labels), SIDE))

    def _pick(self, rng: np.random.Generator, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        tries = TRIES if rng.random() < LARGE_SHARE else 1
        for _ in range(tries):
            which = int(rng.choice(len(counts), p=counts / counts.sum()))
            index = self._held_out + int(rng.integers(counts[which]))
            rows = np.array(self._stores[which].labels[index])
            if has_large_hold(rows):
                break
        return self._stores[which].pictures[index], rows


def has_large_hold(rows: np.ndarray) -> bool:
    """Whether a picture's labels have a hold that counts and is large."""
    counted = (rows[:, 0] != NOTHING) & (rows[:, 0] != AMBIGUOUS)
    return bool((rows[counted, 3:5] >= LARGE).any())


def mirror(rows: np.ndarray) -> np.ndarray:
    """Labels of the mirrored picture."""
    rows = rows.copy()
    rows[:, 1] = np.where(rows[:, 0] == NOTHING, rows[:, 1], SIDE - rows[:, 1])
    return rows


def _to_tensor(pictures: np.ndarray) -> Tensor:
    return normalise(torch.from_numpy(pictures).permute(0, 3, 1, 2).float())


def _relight(rng: np.random.Generator, images: Tensor) -> Tensor:
    count = len(images)
    gain = rng.uniform(1 - GAIN, 1 + GAIN, (count, 3, 1, 1))
    shift = rng.uniform(-CAST, CAST, (count, 3, 1, 1)) + rng.uniform(-SHIFT, SHIFT, (count, 1, 1, 1))
    changed = images * torch.from_numpy(gain).float() + torch.from_numpy(shift).float()
    return changed.clamp(-1, 1).contiguous(memory_format=torch.channels_last)
