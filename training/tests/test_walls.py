"""Checks the renderer of walls; skipped, visibly, without NumPy and OpenCV."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path

TRAINING = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TRAINING))

try:
    import cv2
    import numpy as np

    from synthesis.effects import photograph
    from synthesis.walls import ORDINARY, HoldKind, WallHold, render_wall
    from synthesis.walls.crop import cut
    from synthesis.walls.library import shape_hold
    from synthesis.walls.light import Lamp, Light
    from synthesis.walls.placing import Paint, Spot, put_hold
    from synthesis.walls.view import draw_view

    MISSING = None
except ImportError as error:
    MISSING = f"needs python3-numpy and python3-opencv: {error}"


def even_light() -> Light:
    return Light(1.0, Lamp(np.float32([0, 0, 1]), np.ones(3, np.float32)), None, 0.0)


def plain_hold(kind: HoldKind, seed: int, spot: Spot) -> tuple[np.ndarray, WallHold]:
    """A white hold without shadow on a black wall."""
    image = np.zeros((200, 200, 3), np.float32)
    paint = Paint(np.full(3, 255, np.float32), np.full(3, 255, np.float32), 0.0, 0.0, 20.0)
    hold = put_hold(image, shape_hold(np.random.default_rng(seed), kind, ORDINARY), spot, paint, even_light())
    return image, hold


@unittest.skipIf(MISSING, MISSING)
class WallTests(unittest.TestCase):
    def test_the_box_of_a_hold_encloses_what_is_drawn_and_no_more(self) -> None:
        for seed, kind in enumerate(HoldKind):
            with self.subTest(kind.value):
                image, hold = plain_hold(kind, seed, Spot(95.0, 104.0, 80.0 + seed, 25.0 * seed, bool(seed % 2), 0.9))
                drawn = np.argwhere(image.max(2) > 0)
                top, left = drawn.min(0)
                bottom, right = drawn.max(0) + 1
                np.testing.assert_allclose(hold.box, (left, top, right, bottom), atol=3)

    def test_a_hold_outside_the_picture_is_not_reported(self) -> None:
        self.assertIsNone(plain_hold(HoldKind.JUG, 1, Spot(-300.0, 50.0, 60.0, 0.0, False, 1.0))[1])

    def test_the_same_seed_gives_the_same_wall(self) -> None:
        first, again = (render_wall(np.random.default_rng(5), 160, 120) for _ in range(2))
        self.assertEqual(first.image.tobytes(), again.image.tobytes())
        self.assertEqual([hold.box for hold in first.holds], [hold.box for hold in again.holds])

    def test_a_wall_has_the_size_asked_for_and_its_holds_lie_inside(self) -> None:
        for seed in range(4):
            wall = render_wall(np.random.default_rng(seed), 220, 150)
            self.assertEqual(wall.image.shape, (150, 220, 3))
            for hold in wall.holds:
                left, top, right, bottom = hold.box
                self.assertTrue(0 <= left < right <= 220 and 0 <= top < bottom <= 150)

    def test_points_move_with_the_pixels_when_the_camera_turns(self) -> None:
        view = draw_view(np.random.default_rng(3), 200, 160, 0.15)
        wall = np.zeros((179, 224, 3), np.float32)
        cv2.circle(wall, (130, 70), 5, (255.0,) * 3, -1)
        there = np.argwhere(view.picture(wall)[..., 0] > 128).mean(0)[::-1] + 0.5
        np.testing.assert_allclose(view.to_picture(np.float32([[130.5, 70.5]]))[0], there, atol=0.6)

    def test_the_view_there_and_back_is_where_it_was(self) -> None:
        view = draw_view(np.random.default_rng(8), 200, 160, 0.2)
        points = np.random.default_rng(1).uniform(5, 155, (50, 2)).astype(np.float32)
        np.testing.assert_allclose(view.to_picture(view.to_wall(points)), points, atol=0.05)

    def test_a_hold_cut_at_the_border_keeps_the_part_that_is_left(self) -> None:
        hold = WallHold(HoldKind.JUG, np.float32([[10, 10], [30, 10], [30, 20], [10, 20]]))
        (part,) = cut([hold], 25, 5, 100, 100)
        self.assertEqual(part.box, (0, 5, 5, 15))
        self.assertAlmostEqual(part.seen, 0.25)
        self.assertEqual(cut([hold], 30, 5, 100, 100), [])

    def test_a_photograph_is_as_large_as_the_scene(self) -> None:
        for seed in range(10):
            photo = photograph(np.random.default_rng(seed), np.full((40, 60, 3), 120, np.float32))
            self.assertEqual((photo.shape, photo.dtype), ((40, 60, 3), np.uint8))


if __name__ == "__main__":
    unittest.main()
