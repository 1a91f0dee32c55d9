// @ts-check
/**
 * Reference decoder of result documents "ascension.skeleton/1" (see docs/result-document.md).
 * A plain module with types in comments: it runs in browsers and Node as it is, and TypeScript reads its types.
 *
 * @typedef {{ x: number, y: number, confidence: number }} Sample  position in widths and heights of the picture,
 *   confidence 0 (not seen) to 1
 * @typedef {{ a: number, b: number, tx: number, ty: number, inlierRatio: number }} CameraTransform  pixels of the
 *   frame to pixels of the first: wall.x = a x - b y + tx, wall.y = b x + a y + ty
 * @typedef {{ limb: string, start_ms: number, end_ms: number, x: number | null, y: number | null,
 *   hold_id?: string }} Contact
 * @typedef {{ limb: string, start_ms: number, end_ms: number, from_x: number | null, from_y: number | null,
 *   to_x: number | null, to_y: number | null, reach: number | null, is_dynamic: boolean, foot_moves: number }} Move
 * @typedef {{ value: number, parts: { metric: string, value: number | null, points: number,
 *   weight: number }[] }} Score
 * @typedef {{ angles: Record<string, (number | null)[]>, centreOfMass: { x: (number | null)[],
 *   y: (number | null)[] }, contacts: Contact[], moves: Move[], scores: Record<string, Score> }} Movement
 * @typedef {{ video: { width: number, height: number, duration_ms: number, fps: number, sampled_fps: number,
 *   codec: string }, model: { name: string, version: string }, peopleSeen: number, timesMs: number[],
 *   keypoints: Record<string, Sample[]>, camera: { state: string, transforms: CameraTransform[] },
 *   movement: Movement | null }} SkeletonDocument
 */

export const FORMAT = "ascension.skeleton/1";

const POSITION_STEPS = 4096;
const SHARE_STEPS = 15;
const ROTATION_STEPS = 65536;
const SHIFT_STEPS = 8;

/**
 * Decodes a parsed document.
 * @param {any} json the document as JSON.parse gives it
 * @returns {SkeletonDocument}
 * @throws {Error} the document is of another format, or its columns do not fit each other
 */
export function decodeSkeletonDocument(json) {
  if (json?.format !== FORMAT) {
    throw new Error(`Not a document of format ${FORMAT}.`);
  }

  const timesMs = accumulate(json.t_ms);
  const frames = timesMs.length;
  return {
    video: json.video,
    model: json.model,
    peopleSeen: json.people_seen,
    timesMs,
    keypoints: Object.fromEntries(
      json.keypoints.map((/** @type {any} */ columns) => [columns.name, decodeKeypoint(columns, frames)])),
    camera: { state: json.camera.state, transforms: decodeCamera(json.camera, frames) },
    movement: json.scores === undefined ? null : decodeMovement(json, frames),
  };
}

/**
 * @param {{ name: string, x: number[], y: number[], c: number[] }} columns
 * @param {number} frames
 * @returns {Sample[]}
 */
function decodeKeypoint(columns, frames) {
  const x = accumulate(rows(columns.x, frames));
  const y = accumulate(rows(columns.y, frames));
  return rows(columns.c, frames).map((confidence, frame) => confidence === 0
    ? { x: 0, y: 0, confidence: 0 }
    : { x: x[frame] / POSITION_STEPS, y: y[frame] / POSITION_STEPS, confidence: confidence / SHARE_STEPS });
}

/**
 * @param {any} camera
 * @param {number} frames
 * @returns {CameraTransform[]}
 */
function decodeCamera(camera, frames) {
  if (camera.state === "static") {
    return Array.from({ length: frames }, () => ({ a: 1, b: 0, tx: 0, ty: 0, inlierRatio: 1 }));
  }

  const [a, b, tx, ty] = [camera.a, camera.b, camera.tx, camera.ty].map(column => accumulate(rows(column, frames)));
  return rows(camera.inliers, frames).map((inliers, frame) => ({
    a: a[frame] / ROTATION_STEPS,
    b: b[frame] / ROTATION_STEPS,
    tx: tx[frame] / SHIFT_STEPS,
    ty: ty[frame] / SHIFT_STEPS,
    inlierRatio: inliers / SHARE_STEPS,
  }));
}

/**
 * @param {any} json
 * @param {number} frames
 * @returns {Movement}
 */
function decodeMovement(json, frames) {
  for (const column of Object.values(json.angles)) {
    rows(/** @type {any[]} */ (column), frames);
  }

  return {
    angles: json.angles,
    centreOfMass: {
      x: decodePath(rows(json.centre_of_mass.x, frames)),
      y: decodePath(rows(json.centre_of_mass.y, frames)),
    },
    contacts: json.contacts,
    moves: json.moves,
    scores: json.scores,
  };
}

/**
 * Deltas count from the last known value; null where nothing is known.
 * @param {(number | null)[]} deltas
 */
function decodePath(deltas) {
  let sum = 0;
  return deltas.map(delta => delta === null ? null : (sum += delta) / POSITION_STEPS);
}

/** @param {number[]} deltas */
function accumulate(deltas) {
  let sum = 0;
  return deltas.map(delta => sum += delta);
}

/**
 * @template T
 * @param {T[]} column
 * @param {number} frames
 */
function rows(column, frames) {
  if (!Array.isArray(column) || column.length !== frames) {
    throw new Error(`A column must have one row for each of ${frames} frames.`);
  }

  return column;
}
