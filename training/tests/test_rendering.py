"""Checks the rendered climb against what it claims; skipped, visibly, without NumPy and OpenCV."""

from __future__ import annotations

import json
import sys
import tempfile
import unittest
from pathlib import Path

TRAINING = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TRAINING))

try:
    import cv2
    import numpy as np

    from rendering import skeleton as rig
    from rendering.camera import VIEW_HEIGHT
    from rendering.motion import ClimbMotion, minimum_jerk
    from rendering.route import sample_climb
    from rendering.scene import ClimbScene
    from rendering.skeleton import Limb, Proportions
    from rendering.truth import write_climb_truth

    MISSING = None
except ImportError as error:
    MISSING = f"needs python3-numpy and python3-opencv: {error}"

WIDTH, HEIGHT = 180, 320
SAMPLES_PER_SECOND = 30
VIDEO_FRAMES_PER_SECOND = 30
SAMPLE_BUDGET_BYTES = 3_000_000
FILE_BUDGET_BYTES = {"climb.mp4": 1_800_000, "climb-short.mp4": 200_000}


def times() -> np.ndarray:
    return np.arange(0, sample_climb().duration, 1 / SAMPLES_PER_SECOND)


@unittest.skipIf(MISSING, MISSING)
class MotionTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.motion = ClimbMotion(sample_climb(), Proportions())
        cls.joints = np.array([cls.motion.pose(time).joints for time in times()])

    def test_bones_keep_their_lengths(self) -> None:
        body = Proportions()
        for upper, middle, end, lengths in (
            (rig.LEFT_SHOULDER, rig.LEFT_ELBOW, rig.LEFT_WRIST, (body.upper_arm, body.forearm)),
            (rig.RIGHT_SHOULDER, rig.RIGHT_ELBOW, rig.RIGHT_WRIST, (body.upper_arm, body.forearm)),
            (rig.LEFT_HIP, rig.LEFT_KNEE, rig.LEFT_ANKLE, (body.thigh, body.shank)),
            (rig.RIGHT_HIP, rig.RIGHT_KNEE, rig.RIGHT_ANKLE, (body.thigh, body.shank)),
        ):
            for start, stop, length in ((upper, middle, lengths[0]), (middle, end, lengths[1])):
                measured = np.linalg.norm(self.joints[:, start] - self.joints[:, stop], axis=1)
                np.testing.assert_allclose(measured, length, atol=1e-6)

    def test_hands_and_feet_stay_on_their_holds(self) -> None:
        holds = {hold.name: hold for hold in self.motion.climb.holds}
        for touch in self.motion.touches:
            hold = holds[touch.hold]
            self.assertLess(np.hypot(touch.point[0] - hold.x, touch.point[1] - hold.y), 0.5 * hold.size)
            resting = (times() >= touch.start) & (times() <= touch.end)
            distances = np.linalg.norm(self._ends(touch.limb)[resting] - touch.point, axis=1)
            self.assertLess(distances.max(), 0.006, f"{touch.limb.name} slips off {touch.hold}")

    def test_nothing_goes_through_the_wall(self) -> None:
        self.assertLess(self.joints[:, :, 2].max(), 0)

    def test_movement_has_no_jolts(self) -> None:
        speed = np.diff(self.joints, axis=0) * SAMPLES_PER_SECOND
        acceleration = np.diff(speed, axis=0) * SAMPLES_PER_SECOND
        self.assertLess(np.linalg.norm(speed, axis=2).max(), 4.5)
        self.assertLess(np.linalg.norm(acceleration, axis=2).max(), 75)

    def test_the_climber_rests_on_bent_arms_before_the_crux(self) -> None:
        resting = (times() > 11.4) & (times() < 13.0)
        for side in (0, 1):
            shoulder, elbow, wrist = (
                self.joints[resting, index + side] for index in (rig.LEFT_SHOULDER, rig.LEFT_ELBOW, rig.LEFT_WRIST)
            )
            upper, lower = shoulder - elbow, wrist - elbow
            cosine = (upper * lower).sum(axis=1) / np.linalg.norm(upper, axis=1) / np.linalg.norm(lower, axis=1)
            self.assertLess(np.degrees(np.arccos(cosine)).max(), 130)

    def test_minimum_jerk_starts_and_ends_at_rest(self) -> None:
        self.assertEqual([0.0, 0.5, 1.0], [minimum_jerk(share) for share in (-1, 0.5, 2)])
        self.assertLess(minimum_jerk(0.01), 1e-4)

    def _ends(self, limb: Limb) -> np.ndarray:
        offset = 0 if limb.side < 0 else 1
        if not limb.is_hand:
            return self.joints[:, rig.LEFT_FOOT_INDEX + offset]
        wrist = self.joints[:, rig.LEFT_WRIST + offset]
        knuckles = (self.joints[:, rig.LEFT_PINKY + offset] + self.joints[:, rig.LEFT_INDEX + offset]) / 2
        fingers = knuckles - wrist
        return wrist + fingers / np.linalg.norm(fingers, axis=1, keepdims=True) * Proportions().grip


