import { showAnalysis } from "./analysisView.js";
import { showClimbs } from "./climbsView.js";
import { AnalysisFeed } from "./hub.js";
import { isSignedIn, onSessionChange, signOut, token } from "./session.js";
import { showSignIn } from "./signInView.js";
import { currentLanguage, loadTexts, t } from "./texts.js";

/** Closes what the shown view keeps running. */
let leave = () => {};
/** Gets what the hub says, while a view wants to know. */
let listen = () => {};

const feed = new AnalysisFeed(token, (method, event) => listen(method, event), showConnection);

function route() {
  leave();
  leave = () => {};
  listen = () => {};
  document.getElementById("sign-out").hidden = !isSignedIn();
  if (!isSignedIn()) {
    feed.stop();
    showSignIn();
    return;
  }

  feed.start();
  const analysis = location.hash.match(/^#\/analysis\/([0-9a-f-]{36})$/)?.[1];
  const view = analysis ? showAnalysis(analysis, () => feed.isConnected) : showClimbs();
  leave = view.leave;
  listen = view.hear;
}

function showConnection(isConnected) {
  const dot = document.getElementById("connection");
  dot.classList.toggle("on", isConnected);
  dot.textContent = isConnected ? t("live") : "";
}

await loadTexts();
const languages = document.getElementById("language");
languages.value = currentLanguage();
languages.addEventListener("change", async () => {
  await loadTexts(languages.value);
  showConnection(feed.isConnected);
  route();
});
document.getElementById("sign-out").addEventListener("click", signOut);
addEventListener("hashchange", route);
onSessionChange(route);
route();
