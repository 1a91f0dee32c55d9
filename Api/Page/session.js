/** Signs in and out, and sends requests with a fresh token. Tokens live as long as the browser tab. */
const KEY = "ascension.session";
const MARGIN_MS = 60_000;

let session = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
let renewing = null;
const listeners = new Set();

/** A refusal of the service. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? (status ? "internal_error" : "unreachable");
    this.detail = body.detail;
    this.errors = body.errors ?? {};
    this.traceId = body.trace_id;
  }
}

export const isSignedIn = () => session !== null;

/** Calls back when somebody signs in or out. */
export function onSessionChange(listener) {
  listeners.add(listener);
}

export const register = body => open("/v1/auth/register", body);

export const signIn = body => open("/v1/auth/login", body);

/** Forgets the session here at once; the service is told when it can be reached. */
export async function signOut() {
  const refreshToken = session?.refresh_token;
  keep(null);
  if (refreshToken) {
    await send("POST", "/v1/auth/logout", { refresh_token: refreshToken }).catch(() => null);
  }
}

/** An access token that is good for at least a minute. */
export async function token() {
  if (session && Date.now() > session.expires_at - MARGIN_MS) {
    renewing ??= renew().finally(() => renewing = null);
    await renewing;
  }

  return session?.access_token;
}

/**
 * Sends a request in the climber's name.
 * @returns {Promise<any>} the JSON body, or the response itself with `raw`
 * @throws {Problem}
 */
export async function request(method, path, { body, raw, idempotencyKey } = {}) {
  try {
    return await send(method, path, body, { raw, idempotencyKey, authorization: `Bearer ${await token()}` });
  } catch (problem) {
    if (problem.code === "unauthorized") {
      keep(null);
    }

    throw problem;
  }
}

/** A key that makes repeating an unsafe request harmless. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

async function open(path, body) {
  keep(await send("POST", path, body));
}

async function renew() {
  try {
    keep(await send("POST", "/v1/auth/refresh", { refresh_token: session.refresh_token }));
  } catch (problem) {
    if (problem.code === "token_invalid") {
      keep(null);
    }

    throw problem;
  }
}

function keep(answer) {
  const changed = (session === null) !== (answer === null);
  session = answer && { ...answer, expires_at: Date.now() + answer.expires_in * 1000 };
  if (session) {
    sessionStorage.setItem(KEY, JSON.stringify(session));
  } else {
    sessionStorage.removeItem(KEY);
  }

  if (changed) {
    listeners.forEach(listener => listener());
  }
}

async function send(method, path, body, { raw, idempotencyKey, authorization } = {}) {
  const headers = {};
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }

  if (authorization) {
    headers.Authorization = authorization;
  }

  if (idempotencyKey) {
    headers["Idempotency-Key"] = idempotencyKey;
  }

  let response;
  try {
    response = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Problem(0, { code: "unreachable" });
  }

  if (!response.ok) {
    throw new Problem(response.status, await response.json().catch(() => ({})));
  }

  return raw ? response : response.status === 204 ? null : response.json();
}
