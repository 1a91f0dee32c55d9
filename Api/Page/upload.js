import { newKey, Problem, request } from "./session.js";
import { typeOf } from "./videoFile.js";

/** An upload that was cancelled by the climber. */
export class Cancelled extends Error {}

/**
 * Announces a video, sends it to the signed URL and starts the analysis.
 * @param {File} file
 * @param {(share: number) => void} onProgress 0 to 1
 * @param {AbortSignal} signal cancels the upload
 * @returns {Promise<string>} the id of the analysis
 */
export async function uploadAndStart(file, onProgress, signal) {
  const ticket = await request("POST", "/v1/analysis/video/request-upload", {
    body: { file_name: file.name, file_size: file.size, content_type: typeOf(file) },
    idempotencyKey: newKey(),
  });
  await put(ticket, file, onProgress, signal);
  const started = await request("POST", "/v1/analysis/video/start", {
    body: { video_id: ticket.video_id },
    idempotencyKey: newKey(),
  });
  return started.analysis_id;
}

/** XMLHttpRequest, because fetch does not tell how much has been sent. */
function put(ticket, file, onProgress, signal) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(ticket.method, ticket.upload_url);
    for (const [name, value] of Object.entries(ticket.headers)) {
      xhr.setRequestHeader(name, value);
    }

    xhr.responseType = "json";
    xhr.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    xhr.onload = () => xhr.status < 300 ? resolve() : reject(new Problem(xhr.status, xhr.response ?? {}));
    xhr.onerror = () => reject(new Problem(0, { code: "unreachable" }));
    xhr.onabort = () => reject(new Cancelled());
    signal.addEventListener("abort", () => xhr.abort(), { once: true });
    if (signal.aborted) {
      reject(new Cancelled());
      return;
    }

    xhr.send(file);
  });
}
