"""Climbers of many builds, clothes and poses, rendered without a background."""
