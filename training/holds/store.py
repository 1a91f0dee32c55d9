"""Rendered pictures and their labels on disk: ``pictures.npy`` uint8 (n, 256, 256, 3), ``labels.npy`` (n, 96, 5)."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .labels import COLUMNS, ROWS

SIDE = 256


class Store:
    """A folder of pictures, mapped into memory; it may still be growing."""

    def __init__(self, folder: Path) -> None:
        self.pictures = np.load(folder / "pictures.npy", mmap_mode="r")
        self.labels = np.load(folder / "labels.npy", mmap_mode="r")
        self._progress = folder / "count"

    @property
    def count(self) -> int:
        """Pictures that are there by now."""
        return int(self._progress.read_text())


class StoreWriter:
    """Adds pictures one by one."""

    def __init__(self, folder: Path, pictures: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._progress = folder / "count"
        self._written = 0
        self._tell()
        self._pictures = _array(folder / "pictures.npy", np.uint8, (pictures, SIDE, SIDE, 3))
        self._labels = _array(folder / "labels.npy", np.float32, (pictures, ROWS, COLUMNS))

    def append(self, picture: np.ndarray, labels: np.ndarray) -> None:
        """Adds a picture and tells readers of it."""
        self._pictures[self._written] = picture
        self._labels[self._written] = labels
        self._written += 1
        self._tell()

    @property
    def full(self) -> bool:
        """Whether there is no more room."""
        return self._written == len(self._pictures)

    def _tell(self) -> None:
        """Readers must never meet half a number."""
        partial = self._progress.with_suffix(".partial")
        partial.write_text(str(self._written))
        partial.replace(self._progress)


def _array(path: Path, dtype: type, shape: tuple[int, ...]) -> np.ndarray:
    return np.lib.format.open_memmap(path, "w+", dtype, shape)