@unittest.skipIf(MISSING, MISSING)
class SceneTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cv2.setNumThreads(1)
        cls.scene = ClimbScene(wall_pixels_per_metre=100)

    def test_the_same_seed_gives_the_same_picture(self) -> None:
        again = ClimbScene(wall_pixels_per_metre=100)
        self.assertEqual(
            self.scene.picture(3.3, WIDTH, HEIGHT).tobytes(), again.picture(3.3, WIDTH, HEIGHT).tobytes()
        )

    def test_only_the_climber_and_the_shadow_differ_from_the_empty_wall(self) -> None:
        climber = self.scene.picture(5.0, WIDTH, HEIGHT).astype(int)
        empty = self.scene.picture(5.0, WIDTH, HEIGHT, with_climber=False).astype(int)
        changed = (np.abs(climber - empty).max(axis=2) > 12).mean()
        self.assertGreater(changed, 0.05)
        self.assertLess(changed, 0.5)
        np.testing.assert_array_equal(climber[:20, :20], empty[:20, :20])

    def test_the_climber_fills_about_half_of_the_picture(self) -> None:
        for time in times()[:: SAMPLES_PER_SECOND // 2]:
            rows = self.scene.camera(time, WIDTH, HEIGHT).project(self.scene.motion.pose(time).joints)[:, 1]
            self.assertGreater(np.ptp(rows) / HEIGHT, 0.3)
            self.assertLess(np.ptp(rows) / HEIGHT, 0.75)

    def test_the_wall_in_the_picture_moves_with_the_camera(self) -> None:
        extent = self.scene.wall.extent
        camera = self.scene.camera(9.0, WIDTH, HEIGHT)
        matrix = camera.wall_matrix(extent.left, extent.top, extent.pixels_per_metre)
        for hold in self.scene.climb.holds:
            in_wall = np.array([*extent.to_pixels(hold.x, hold.y), 1.0])
            projected = camera.project(np.array([[hold.x, hold.y, 0.0]]))[0, :2]
            np.testing.assert_allclose(matrix @ in_wall, projected, atol=1e-6)


@unittest.skipIf(MISSING, MISSING)
class TruthTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.scene = ClimbScene(wall_pixels_per_metre=60)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "truth.json"
            write_climb_truth(cls.scene, path, WIDTH, HEIGHT, cuts={})
            cls.truth = json.loads(path.read_text(encoding="utf-8"))
        cls.points = np.array(cls.truth["keypoints"]).reshape(-1, rig.JOINT_COUNT, 2)
        cls.visible = np.array([[mark == "1" for mark in row] for row in cls.truth["visible"]])

    def test_visible_points_lie_inside_the_picture(self) -> None:
        seen = self.points[self.visible]
        self.assertTrue(((seen >= 0) & (seen <= [WIDTH, HEIGHT])).all())
        self.assertGreater(self.visible[:, rig.LEFT_HIP].mean(), 0.9)

    def test_the_face_is_hidden_from_behind(self) -> None:
        self.assertLess(self.visible[:, rig.NOSE].mean(), 0.2)

    def test_the_camera_maps_holds_back_to_the_first_frame(self) -> None:
        for frame in (0, 90, 200):
            a, b, tx, ty = self.truth["camera"][frame]
            camera = self.scene.camera(frame / self.truth["fps"], WIDTH, HEIGHT)
            for hold in self.scene.climb.holds:
                x, y = camera.project(np.array([[hold.x, hold.y, 0.0]]))[0, :2]
                mapped = (a * x - b * y + tx, b * x + a * y + ty)
                np.testing.assert_allclose(mapped, self.truth["holds"][hold.name], atol=0.1)

    def test_every_move_joins_two_contacts(self) -> None:
        contacts = {(c["limb"], c["hold"], c["start_ms"]) for c in self.truth["contacts"]}
        left = {(c["limb"], c["hold"], c["end_ms"]) for c in self.truth["contacts"]}
        for move in self.truth["moves"]:
            self.assertIn((move["limb"], move["to"], move["end_ms"]), contacts)
            self.assertIn((move["limb"], move["from"], move["start_ms"]), left)

    def test_the_left_hand_takes_its_second_hold_again_twice_soon_after_the_catch(self) -> None:
        moves = self._moves_to("left_hand", "hand-4")
        self.assertEqual(["hand-1", "hand-4", "hand-4"], [move["from"] for move in moves])
        self.assertLess(moves[-1]["start_ms"] - moves[0]["end_ms"], 1500)

    def test_the_right_foot_is_put_back_on_the_same_hold_three_times_in_two_seconds(self) -> None:
        moves = self._moves_to("right_foot", "foot-5")
        self.assertEqual(["foot-3", "foot-5", "foot-5", "foot-5"], [move["from"] for move in moves])
        self.assertLess(moves[-1]["end_ms"] - moves[1]["start_ms"], 2000)

    def test_a_limb_that_comes_back_to_its_hold_is_seen_to_leave_it(self) -> None:
        ends = {"left_hand": rig.LEFT_INDEX, "right_foot": rig.RIGHT_FOOT_INDEX}
        rows = np.array(self.truth["times_ms"])
        body_height = 1.7 * HEIGHT / VIEW_HEIGHT
        for move in (m for m in self.truth["moves"] if m["from"] == m["to"]):
            during = (rows >= move["start_ms"]) & (rows <= move["end_ms"])
            path = self.points[during, ends[move["limb"]]]
            self.assertGreater(np.linalg.norm(path - path[0], axis=1).max() / body_height, 0.06)

    def test_each_touch_between_lifts_lasts_long_enough_to_be_a_contact(self) -> None:
        for contact in self.truth["contacts"]:
            self.assertGreaterEqual(contact["end_ms"] - contact["start_ms"], 200)

    def _moves_to(self, limb: str, hold: str) -> list[dict]:
        return [move for move in self.truth["moves"] if move["limb"] == limb and move["to"] == hold]


class CommittedSampleTests(unittest.TestCase):
    def test_samples_stay_small(self) -> None:
        size = sum(path.stat().st_size for path in (TRAINING / "samples").iterdir())
        self.assertLessEqual(size, SAMPLE_BUDGET_BYTES)
        for name, budget in FILE_BUDGET_BYTES.items():
            self.assertLessEqual((TRAINING / "samples" / name).stat().st_size, budget, name)

    def test_the_short_cut_shows_a_whole_hand_move(self) -> None:
        truth = json.loads((TRAINING / "samples" / "climb.truth.json").read_text(encoding="utf-8"))
        cut = truth["cuts"]["climb-short.mp4"]
        start, end = cut["start_ms"], cut["start_ms"] + 1000 * cut["frames"] / VIDEO_FRAMES_PER_SECOND
        whole = [m for m in truth["moves"] if start <= m["start_ms"] and m["end_ms"] <= end and "hand" in m["limb"]]
        self.assertTrue(whole)


if __name__ == "__main__":
    unittest.main()
