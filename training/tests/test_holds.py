"""Checks what the hold model is trained on and how its answers are read; skipped, visibly, without what it needs."""

from __future__ import annotations

import sys
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

TRAINING = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TRAINING))

try:
    import numpy as np
    import onnx
    import torch

    from holds.detections import decode
    from holds.export import export, facts
    from holds.exported import Exported, read_facts
    from holds.labels import AMBIGUOUS, CLASSES, NOTHING, UNKNOWN, to_rows
    from holds.loss import loss
    from holds.network import BOX, CELL, CHANNELS, HoldNetwork
    from holds.parity import TOLERANCE, largest_difference, stored_alike
    from holds.photo import detect_in_photo, read_photo_truth
    from holds.scores import Tally
    from holds.targets import make_targets
    from holds.train import COURSE, Training, start_simply
    from synthesis.walls import HoldKind, WallHold

    MISSING = None
except ImportError as error:
    MISSING = f"needs python3-numpy, python3-opencv, python3-torch and python3-onnx: {error}"

SHIPPED = TRAINING.parent / "Vision" / "Models" / "hold.onnx"


@unittest.skipIf(MISSING, MISSING)
class LabelTests(unittest.TestCase):
    def test_what_hardly_anybody_would_see_is_ambiguous(self) -> None:
        square = np.float32([[0, 0], [20, 0], [20, 20], [0, 20]])
        rows = to_rows([
            WallHold(HoldKind.PINCH, square), WallHold(None, square), WallHold(HoldKind.PINCH, square, seen=0.2),
            WallHold(HoldKind.PINCH, square, contrast=0.05), WallHold(HoldKind.PINCH, square * 0.5), WallHold(HoldKind.PINCH, square * 0.3),
        ])  # fmt: skip
        expected = [CLASSES.index("pinch"), AMBIGUOUS, AMBIGUOUS, AMBIGUOUS, UNKNOWN, AMBIGUOUS]
        self.assertEqual(sorted(rows[:6, 0].tolist()), sorted(expected))
        self.assertTrue((rows[6:, 0] == NOTHING).all())

    def test_targets_read_back_give_the_labels(self) -> None:
        rows = np.float32([[2, 40, 50, 30, 18], [5, 90, 20, 44, 9], [0, 70, 100, 16, 16]])
        targets = make_targets(rows[None], 128)
        middles = (targets.heat == 1).float().numpy()
        kinds = np.eye(len(CLASSES))[np.clip(targets.kinds[0].numpy(), 0, 5)].transpose(2, 0, 1)
        found = decode(middles, targets.boxes[0].numpy(), kinds, 0.5)
        order = np.argsort(found.boxes[:, 0])
        expected = np.column_stack([rows[:, 1:3] - rows[:, 3:] / 2, rows[:, 1:3] + rows[:, 3:] / 2])
        np.testing.assert_allclose(found.boxes[order], expected[np.argsort(expected[:, 0])], atol=1e-3)
        self.assertEqual(found.kinds[order].tolist(), rows[np.argsort(expected[:, 0]), 0].tolist())

    def test_nothing_is_asked_where_nobody_can_say(self) -> None:
        targets = make_targets(np.float32([[[AMBIGUOUS, 64, 64, 40, 40]]]), 128)
        self.assertEqual(targets.counted[0, 16, 16], 0)
        self.assertEqual(targets.counted[0, 2, 2], 1)
        self.assertTrue((targets.kinds == NOTHING).all())

    def test_of_two_boxes_on_one_hold_the_likelier_stays(self) -> None:
        centers, boxes = np.zeros((1, 8, 8), np.float32), np.full((4, 8, 8), np.log(4), np.float32)
        boxes[:2] = 0
        centers[0, 3, 3], centers[0, 3, 4] = 0.6, 0.9
        found = decode(centers, boxes, np.zeros((6, 8, 8), np.float32), 0.3)
        self.assertEqual(found.scores.tolist(), [np.float32(0.9)])
        self.assertEqual(found.boxes[0].tolist(), [4.5 * CELL - 8, 3.5 * CELL - 8, 4.5 * CELL + 8, 3.5 * CELL + 8])


@unittest.skipIf(MISSING, MISSING)
class ScoreTests(unittest.TestCase):
    def test_finds_misses_and_ambiguous_things_are_counted_apart(self) -> None:
        labels = np.float32([[1, 20, 20, 20, 20], [3, 80, 20, 20, 20], [AMBIGUOUS, 20, 80, 20, 20]])
        found = type("Found", (), {})()
        found.scores = np.array([0.9, 0.8, 0.7])
        found.boxes = np.array([[10, 10, 30, 30], [10, 70, 30, 90], [60, 60, 80, 80]])
        found.kinds = np.array([1, 0, 0])
        tally = Tally(0.5)
        tally.add(found, labels)
        summary = tally.summary(0.5)
        self.assertEqual((summary["precision"], summary["recall"], summary["type_accuracy"]), (0.5, 0.5, 1.0))
        self.assertEqual(tally.best_threshold(), 0.9)


