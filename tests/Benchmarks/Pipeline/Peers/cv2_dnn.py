"""Reads a video with OpenCV and runs a network on it with cv2.dnn: the obvious loop."""
import json
import sys
import time

try:
    import cv2
except ImportError:
    print(json.dumps({"skipped": "python3-opencv is not installed"}))
    sys.exit(0)

RATE = 15


def main(model, video, side):
    net = cv2.dnn.readNetFromONNX(model)
    names = net.getUnconnectedOutLayersNames()
    capture = cv2.VideoCapture(video)
    begin = time.perf_counter()
    frames, last_slot = 0, -1
    while True:
        read, picture = capture.read()
        if not read:
            break
        slot = int(capture.get(cv2.CAP_PROP_POS_MSEC) / 1000 * RATE + 0.25)
        if slot == last_slot:
            continue
        last_slot = slot
        height, width = picture.shape[:2]
        edge = min(height, width)
        top, left = (height - edge) // 2, (width - edge) // 2
        crop = cv2.resize(picture[top:top + edge, left:left + edge], (side, side), interpolation=cv2.INTER_AREA)
        net.setInput(cv2.dnn.blobFromImage(crop))
        net.forward(names)[0].argmax()
        frames += 1
    print(json.dumps({"frames": frames, "wall": time.perf_counter() - begin}))


try:
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
except cv2.error as error:
    print(json.dumps({"skipped": f"cv2 {cv2.__version__} cannot run the network: {str(error).strip()[:200]}"}))
