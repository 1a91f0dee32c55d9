"""Rendered material on disk, from which training pictures are composed: figures, walls and single holds.

A pool is a folder of arrays that are mapped into memory, so several processes share them:

- ``figures.npy`` uint8 (n, 320, 320, 4): blue, green, red, coverage; ``labels.npy`` float32 (n, 33, 3): x and y in
  pixels of the figure, and 1 where the keypoint is not hidden by the body itself.
- ``walls.npy`` uint8 (n, 640, 640, 3).
- ``holds.npy`` uint8 (n, 96, 96, 3): shade, gloss and coverage of single holds.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

FIGURE_SIDE = 320
WALL_SIDE = 640
HOLD_SIDE = 96


class Pool:
    """Arrays of one folder; ``count`` rows are rendered."""

    def __init__(self, folder: Path, names: tuple[str, ...]) -> None:
        self.arrays = [np.load(folder / f"{name}.npy", mmap_mode="r") for name in names]
        self._progress = folder / "count"

    @property
    def count(self) -> int:
        """Rows that are there by now: a pool may still be growing."""
        return int(self._progress.read_text())


class FigurePool(Pool):
    """Rendered climbers without a background."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, ("figures", "labels"))

    def __getitem__(self, index: int) -> tuple[np.ndarray, np.ndarray]:
        return self.arrays[0][index], self.arrays[1][index]


class PicturePool(Pool):
    """Rendered walls or holds."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder, (name,))

    def __getitem__(self, index: int) -> np.ndarray:
        return self.arrays[0][index]


class PoolWriter:
    """Writes rows one by one and says how many are there."""

    FLUSH_EVERY = 50

    def __init__(self, folder: Path, rows: int, **shapes: tuple[tuple[int, ...], type]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._progress = folder / "count"
        self._progress.write_text("0")
        self._written = 0
        self._arrays = [
            np.lib.format.open_memmap(folder / f"{name}.npy", "w+", dtype, (rows, *shape))
            for name, (shape, dtype) in shapes.items()
        ]

    def append(self, *values: np.ndarray) -> None:
        """Adds one row of each array, in the order in which they were named."""
        for array, value in zip(self._arrays, values, strict=True):
            array[self._written] = value
        self._written += 1
        if self._written % self.FLUSH_EVERY == 0:
            self.close()

    def close(self) -> None:
        """Makes all rows known to readers, who must never meet half a number."""
        partial = self._progress.with_suffix(".partial")
        partial.write_text(str(self._written))
        partial.replace(self._progress)
