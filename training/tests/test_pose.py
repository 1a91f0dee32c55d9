"""Tests of the skeleton model's data, network and export."""

from __future__ import annotations

import sys
import tempfile
import unittest
from pathlib import Path

TRAINING = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TRAINING))

try:
    import numpy as np
    import torch

    from learning.layers import Residual, normalise
    from learning.weights import load_weights
    from pose.batches import Batch
    from pose.export import export
    from pose.heatmaps import decode, targets
    from pose.keypoints import COUNT, JOINTS, MIRRORED
    from pose.loss import loss
    from pose.network import PoseNetwork
    from pose.placement import place
    from pose.pools import FIGURE_SIDE, FigurePool, PoolWriter
    from pose.runtime import ExportedModel
    from pose.scores import score
    from synthesis.climbers.body import random_build
    from synthesis.climbers.figure import render_figure
    from synthesis.climbers.poses import random_pose
except ImportError as missing:
    raise unittest.SkipTest(f"needs python3-torch, python3-onnx, python3-numba and python3-opencv: {missing}") from None

BONES = {(11, 13): "upper_arm", (13, 15): "forearm", (23, 25): "thigh", (25, 27): "shank"}


def random_network(seed: int) -> PoseNetwork:
    """Weights and statistics that are all different, as after training."""
    torch.manual_seed(seed)
    network = PoseNetwork().eval()
    for value in network.state_dict().values():
        if value.dtype.is_floating_point and value.dim() == 1:
            value.copy_(torch.rand_like(value) + 0.5)
    return network


def batch_of(positions: torch.Tensor, present: float) -> Batch:
    """One crop of noise with these positions."""
    return Batch(torch.zeros(1, 3, 64, 64, dtype=torch.uint8), positions[None], torch.ones(1, COUNT),
                 torch.tensor([present]))  # fmt: skip


class Figures(unittest.TestCase):
    def test_bones_keep_the_lengths_of_the_build(self) -> None:
        for seed in range(40):
            build = random_build(np.random.default_rng(seed))
            joints = random_pose(np.random.default_rng([seed, 1]), build).joints
            for (start, end), name in BONES.items():
                self.assertAlmostEqual(np.linalg.norm(joints[start] - joints[end]), getattr(build, name), delta=1e-3)

    def test_the_same_seed_gives_the_same_figure(self) -> None:
        first, again = (render_figure(np.random.default_rng([5, 7]), 160) for _ in range(2))
        self.assertTrue(np.array_equal(first.pixels, again.pixels))
        self.assertTrue(np.array_equal(first.labels, again.labels))

    def test_joints_lie_on_the_body_and_inside_the_picture(self) -> None:
        for seed in range(12):
            figure = render_figure(np.random.default_rng([11, seed]), 240)
            x, y = figure.labels[JOINTS, 0].astype(int), figure.labels[JOINTS, 1].astype(int)
            self.assertTrue(((x >= 0) & (x < 240) & (y >= 0) & (y < 240)).all())
            self.assertTrue((figure.pixels[y, x, 3] > 200).all())

    def test_some_keypoints_are_hidden_and_some_are_not(self) -> None:
        seen = np.array([render_figure(np.random.default_rng([3, seed]), 160).labels[:, 2] for seed in range(20)])
        self.assertTrue((seen[:, JOINTS].mean(0) > 0.3).all())
        self.assertTrue((seen[:, JOINTS].mean(0) < 1).any())


class Placements(unittest.TestCase):
    def test_pixels_and_labels_move_together_and_a_mirror_swaps_left_and_right(self) -> None:
        figure = np.zeros((FIGURE_SIDE, FIGURE_SIDE, 4), np.uint8)
        labels = np.column_stack([np.linspace(60, 250, COUNT), np.linspace(240, 80, COUNT), np.ones(COUNT)])
        x, y = int(labels[15, 0]), int(labels[15, 1])
        figure[y - 4 : y + 5, x - 4 : x + 5] = 255
        mirrored = set()
        for seed in range(60):
            placement = place(np.random.default_rng(seed), labels, 192)
            moved = placement.map(labels)
            wrist = moved[MIRRORED[15] if placement.mirrored else 15, :2]
            if placement.off_centre or not ((wrist > 8) & (wrist < 184)).all():
                continue
            mirrored.add(placement.mirrored)
            rows, columns = np.nonzero(placement.warp(figure, 192)[..., 3] > 100)
            self.assertLess(np.hypot(columns.mean() - wrist[0], rows.mean() - wrist[1]), 1.5)
        self.assertEqual(mirrored, {True, False})


