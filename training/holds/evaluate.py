"""Measures a hold model on rendered pictures that it was not trained on, and on photos of walls with known holds.

    python -m holds.evaluate --model out/models/hold.onnx --store out/data/hold-test out/data/hold-shifted
    python -m holds.evaluate --model out/models/hold.pt --store out/data/hold-walls --count 200 --choose
    python -m holds.evaluate --model out/models/hold.onnx --photo samples/wall.jpg --truth samples/wall.truth.json

Prints JSON. The threshold is that in the exported file; ``--choose`` finds the best one on the pictures instead, for
those that are held out of the training.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import cv2
import numpy as np
import torch

from .detections import decode
from .exported import read_facts
from .photo import detect_in_photo, read_photo_truth
from .runtime import Model, open_model
from .scores import Tally
from .store import Store

LEAST_SCORE = 0.1
OVERLAPS = (0.3, 0.5)
BATCH = 20


def tallies(model: Model, store: Store, count: int) -> list[Tally]:
    """Counts over the first pictures of a store, for each least overlap."""
    results = [Tally(overlap) for overlap in OVERLAPS]
    count = min(count, store.count)
    for start in range(0, count, BATCH):
        stop = min(count, start + BATCH)
        outputs = model(np.array(store.pictures[start:stop]))
        for row, labels in enumerate(store.labels[start:stop]):
            found = decode(*(output[row] for output in outputs), LEAST_SCORE)
            for tally in results:
                tally.add(found, np.array(labels))
    return results


def photo_tallies(model: Model, photo: Path, truth: Path, long_side: int) -> list[Tally]:
    """Counts over one photo."""
    image, labels = read_photo_truth(photo, truth, long_side)
    results = [Tally(overlap) for overlap in OVERLAPS]
    for tally in results:
        tally.add(detect_in_photo(model, image, long_side, LEAST_SCORE), labels)
    return results


def report(results: list[Tally], threshold: float) -> dict[str, object]:
    """Figures at each least overlap."""
    return {"threshold": round(threshold, 3)} | {
        f"overlap {tally.least_overlap}": tally.summary(threshold) for tally in results
    }


def main() -> None:
    arguments = parse()
    torch.set_num_threads(arguments.threads)
    cv2.setNumThreads(1)
    model = open_model(arguments.model)
    measured = {folder.name: tallies(model, Store(folder), arguments.count) for folder in arguments.store}
    if arguments.photo:
        measured[arguments.photo.name] = photo_tallies(model, arguments.photo, arguments.truth, arguments.long_side)
    for name, results in measured.items():
        threshold = results[-1].best_threshold() if arguments.choose else stored_threshold(arguments)
        print(json.dumps({name: report(results, threshold)}, indent=1), flush=True)


def stored_threshold(arguments: argparse.Namespace) -> float:
    """The threshold asked for, or that of the exported model."""
    if arguments.threshold is not None:
        return arguments.threshold
    if arguments.model.suffix != ".onnx":
        raise SystemExit("a checkpoint has no threshold: give --threshold or --choose")
    return float(read_facts(arguments.model)["threshold"])


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="an exported .onnx or a checkpoint")
    parser.add_argument("--store", type=Path, nargs="*", default=[], help="folders made by holds.render")
    parser.add_argument("--count", type=int, default=1_000_000, help="only the first pictures of each folder")
    parser.add_argument("--photo", type=Path)
    parser.add_argument("--truth", type=Path, help="of the photo")
    parser.add_argument("--long-side", type=int, default=1280, help="pixels to which the photo is scaled")
    parser.add_argument("--threshold", type=float)
    parser.add_argument("--choose", action="store_true", help="use the threshold that is best on these pictures")
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
