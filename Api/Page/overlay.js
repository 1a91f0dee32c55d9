/** Draws the skeleton of the shown frame over the video. */
const BONES = [
  ["left_shoulder", "right_shoulder"], ["left_hip", "right_hip"],
  ["left_shoulder", "left_hip"], ["right_shoulder", "right_hip"],
  ["left_shoulder", "left_elbow"], ["left_elbow", "left_wrist"], ["left_wrist", "left_index"],
  ["right_shoulder", "right_elbow"], ["right_elbow", "right_wrist"], ["right_wrist", "right_index"],
  ["left_hip", "left_knee"], ["left_knee", "left_ankle"], ["left_ankle", "left_heel"],
  ["left_heel", "left_foot_index"], ["left_ankle", "left_foot_index"],
  ["right_hip", "right_knee"], ["right_knee", "right_ankle"], ["right_ankle", "right_heel"],
  ["right_heel", "right_foot_index"], ["right_ankle", "right_foot_index"],
];
const LEFT = "#4cc9f0";
const RIGHT = "#f4b942";
const MIDDLE = "#ffffff";
const MASS = "#f72585";
const CONTACT = "#80ed99";
const TRAIL_MS = 4_000;
const LIMB_ENDS = {
  left_hand: "left_index", right_hand: "right_index", left_foot: "left_foot_index", right_foot: "right_foot_index",
};

export class SkeletonOverlay {
  showSkeleton = true;
  showTrail = true;
  showContacts = true;

  /** @param {HTMLVideoElement} video @param {HTMLCanvasElement} canvas */
  constructor(video, canvas) {
    this.video = video;
    this.canvas = canvas;
    this.shownMs = 0;
  }

  /** @param {import("./skeletonDocument.js").SkeletonDocument} result */
  start(result) {
    this.result = result;
    this.size = new ResizeObserver(() => this.fit());
    this.size.observe(this.canvas);
    this.follow();
  }

  stop() {
    this.result = null;
    this.size?.disconnect();
  }

  set(property, value) {
    this[property] = value;
    this.draw(this.shownMs);
  }

  /** The browser says which frame it shows; where it cannot, the play position has to do. */
  follow() {
    if (!this.result) {
      return;
    }

    if ("requestVideoFrameCallback" in this.video) {
      this.video.requestVideoFrameCallback((_, frame) => {
        this.draw(frame.mediaTime * 1000);
        this.follow();
      });
    } else {
      requestAnimationFrame(() => {
        this.draw(this.video.currentTime * 1000);
        this.follow();
      });
    }
  }

  fit() {
    const scale = devicePixelRatio;
    this.canvas.width = Math.round(this.canvas.clientWidth * scale);
    this.canvas.height = Math.round(this.canvas.clientHeight * scale);
    this.draw(this.shownMs);
  }

  /** Draws what belongs to a moment of the video. */
  draw(ms) {
    if (!this.result) {
      return;
    }

    this.shownMs = ms;
    const frame = nearest(this.result.timesMs, ms);
    const pen = this.canvas.getContext("2d");
    const { width, height } = this.canvas;
    pen.clearRect(0, 0, width, height);
    pen.lineCap = "round";
    pen.lineWidth = Math.max(2, height / 220);
    if (this.showTrail) {
      this.drawTrail(pen, frame);
    }

    if (this.showSkeleton) {
      this.drawBones(pen, frame);
    }

    if (this.showContacts) {
      this.drawContacts(pen, frame, ms);
    }
  }

  drawBones(pen, frame) {
    for (const [from, to] of BONES) {
      const a = this.result.keypoints[from]?.[frame];
      const b = this.result.keypoints[to]?.[frame];
      if (a?.confidence && b?.confidence) {
        pen.globalAlpha = 0.25 + 0.75 * Math.min(a.confidence, b.confidence);
        pen.strokeStyle = colourOf(from, to);
        this.line(pen, a, b);
      }
    }

    pen.globalAlpha = 1;
  }

  drawTrail(pen, frame) {
    const mass = this.result.movement?.centreOfMass;
    const times = this.result.timesMs;
    if (!mass) {
      return;
    }

    pen.strokeStyle = MASS;
    for (let row = frame; row > 0 && times[frame] - times[row] < TRAIL_MS; row--) {
      if (mass.x[row] !== null && mass.x[row - 1] !== null) {
        pen.globalAlpha = 1 - (times[frame] - times[row]) / TRAIL_MS;
        this.line(pen, this.atFrame(mass, row, frame), this.atFrame(mass, row - 1, frame));
      }
    }

    pen.globalAlpha = 1;
    if (mass.x[frame] !== null) {
      this.dot(pen, { x: mass.x[frame], y: mass.y[frame] }, MASS, true);
    }
  }

  /** Where a point of an earlier frame lies in the shown one, when the camera has moved in between. */
  atFrame(path, row, frame) {
    const { width, height } = this.result.video;
    const [from, to] = [this.result.camera.transforms[row], this.result.camera.transforms[frame]];
    const [px, py] = [path.x[row] * width, path.y[row] * height];
    const wallX = from.a * px - from.b * py + from.tx - to.tx;
    const wallY = from.b * px + from.a * py + from.ty - to.ty;
    const scale = to.a * to.a + to.b * to.b;
    return {
      x: (to.a * wallX + to.b * wallY) / scale / width,
      y: (to.a * wallY - to.b * wallX) / scale / height,
    };
  }

  drawContacts(pen, frame, ms) {
    for (const contact of this.result.movement?.contacts ?? []) {
      const end = this.result.keypoints[LIMB_ENDS[contact.limb]]?.[frame];
      if (contact.start_ms <= ms && ms <= contact.end_ms && end?.confidence) {
        this.dot(pen, end, CONTACT, false);
      }
    }
  }

  line(pen, a, b) {
    const { width, height } = this.canvas;
    pen.beginPath();
    pen.moveTo(a.x * width, a.y * height);
    pen.lineTo(b.x * width, b.y * height);
    pen.stroke();
  }

  dot(pen, point, colour, isFilled) {
    const { width, height } = this.canvas;
    pen.beginPath();
    pen.arc(point.x * width, point.y * height, height / (isFilled ? 120 : 60), 0, 2 * Math.PI);
    pen.fillStyle = pen.strokeStyle = colour;
    if (isFilled) {
      pen.fill();
    } else {
      pen.stroke();
    }
  }
}

function colourOf(from, to) {
  const isLeft = from.startsWith("left") && to.startsWith("left");
  const isRight = from.startsWith("right") && to.startsWith("right");
  return isLeft ? LEFT : isRight ? RIGHT : MIDDLE;
}

/** Index of the frame shown at a moment, by bisection. */
function nearest(times, ms) {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < ms) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }

  return low > 0 && ms - times[low - 1] < times[low] - ms ? low - 1 : low;
}
