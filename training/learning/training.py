"""The course of a training: stops, and goes on where it was."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn


@dataclass(frozen=True)
class Course:
    """How a network is optimised; the learning rate falls from ``rate`` to ``final_rate`` along a cosine.

    ``smoothing``: how slowly the averaged weights, which are the result, follow the trained ones.
    """

    rate: float
    weight_decay: float
    warm_up_steps: int
    largest_gradient: float
    smoothing: float
    final_rate: float = 1e-5


class Training:
    """The network, its averaged copy, the optimiser, and how far they are."""

    def __init__(self, network: nn.Module, course: Course) -> None:
        self.network = network.to(memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.network).eval()
        self.optimiser = torch.optim.AdamW(self.network.parameters(), course.rate, weight_decay=course.weight_decay)
        self.course, self.steps, self.seconds = course, 0, 0.0

    def step(self, loss: Callable[[nn.Module], Tensor], progress: float) -> float:
        """One optimisation step at a share of the whole training; returns the loss."""
        course = self.course
        warm = min(1.0, (self.steps + 1) / course.warm_up_steps)
        for group in self.optimiser.param_groups:
            group["lr"] = course.rate * warm * 0.5 * (1 + math.cos(math.pi * progress)) + course.final_rate
        value = loss(self.network)
        self.optimiser.zero_grad(set_to_none=True)
        value.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), course.largest_gradient)
        self.optimiser.step()
        self.steps += 1
        self._follow(min(course.smoothing, (1 + self.steps) / (10 + self.steps)))
        return value.item()

    @torch.no_grad()
    def _follow(self, keep: float) -> None:
        trained = self.network.state_dict()
        for name, value in self.average.state_dict().items():
            if value.dtype.is_floating_point:
                value.lerp_(trained[name], 1 - keep)
            else:
                value.copy_(trained[name])

    def save(self, path: Path) -> None:
        """Writes everything needed to go on; a crash leaves the earlier file whole."""
        state = {
            "network": self.network.state_dict(), "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(), "steps": self.steps, "seconds": self.seconds,
        }  # fmt: skip
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(path)

    def resume(self, path: Path) -> None:
        """Goes on from what ``save`` wrote."""
        state = torch.load(path)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.steps, self.seconds = state["steps"], state["seconds"]
