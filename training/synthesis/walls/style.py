"""What a set of walls may look like: styles to train on, and another to see how far that carries."""

from __future__ import annotations

from dataclasses import dataclass, replace

Range = tuple[float, float]


@dataclass(frozen=True)
class WallStyle:
    """Ranges and shares (0 to 1) from which every wall draws."""

    ambient: Range = (0.25, 0.9)
    """Share of the light that comes from everywhere: at 0.9 holds look flat and evenly lit."""

    light_turn: Range = (-60.0, 60.0)
    """Degrees of the lamp from straight above, clockwise."""

    coloured_light: float = 0.25
    """Share of walls with a second lamp of another colour."""

    wobble: float = 1.0
    """Irregularity of the outlines, as a factor."""

    bend: float = 1.0
    """Share of bent holds (crescents, bananas), as a factor."""

    stretch: float = 1.0
    """Exponent on the holds' aspect: above 1 the long ones are longer."""

    gloss: Range = (0.0, 0.5)
    """Strength of highlights."""

    dual_texture: float = 0.15
    """Share of holds with a part in another finish."""

    size_spread: float = 0.45
    """Standard deviation of the logarithm of the holds' sizes on one wall."""

    macro: float = 0.12
    """Share of fibreglass macros, which count as holds."""

    flat: float = 0.0
    """Share of holds with a shallow relief."""

    turn: float = 18.0
    """Standard deviation in degrees of how holds are turned; one in seven is turned anyhow."""

    mural: float = 0.15
    """Share of walls with painted shapes that are no holds."""

    distortion: float = 0.12
    """Largest barrel or pincushion distortion at the corners, as a share of the half diagonal."""


ORDINARY = WallStyle()

SMOOTH = replace(ORDINARY, ambient=(0.5, 0.98), gloss=(0.0, 0.25), size_spread=0.6, macro=0.3, flat=0.6, mural=0.0)
"""Many large and shallow holds, evenly lit, which look almost like paint: what is missed most in gyms. To train on."""

SHIFTED = WallStyle(
    ambient=(0.1, 0.6),
    light_turn=(-130.0, 130.0),
    coloured_light=0.5,
    wobble=1.5,
    bend=1.4,
    stretch=1.12,
    gloss=(0.2, 0.9),
    dual_texture=0.4,
    size_spread=0.6,
    macro=0.2,
    turn=30.0,
    mural=0.45,
    distortion=0.2,
)
