"""Light, cloth and skin on a rasterised figure."""

from __future__ import annotations

import cv2
import numpy as np

from .body import unit
from .outfits import Material, Outfit
from .raster import FAR, Surface

Array = np.ndarray

CREASE_PIXELS = 3.0
"""Capsules are melted into each other over about this far."""

CLOTH = (Material.TOP, Material.BOTTOM)


def shade(rng: np.random.Generator, surface: Surface, outfit: Outfit, pixels_per_metre: float) -> Array:
    """Colours float32 (h, w, 3), 0 to 255, where the figure is."""
    covered = surface.covered
    depth_metres = np.where(covered, surface.depth, 0) / pixels_per_metre
    normals = _melt(surface.normals, depth_metres, covered, 0.012 * pixels_per_metre + CREASE_PIXELS)
    normals = _crumple(rng, normals, surface.material, outfit, pixels_per_metre)
    light = _light(rng, normals) * _crevices(rng, depth_metres, covered, pixels_per_metre)
    colours = outfit.colours[np.clip(surface.material, 0, None)]
    colours = _pattern(rng, colours, surface, outfit)
    return np.where(covered[..., None], np.clip(colours * light, 0, 255), 0).astype(np.float32)


def noise(rng: np.random.Generator, shape: tuple[int, ...], cell: float) -> Array:
    """Smooth noise (h, w) with features of about ``cell`` pixels."""
    grid = [max(3, int(length / cell) + 2) for length in shape]
    return cv2.resize(rng.standard_normal(grid, dtype=np.float32), shape[::-1], interpolation=cv2.INTER_CUBIC)


def _melt(normals: Array, depth: Array, covered: Array, pixels: float) -> Array:
    """Normals averaged with those of neighbours that are about as near: one skin instead of many capsules."""
    weight = covered.astype(np.float32)
    blurred_weight = cv2.GaussianBlur(weight, (0, 0), pixels) + 1e-6
    smooth = cv2.GaussianBlur(normals * weight[..., None], (0, 0), pixels) / blurred_weight[..., None]
    level = cv2.GaussianBlur(depth.astype(np.float32) * weight, (0, 0), pixels) / blurred_weight
    same_surface = np.exp(-(((depth - level) / 0.03) ** 2)).astype(np.float32)[..., None] * 0.85
    return normals * (1 - same_surface) + smooth * same_surface


def _crumple(rng: np.random.Generator, normals: Array, material: Array, outfit: Outfit, scale: float) -> Array:
    """Folds of cloth tilt its normals; skin has faint muscles."""
    shape = material.shape
    height = noise(rng, shape, rng.uniform(0.03, 0.1) * scale) + 0.15 * noise(rng, shape, 0.02 * scale)
    if rng.random() < 0.6:  # folds run along one direction
        part = height[: shape[0] // 3] if rng.random() < 0.5 else height[:, : max(2, shape[1] // 3)]
        height = cv2.resize(part, shape[::-1], interpolation=cv2.INTER_LINEAR)
    tilt_x = cv2.Sobel(height, cv2.CV_32F, 1, 0, ksize=3)
    tilt_y = cv2.Sobel(height, cv2.CV_32F, 0, 1, ksize=3)
    cloth = np.isin(material, CLOTH)
    strength = np.where(cloth, outfit.folds, 0.015).astype(np.float32)
    bent = normals + np.dstack([-tilt_x * strength, -tilt_y * strength, np.zeros_like(tilt_x)])
    return bent / (np.linalg.norm(bent, axis=2, keepdims=True) + 1e-6)


def _light(rng: np.random.Generator, normals: Array) -> Array:
    """A lamp, a weaker one from elsewhere, and light from all around; sometimes tinted."""
    ambient, main, fill = rng.uniform(0.2, 0.65), rng.uniform(0.35, 1.05), rng.uniform(0, 0.4)
    lamps = [
        unit(np.array([rng.uniform(-0.9, 0.9), -rng.uniform(0.1, 1.2), -rng.uniform(0.2, 1.2)])),
        unit(np.array([rng.uniform(-1, 1), rng.uniform(-0.6, 0.8), -rng.uniform(0.1, 1)])),
    ]
    light = np.full(normals.shape, ambient, np.float32)
    for lamp, strength in zip(lamps, (main, fill), strict=True):
        tint = rng.uniform(0.9, 1.1, 3).astype(np.float32) * np.float32(strength)
        light += np.clip(normals @ lamp.astype(np.float32), 0, 1)[..., None] * tint
    rim = rng.uniform(0.05, 0.35)
    return light * (1 - rim + rim * np.clip(-normals[..., 2:3], 0, 1))


def _crevices(rng: np.random.Generator, depth: Array, covered: Array, scale: float) -> Array:
    """Less light where nearer parts of the body surround a place (screen-space ambient occlusion)."""
    weight = covered.astype(np.float32)
    size = int(0.1 * scale) | 1
    around = cv2.blur(depth.astype(np.float32) * weight, (size, size)) / (cv2.blur(weight, (size, size)) + 1e-6)
    hollow = np.clip((depth - around) / 0.12, 0, 1)
    return (1 - rng.uniform(0.2, 0.7) * hollow)[..., None].astype(np.float32)


def _pattern(rng: np.random.Generator, colours: Array, surface: Surface, outfit: Outfit) -> Array:
    """Stripes, prints and strands of hair."""
    shape = surface.material.shape
    colours = colours.astype(np.float32)
    top = surface.material == Material.TOP
    if outfit.stripes and top.any():
        bands = np.sin(surface.along * outfit.stripes * 2 * np.pi) > 0
        colours[top & bands] = outfit.colours[Material.ACCENT]
    if rng.random() < 0.25 and top.any():
        rows, columns = np.nonzero(top)
        middle = rng.integers(len(rows))
        radius = rng.uniform(0.05, 0.2) * max(shape)
        near = (np.arange(shape[0])[:, None] - rows[middle]) ** 2 + (np.arange(shape[1]) - columns[middle]) ** 2
        print_area = top & (near < radius**2) & (noise(rng, shape, rng.uniform(3, 12)) > rng.uniform(-0.8, 0.6))
        colours[print_area] = outfit.colours[Material.ACCENT]
    strands = 1 + 0.12 * noise(rng, shape, 3)
    hair = surface.material == Material.HAIR
    colours[hair] *= strands[hair][:, None]
    weave = 1 + rng.uniform(0, 0.05) * noise(rng, shape, 2.5)
    return colours * weave[..., None]


def coverage(surface: Surface) -> Array:
    """0 to 1 with a soft edge."""
    return cv2.GaussianBlur((surface.depth < FAR).astype(np.float32), (0, 0), 0.6)
