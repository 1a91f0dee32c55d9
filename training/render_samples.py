"""Renders the sample media: a climb with its ground truth, a short cut of it, an empty wall, and a photo of the wall.

    python3 training/render_samples.py --out training/samples
    python3 training/render_samples.py --quick --out training/out/samples
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import cv2

from rendering.scene import ClimbScene
from rendering.truth import write_climb_truth, write_wall_truth
from rendering.video import encode_h264

FPS = 30
PHOTO_SCALE = 0.7
PHOTO_QUALITY = 84
FULL_SIZE = (720, 1280)


@dataclass(frozen=True)
class Cut:
    """A video file: which part of the climb it shows, how large, and with or without the climber."""

    name: str
    start: float
    duration: float
    size: tuple[int, int]
    rate_factor: int
    with_climber: bool = True


CLIMB = Cut("climb.mp4", 0.0, 17.9, FULL_SIZE, 24)
SHORT = Cut("climb-short.mp4", 8.4, 3.6, (360, 640), 24)
EMPTY = Cut("no-climber.mp4", 8.4, 3.6, (360, 640), 26, with_climber=False)
QUICK = Cut("quick.mp4", 0.8, 1.0, (270, 480), 28)


def render_cut(scene: ClimbScene, cut: Cut, folder: Path) -> None:
    """Renders and encodes one cut."""
    frames = range(round(cut.duration * FPS))
    pictures = (scene.picture(cut.start + frame / FPS, *cut.size, cut.with_climber) for frame in frames)
    encode_h264(pictures, folder / cut.name, cut.size, FPS, cut.rate_factor)


def render_photo(scene: ClimbScene, path: Path) -> None:
    """Writes the whole wall as a JPEG."""
    photo = cv2.resize(scene.wall.image, None, fx=PHOTO_SCALE, fy=PHOTO_SCALE, interpolation=cv2.INTER_AREA)
    if not cv2.imwrite(str(path), photo, [cv2.IMWRITE_JPEG_QUALITY, PHOTO_QUALITY]):
        raise RuntimeError(f"cannot write {path}")


def describe(cut: Cut) -> dict[str, object]:
    """A cut's place in the climb, for the ground truth."""
    return {
        "start_ms": round(1000 * cut.start),
        "frames": round(cut.duration * FPS),
        "scale": cut.size[0] / FULL_SIZE[0],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="folder to write to; made when missing")
    parser.add_argument("--quick", action="store_true", help="only a small clip of one second, to prove that it works")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    # OpenCV's threads may split sums differently; one thread gives the same picture everywhere.
    cv2.setNumThreads(1)
    scene = ClimbScene()
    if options.quick:
        render_cut(scene, QUICK, options.out)
        return
    for cut in (CLIMB, SHORT, EMPTY):
        render_cut(scene, cut, options.out)
    render_photo(scene, options.out / "wall.jpg")
    write_wall_truth(scene.wall, options.out / "wall.truth.json", PHOTO_SCALE)
    cuts = {cut.name: describe(cut) for cut in (SHORT, EMPTY)}
    write_climb_truth(scene, options.out / "climb.truth.json", *FULL_SIZE, cuts)


if __name__ == "__main__":
    main()
