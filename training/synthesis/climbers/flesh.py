"""Flesh and clothes on a pose, as tapered capsules in metres."""

from __future__ import annotations

import numpy as np

from .body import LEFT, RIGHT, Array, Build, Pose, unit
from .outfits import Material, Outfit
from .poses import ARM_JOINTS, LEG_JOINTS

STAVES = np.linspace(-1, 1, 7)
"""The trunk is drawn as staves side by side, thicker in the middle: close to an elliptic barrel."""


class Flesh:
    """Collects the capsules of one climber; ``down`` is gravity in the body's axes."""

    def __init__(self, rng: np.random.Generator, pose: Pose, outfit: Outfit, down: Array) -> None:
        self._rng, self._pose, self._outfit, self._down = rng, pose, outfit, down
        self._capsules: list[Array] = []
        self._materials: list[int] = []
        self._trunk()
        self._seat()
        if outfit.drape > 0:
            self._loose_shirt()
        for side in (LEFT, RIGHT):
            self._arm(side)
            self._leg(side)
        self._head()

    @property
    def capsules(self) -> Array:
        """float32 (n, 8): ends and radii, metres."""
        return np.array(self._capsules, np.float32)

    @property
    def materials(self) -> Array:
        """int16 (n)."""
        return np.array(self._materials, np.int16)

    def _add(self, start: Array, start_radius: float, end: Array, end_radius: float, material: Material) -> None:
        self._capsules.append(np.concatenate([start, [start_radius], end, [end_radius]]))
        self._materials.append(int(material))

    def _strip(self, start: Array, start_radius: float, end: Array, end_radius: float, first: float, last: float,
               parts: list[tuple[float, float, Material]]) -> None:  # fmt: skip
        """A capsule from place ``first`` to ``last``, cut where other materials begin."""
        for begin, finish, material in parts:
            low, high = max(first, begin), min(last, finish)
            if high <= low:
                continue
            a, b = (low - first) / (last - first), (high - first) / (last - first)
            self._add(
                start + (end - start) * a, start_radius + (end_radius - start_radius) * a,
                start + (end - start) * b, start_radius + (end_radius - start_radius) * b, material,
            )  # fmt: skip

    def _trunk(self) -> None:
        pose, outfit, build = self._pose, self._outfit, self._pose.build
        girth = build.trunk_girth
        top_to = min(outfit.top_to, outfit.waist)
        parts = [
            (0, min(outfit.top_from, outfit.waist), Material.SKIN), (outfit.top_from, top_to, Material.TOP),
            (max(top_to, 0), outfit.waist, Material.SKIN), (outfit.waist, 1.1, Material.BOTTOM),
        ]  # fmt: skip
        if outfit.top_from > 1:
            parts = [(0, outfit.waist, Material.SKIN), (outfit.waist, 1.1, Material.BOTTOM)]
        chest_width = build.shoulder_half_width * 0.52
        waist_width = (build.shoulder_half_width + build.hip_half_width) * 0.22
        for across in STAVES:
            thickness = girth * np.sqrt(1 - 0.35 * across**2)
            ribs = pose.neck + pose.chest_axes @ [across * chest_width, 0.07, 0]
            waist = pose.waist + pose.pelvis_axes @ [across * waist_width, 0, 0]
            hips = pose.pelvis_axes @ np.array([across * build.hip_half_width * 0.85, 0.0, 0])
            self._strip(ribs, 0.1 * thickness, waist, 0.086 * thickness, 0.05, 0.55, parts)
            self._strip(waist, 0.086 * thickness, hips, 0.108 * thickness, 0.55, 1.05, parts)
        over_shoulder = Material.TOP if outfit.sleeve > 0 else Material.SKIN
        for side, shoulder in ((LEFT, pose.joints[11]), (RIGHT, pose.joints[12])):
            collar = pose.neck + pose.chest_axes @ [side * 0.03, 0.025, 0]
            self._add(collar, 0.052 * girth, shoulder, 0.056 * build.limb_girth, over_shoulder)
            if over_shoulder is Material.SKIN and outfit.top_from < 1:
                strap = pose.neck + pose.chest_axes @ [side * 0.07, 0.0, -0.045]
                lower = pose.neck + pose.chest_axes @ [side * 0.05, 0.05 + outfit.top_from * 0.5, -0.092 * girth]
                self._add(strap, 0.018, lower, 0.02, Material.TOP)

    def _seat(self) -> None:
        pose, outfit, girth = self._pose, self._outfit, self._pose.build.trunk_girth
        for across in np.linspace(-1, 1, 5):
            place = pose.pelvis_axes @ np.array([across * pose.build.hip_half_width * 0.7, 0.035, -0.018])
            radius = (0.104 - 0.012 * abs(across)) * girth
            self._add(place, radius, place + [0, 0.001, 0], radius, Material.BOTTOM)
        if outfit.harness:
            for across in np.linspace(-1, 1, 5):
                place = pose.pelvis_axes @ np.array([across * 0.075, -0.045, -0.02])
                self._add(place, 0.1 * girth, place + [0, 0.004, 0], 0.1 * girth, Material.HARNESS)
        if outfit.bag:
            offset = self._rng.normal(0, 0.05)
            top = pose.pelvis_axes @ np.array([offset, -0.02, -0.13 * girth])
            self._add(top, 0.05, top + self._down * 0.09, 0.052, Material.BAG)

    def _loose_shirt(self) -> None:
        """Hangs from chest and back over the waistband, flaring towards the hem."""
        rng, pose, outfit = self._rng, self._pose, self._outfit
        girth = pose.build.trunk_girth
        flare = 1 + outfit.drape * rng.uniform(3, 8)
        sway = self._down * rng.uniform(0, 0.06) + rng.normal(0, 0.02, 3)
        for across in STAVES:
            thickness = girth * np.sqrt(1 - 0.3 * across**2)
            chest = pose.neck + pose.chest_axes @ [across * pose.build.shoulder_half_width * 0.55, 0.09, -0.01]
            hem = pose.pelvis_axes @ np.array([across * pose.build.hip_half_width * flare, outfit.hem - 0.04, -0.01])
            self._add(chest, 0.1 * thickness, hem + sway, 0.092 * thickness * flare, Material.TOP)

    def _arm(self, side: int) -> None:
        rng, pose, outfit = self._rng, self._pose, self._outfit
        girth = pose.build.limb_girth
        shoulder, elbow, wrist, little, index, thumb = (pose.joints[joint] for joint in ARM_JOINTS[side])
        wide = outfit.sleeve_width
        swell = elbow + 0.3 * (wrist - elbow)
        self._add(shoulder, 0.056 * girth, elbow, 0.041 * girth, Material.SKIN)
        self._add(elbow, 0.041 * girth, swell, 0.044 * girth, Material.SKIN)
        self._add(swell, 0.044 * girth, wrist, 0.028 * girth, Material.SKIN)
        if outfit.sleeve > 0:
            upper = min(outfit.sleeve, 1.0)
            hang = self._down * rng.uniform(0, 0.03) * (wide - 1)
            end = shoulder + (elbow - shoulder) * upper + hang
            self._add(shoulder, 0.061 * girth, end, (0.061 - 0.014 * upper) * girth * wide, Material.TOP)
        if outfit.sleeve > 1:
            lower = elbow + (wrist - elbow) * (outfit.sleeve - 1)
            self._add(elbow, 0.047 * girth * wide, lower, 0.036 * girth * rng.uniform(1, wide), Material.TOP)
        knuckles = (little + index) / 2
        curl = np.array([0, 0, rng.uniform(-0.02, 0.05)])
        self._add(wrist, 0.03 * girth, knuckles, 0.036, Material.HAND)
        for base in (little, index):
            self._add(base, 0.019, base + (base - wrist) * 0.55 + curl, 0.013, Material.HAND)
        self._add(knuckles, 0.03, knuckles + (knuckles - wrist) * 0.6 + curl, 0.019, Material.HAND)
        self._add(wrist, 0.021, thumb, 0.016, Material.HAND)

    def _leg(self, side: int) -> None:
        pose, outfit = self._pose, self._outfit
        girth = pose.build.limb_girth
        hip, knee, ankle, heel, toes = (pose.joints[joint] for joint in LEG_JOINTS[side])
        calf = knee + 0.33 * (ankle - knee) + np.array([0, 0, -0.015])
        self._add(hip, 0.092 * girth, knee, 0.057 * girth, Material.SKIN)
        self._add(knee, 0.056 * girth, calf, 0.058 * girth, Material.SKIN)
        self._add(calf, 0.058 * girth, ankle, 0.036 * girth, Material.SKIN)
        wide = outfit.leg_width
        upper = min(outfit.leg, 1.0)
        end = hip + (knee - hip) * upper
        self._add(hip, 0.098 * girth, end, (0.098 - 0.038 * upper) * girth * wide, Material.BOTTOM)
        if outfit.leg > 1:
            lower = outfit.leg - 1
            middle = calf + (knee - calf) * max(0.0, 1 - lower / 0.33)
            self._add(knee, 0.06 * girth * wide, middle, 0.061 * girth * wide, Material.BOTTOM)
            if lower > 0.34:
                cuff = calf + (ankle - calf) * (lower - 0.33) / 0.67
                self._add(calf, 0.061 * girth * wide, cuff, 0.042 * girth * wide, Material.BOTTOM)
        if outfit.sock > 0:
            self._add(ankle, 0.039 * girth, ankle + (calf - ankle) * outfit.sock, 0.044 * girth, Material.SOCK)
        self._shoe(ankle, heel, toes)

    def _shoe(self, ankle: Array, heel: Array, toes: Array) -> None:
        self._add(ankle, 0.042, heel, 0.037, Material.SHOE)
        self._add(heel, 0.036, toes, 0.033, Material.SHOE)
        self._add(ankle, 0.04, toes, 0.029, Material.SHOE)
        below = unit(heel - ankle) * 0.012
        self._add(heel + below, 0.031, toes + below, 0.03, Material.SOLE)

    def _head(self) -> None:
        rng, pose, outfit = self._rng, self._pose, self._outfit
        size = pose.build.head
        at = pose.head_axes

        def place(*offset: float) -> Array:
            return pose.head + at @ np.array(offset) * size

        nape = pose.neck + pose.chest_axes @ [0, 0.02, 0]
        self._add(nape, 0.054, place(0, 0.06, -0.02), 0.052, Material.SKIN)
        self._add(place(0, -0.03, 0.01), 0.092 * size, place(0, 0.06, 0.035), 0.068 * size, Material.SKIN)
        if outfit.bald:
            return
        volume = 1 + 0.3 * rng.uniform(0, 1) ** 2
        cover = Material.ACCENT if outfit.hair == "cap" else Material.HAIR
        self._add(place(0, -0.04, -0.022), 0.092 * size * volume, place(0, 0.03, -0.04), 0.076 * size * volume, cover)
        if outfit.hair == "cap":
            self._add(place(-0.03, -0.06, 0.1), 0.03, place(0.03, -0.06, 0.1), 0.03, Material.ACCENT)
        elif outfit.hair == "bun":
            self._add(place(0, -0.09, -0.09), 0.046, place(0, -0.1, -0.1), 0.046, Material.HAIR)
        elif outfit.hair in ("tail", "long"):
            self._hang_hair(place(0, -0.02, -0.07), outfit.hair == "long")

    def _hang_hair(self, root: Array, wide: bool) -> None:
        """Hair falls along gravity, kept off the back."""
        rng, chest = self._rng, self._pose.chest_axes
        fall = unit(self._down + rng.normal(0, 0.15, 3)) * rng.uniform(0.12, 0.45)
        tip = root + fall + chest @ np.array([0, 0, -0.03])
        radius = rng.uniform(0.03, 0.05)
        for across in ((-0.05, 0.0, 0.05) if wide else (0.0,)):
            offset = chest @ np.array([across, 0, 0])
            self._add(root + offset, radius * 1.3, tip + offset, radius * rng.uniform(0.4, 1), Material.HAIR)


def thickness_at(joint: int, build: Build) -> float:
    """How far inside the flesh a joint lies, in metres; nearer surfaces hide it."""
    deep = joint in (11, 12, 23, 24)
    return (0.16 if deep else 0.09) * (build.trunk_girth if deep else build.limb_girth)
