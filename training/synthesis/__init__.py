"""Fast, randomised renderers of training data: walls, climbers and what a camera does to them."""
