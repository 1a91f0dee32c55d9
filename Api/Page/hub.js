/**
 * Speaks to the SignalR hub over a plain WebSocket: the JSON hub protocol, version 1. Messages are JSON ended by the
 * record separator; the first two are the handshake. After every reconnect `Resume` asks for what was missed.
 */
const SEPARATOR = "\u001e";
const INVOCATION = 1;
const PING = 6;
const CLOSE = 7;
const PING_EVERY_MS = 15_000;
const SILENCE_MS = 35_000;
const DELAYS_MS = [500, 1_000, 2_000, 5_000, 10_000];
const LAST_EVENT = "ascension.last-event";

export class AnalysisFeed {
  /**
   * @param {() => Promise<string | undefined>} token gives an access token; undefined when signed out
   * @param {(method: string, event: any) => void} onEvent
   * @param {(isConnected: boolean) => void} onState
   */
  constructor(token, onEvent, onState) {
    this.token = token;
    this.onEvent = onEvent;
    this.onState = onState;
    this.failures = 0;
    this.isWanted = false;
    this.isConnected = false;
  }

  start() {
    if (!this.isWanted) {
      this.isWanted = true;
      this.connect();
    }
  }

  stop() {
    this.isWanted = false;
    sessionStorage.removeItem(LAST_EVENT);
    clearTimeout(this.retry);
    this.socket?.close();
  }

  async connect() {
    const token = await this.token().catch(() => null);
    if (!this.isWanted) {
      return;
    }

    if (!token) {
      this.retryLater();
      return;
    }

    const origin = location.origin.replace(/^http/, "ws");
    const socket = new WebSocket(`${origin}/v1/hubs/analysis?access_token=${encodeURIComponent(token)}`);
    this.socket = socket;
    this.handshaken = false;
    socket.onopen = () => this.send({ protocol: "json", version: 1 });
    socket.onmessage = message => this.read(message.data);
    socket.onclose = () => this.closed(socket);
  }

  read(data) {
    this.heardAt = Date.now();
    for (const record of data.split(SEPARATOR).filter(text => text)) {
      const message = JSON.parse(record);
      if (!this.handshaken) {
        this.shakeHands(message);
      } else if (message.type === INVOCATION) {
        this.deliver(message.target, message.arguments[0]);
      } else if (message.type === CLOSE) {
        this.socket.close();
      }
    }
  }

  shakeHands(answer) {
    if (answer.error) {
      this.socket.close();
      return;
    }

    this.handshaken = true;
    this.failures = 0;
    this.setState(true);
    const last = Number(sessionStorage.getItem(LAST_EVENT));
    if (last > 0) {
      this.send({ type: INVOCATION, target: "Resume", arguments: [last] });
    }

    clearInterval(this.pinging);
    this.pinging = setInterval(() => this.keepAlive(), PING_EVERY_MS);
  }

  keepAlive() {
    if (Date.now() - this.heardAt > SILENCE_MS) {
      this.socket.close();
    } else {
      this.send({ type: PING });
    }
  }

  deliver(method, event) {
    const id = event.event_id ?? event.last_event_id;
    if (id > Number(sessionStorage.getItem(LAST_EVENT))) {
      sessionStorage.setItem(LAST_EVENT, String(id));
    }

    this.onEvent(method, event);
  }

  closed(socket) {
    if (socket === this.socket) {
      clearInterval(this.pinging);
      this.setState(false);
      this.retryLater();
    }
  }

  retryLater() {
    if (this.isWanted) {
      const delay = DELAYS_MS[Math.min(this.failures++, DELAYS_MS.length - 1)];
      this.retry = setTimeout(() => this.connect(), delay * (0.75 + Math.random() / 2));
    }
  }

  setState(isConnected) {
    if (this.isConnected !== isConnected) {
      this.isConnected = isConnected;
      this.onState(isConnected);
    }
  }

  send(message) {
    if (this.socket.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(message) + SEPARATOR);
    }
  }
}
