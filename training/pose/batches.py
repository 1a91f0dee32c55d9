"""Composed crops as tensors, made by worker processes ahead of the training."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from .compose import Composer
from .pools import FigurePool, PicturePool


@dataclass(frozen=True)
class Sources:
    """Folders of the pools that crops are composed from."""

    figures: tuple[Path, ...]
    walls: Path
    holds: Path

    def composer(self, side: int) -> Composer:
        """A composer of crops of ``side`` pixels."""
        figures = [FigurePool(folder) for folder in self.figures]
        return Composer(figures, PicturePool(self.walls, "walls"), PicturePool(self.holds, "holds"), side)


@dataclass(frozen=True)
class Batch:
    """Images uint8 (n, 3, s, s), positions (n, 33, 2), visible (n, 33), present (n)."""

    images: Tensor
    positions: Tensor
    visible: Tensor
    present: Tensor


class Crops(IterableDataset):
    """An endless row of crops; worker w of n makes the crops w, w + n, ... after ``first``."""

    def __init__(self, sources: Sources, side: int, seed: int, first: int = 0) -> None:
        self._sources, self._side, self._seed, self._first = sources, side, seed, first

    def __iter__(self) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray, np.float32]]:
        cv2.setNumThreads(1)
        worker = get_worker_info()
        index, step = (self._first, 1) if worker is None else (self._first + worker.id, worker.num_workers)
        composer = self._sources.composer(self._side)
        while True:
            sample = composer.compose(np.random.default_rng([self._seed, index]))
            image = np.ascontiguousarray(sample.image.transpose(2, 0, 1))
            yield image, sample.positions, sample.visible, np.float32(sample.present)
            index += step


def batches(sources: Sources, side: int, seed: int, size: int, workers: int, first: int = 0) -> Iterator[Batch]:
    """Endless batches of ``size`` crops."""
    loader = DataLoader(Crops(sources, side, seed, first), size, num_workers=workers)
    return (Batch(*tensors) for tensors in loader)


def fixed_set(sources: Sources, side: int, seed: int, count: int, size: int = 50) -> list[Batch]:
    """The same ``count`` crops every time, to measure on."""
    made = batches(sources, side, seed, size, workers=0)
    return [next(made) for _ in range(count // size)]