class Heatmaps(unittest.TestCase):
    def test_what_is_encoded_is_decoded(self) -> None:
        positions = torch.rand(4, COUNT, 2) * 0.8 + 0.1
        logits = (targets(positions, 32) + 1e-9).log().view(4, COUNT, 32, 32)
        found, mass = decode(logits)
        self.assertLess((found - positions).abs().max().item(), 0.15 / 32)
        self.assertGreater(mass.min().item(), 0.9)


class Networks(unittest.TestCase):
    def test_a_crop_of_any_multiple_of_32_has_a_cell_for_8_pixels(self) -> None:
        network = PoseNetwork().eval()
        for side in (192, 256):
            logits, attributes = network(torch.zeros(1, 3, side, side))
            self.assertEqual(logits.shape, (1, COUNT, side // 8, side // 8))
            self.assertEqual(attributes.shape, (1, COUNT + 1))

    def test_an_added_block_changes_nothing_at_first(self) -> None:
        block = Residual(8).eval()
        block.start_as_identity()
        values = torch.rand(1, 8, 5, 5)
        self.assertTrue(torch.equal(block(values), values))

    def test_keypoints_outside_the_crop_do_not_count(self) -> None:
        torch.manual_seed(1)
        logits, attributes = torch.randn(1, COUNT, 8, 8), torch.zeros(1, COUNT + 1)
        inside = torch.full((COUNT, 2), 0.5)
        moved_out = inside.clone()
        moved_out[15] = torch.tensor([1.4, 0.5])
        other_logits = logits.clone()
        other_logits[:, 15] = 0
        once, again = (loss(values, attributes, batch_of(moved_out, 1.0)) for values in (logits, other_logits))
        self.assertAlmostEqual(once.item(), again.item(), places=5)
        self.assertNotAlmostEqual(loss(logits, attributes, batch_of(inside, 1.0)).item(),
                                  loss(other_logits, attributes, batch_of(inside, 1.0)).item(), places=3)  # fmt: skip

    def test_a_perfect_answer_scores_one(self) -> None:
        positions = torch.rand(COUNT, 2) * 0.8 + 0.1
        batch = batch_of(positions, 1.0)

        class Perfect(torch.nn.Module):
            def forward(self, images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
                return (targets(batch.positions, 32) + 1e-9).log().view(1, COUNT, 32, 32), torch.ones(1, COUNT + 1)

        scores = score(Perfect(), [batch])
        self.assertEqual((scores.pck_02, scores.joints_02, scores.presence), (1.0, 1.0, 1.0))


class Exports(unittest.TestCase):
    def test_the_exported_model_answers_as_the_network_and_gives_its_weights_back(self) -> None:
        network = random_network(3)
        images = np.random.default_rng(4).integers(0, 256, (1, 192, 192, 3), dtype=np.uint8)
        with tempfile.TemporaryDirectory() as folder, torch.no_grad():
            path = Path(folder) / "pose.onnx"
            export(network, 192, "0.0.1", path)
            heatmaps, visibility, presence = ExportedModel(path, 192).raw(images)
            logits, attributes = network(normalise(torch.from_numpy(images).permute(0, 3, 1, 2).float()))
            again = PoseNetwork().eval()
            load_weights(again, path)
        largest = logits.abs().max().item()
        self.assertLess(np.abs(heatmaps - logits.numpy()).max() / largest, 1e-3)
        self.assertLess(np.abs(np.concatenate([visibility, presence], 1) - attributes.sigmoid().numpy()).max(), 1e-3)
        for name, value in network.state_dict().items():
            self.assertTrue(torch.equal(value, again.state_dict()[name]), name)


class Pools(unittest.TestCase):
    def test_a_reader_sees_what_is_written_so_far(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            shapes = {"figures": ((4, 4, 4), np.uint8), "labels": ((COUNT, 3), np.float32)}
            writer = PoolWriter(folder, 60, **shapes)
            pool = FigurePool(folder)
            self.assertEqual(pool.count, 0)
            for value in range(55):
                writer.append(np.full((4, 4, 4), value, np.uint8), np.zeros((COUNT, 3), np.float32))
            self.assertEqual(pool.count, 50)
            writer.close()
            self.assertEqual(pool.count, 55)
            self.assertEqual(pool[54][0][0, 0, 0], 54)


if __name__ == "__main__":
    unittest.main()
