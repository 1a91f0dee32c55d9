"""The hold model: finds climbing holds in pictures of walls and tells their types."""
