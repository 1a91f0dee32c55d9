/** What can be known of a video before it is uploaded. */
const MAX_BYTES = 500 * 1024 * 1024;
const MAX_SECONDS = 180;
const MAX_SIDE = 4096;
const PROBE_MS = 8_000;
const TYPES = { mp4: "video/mp4", m4v: "video/mp4", mov: "video/quicktime", webm: "video/webm" };

/** The media type by the file's name; undefined when it is none of ours. */
export const typeOf = file => TYPES[file.name.split(".").pop().toLowerCase()];

/**
 * Why a file would be refused; null when nothing speaks against it.
 * @returns {Promise<string | null>} an error code
 */
export async function refuse(file) {
  if (!typeOf(file)) {
    return "unsupported_media";
  }

  if (file.size === 0) {
    return "media_unreadable";
  }

  if (file.size > MAX_BYTES) {
    return "upload_too_large";
  }

  const facts = await probe(file);
  if (facts && facts.duration > MAX_SECONDS + 0.5) {
    return "video_too_long";
  }

  return facts && Math.max(facts.width, facts.height) > MAX_SIDE ? "media_too_large" : null;
}

/** Length and size as the browser sees them; null when it cannot read the file, which the service may well. */
function probe(file) {
  return new Promise(resolve => {
    const video = document.createElement("video");
    const url = URL.createObjectURL(file);
    const finish = facts => {
      clearTimeout(timer);
      URL.revokeObjectURL(url);
      resolve(facts);
    };
    const timer = setTimeout(() => finish(null), PROBE_MS);
    video.preload = "metadata";
    video.onloadedmetadata =
      () => finish({ duration: video.duration, width: video.videoWidth, height: video.videoHeight });
    video.onerror = () => finish(null);
    video.src = url;
  });
}
