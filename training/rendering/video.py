"""Encodes pictures as H.264 with the ffmpeg command."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

from .noise import Array


def encode_h264(pictures: Iterable[Array], path: Path, size: tuple[int, int], fps: int, rate_factor: int) -> None:
    """Writes pictures (uint8, blue-green-red) as an MP4 that can be played while it loads.

    One thread and bit-exact flags: the same pictures give the same file with the same ffmpeg.

    Raises ``RuntimeError`` with ffmpeg's own words when it fails.
    """
    command = [
        *("ffmpeg", "-nostdin", "-y", "-loglevel", "error"),
        *("-f", "rawvideo", "-pixel_format", "bgr24", "-video_size", f"{size[0]}x{size[1]}", "-framerate", str(fps)),
        *("-i", "pipe:0", "-an", "-c:v", "libx264", "-preset", "slow", "-crf", str(rate_factor), "-threads", "1"),
        *("-pix_fmt", "yuv420p", "-movflags", "+faststart", "-fflags", "+bitexact", "-flags:v", "+bitexact"),
        str(path),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stderr is not None
        try:
            for picture in pictures:
                process.stdin.write(picture.tobytes())
            process.stdin.close()
        except BrokenPipeError:
            pass  # ffmpeg gave up: its exit code and message below say why
        message = process.stderr.read().decode(errors="replace").strip()
        if process.wait() != 0:
            raise RuntimeError(f"ffmpeg failed: {message}")
