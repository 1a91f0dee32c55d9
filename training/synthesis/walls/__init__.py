"""Random climbing walls with holds whose boxes and types are known."""

from .library import HoldLibrary
from .scene import Wall, render_wall
from .style import ORDINARY, SHIFTED, SMOOTH, WallStyle
from .truth import HoldKind, WallHold

__all__ = [
    "ORDINARY", "SHIFTED", "SMOOTH", "HoldKind", "HoldLibrary", "Wall", "WallHold", "WallStyle", "render_wall",
]
