"""What the training of every model shares: layers, weights on disk, exported files."""