@unittest.skipIf(MISSING, MISSING)
class NetworkTests(unittest.TestCase):
    def test_outputs_have_a_cell_for_every_four_pixels(self) -> None:
        outputs = HoldNetwork().eval()(torch.zeros(2, 3, 64, 96))
        self.assertEqual(tuple(outputs.shape), (2, CHANNELS, 16, 24))

    def test_training_on_one_picture_lowers_the_loss(self) -> None:
        torch.manual_seed(1)
        network = HoldNetwork()
        start_simply(network)
        training = Training(network, replace(COURSE, rate=2e-3))
        targets = make_targets(np.float32([[[2, 30, 30, 20, 20]], [[4, 40, 20, 30, 12]]]), 64)
        batch = type("Batch", (), {"images": torch.randn(2, 3, 64, 64), "targets": targets})()
        losses = [training.step(lambda trained: loss(trained(batch.images), batch.targets), 0.0) for _ in range(40)]
        self.assertLess(losses[-1], 0.6 * losses[0])

    def test_a_perfect_answer_costs_almost_nothing(self) -> None:
        targets = make_targets(np.float32([[[2, 30, 30, 20, 20]]]), 64)
        outputs = torch.zeros(1, CHANNELS, 16, 16)
        outputs[:, 0] = torch.where(targets.heat == 1, 12.0, -12.0)
        outputs[:, BOX] = targets.boxes
        outputs[:, 5 + 2] = 12.0
        self.assertLess(float(loss(outputs, targets)), 1e-3)

    def test_a_training_goes_on_where_it_was(self) -> None:
        training = Training(HoldNetwork(), replace(COURSE, rate=1e-3))
        training.steps, training.seconds = 7, 3.5
        other = Training(HoldNetwork(), replace(COURSE, rate=1e-3))
        with tempfile.TemporaryDirectory() as folder:
            training.save(Path(folder) / "hold.pt")
            other.resume(Path(folder) / "hold.pt")
        self.assertEqual((other.steps, other.seconds), (7, 3.5))
        for mine, theirs in zip(training.network.parameters(), other.network.parameters(), strict=True):
            self.assertTrue(torch.equal(mine, theirs))


@unittest.skipIf(MISSING, MISSING)
class ExportTests(unittest.TestCase):
    def test_the_exported_file_holds_the_weights_and_says_what_it_is(self) -> None:
        torch.manual_seed(3)
        training = Training(HoldNetwork(), replace(COURSE, rate=1e-3))
        with tempfile.TemporaryDirectory() as folder:
            weights, path = Path(folder) / "hold.pt", Path(folder) / "hold.onnx"
            with torch.no_grad():
                for value in training.average.parameters():
                    value.add_(0.01 * torch.randn_like(value))
            training.save(weights)
            export(training.average, 0.4321, "9.9.9", path)
            self.assertTrue(stored_alike(path, weights))
            self.assertLess(path.stat().st_size, 10_000_000)
            self.assertEqual(read_facts(path), facts(0.4321, "9.9.9"))
            self.assertLess(largest_difference(path, weights), TOLERANCE)
            shapes = {item.name: len(item.type.tensor_type.shape.dim) for item in onnx.load(str(path)).graph.output}
            self.assertEqual(shapes, {"centers": 4, "boxes": 4, "classes": 4})

    def test_likelihoods_lie_between_nought_and_one(self) -> None:
        with torch.no_grad():
            centers, _, classes = Exported(HoldNetwork()).eval()(torch.rand(1, 3, 64, 64) * 255)
        self.assertTrue(bool(((centers >= 0) & (centers <= 1)).all()))
        torch.testing.assert_close(classes.sum(1), torch.ones(1, 16, 16))


@unittest.skipIf(MISSING, MISSING)
@unittest.skipUnless(SHIPPED.exists(), "the shipped model is not here")
class ShippedModelTests(unittest.TestCase):
    def test_it_finds_the_holds_of_the_sample_wall(self) -> None:
        from holds.runtime import open_model

        image, labels = read_photo_truth(TRAINING / "samples/wall.jpg", TRAINING / "samples/wall.truth.json", 1280)
        tally = Tally(0.5)
        threshold = float(read_facts(SHIPPED)["threshold"])
        tally.add(detect_in_photo(open_model(SHIPPED), image, 1280, 0.1), labels)
        self.assertGreater(tally.summary(threshold)["f1"], 0.8)

    def test_its_classes_are_those_of_the_renderer(self) -> None:
        self.assertEqual(read_facts(SHIPPED)["classes"].split(","), list(CLASSES))


if __name__ == "__main__":
    unittest.main()
