"""Procedural pictures of climbers on walls, with exact ground truth.

World coordinates are metres: x to the right, y up from the mat, z away from the camera. The face of the wall is the
plane z = 0, so a climber has negative z. The climber is seen from behind: its left side is on the left of the picture.
Pictures are NumPy arrays in OpenCV's order (rows, columns, blue-green-red).
"""
