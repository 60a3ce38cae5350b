const draftPause = 3000;
const draftRetry = 15000;

function draftSaid(line, text) {
  const time = new Intl.DateTimeFormat(document.documentElement.lang || "en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date());
  line.textContent = text.replace("{time}", time);
}

async function sendDraft(button) {
  const ask = { method: "POST", body: new FormData(button.form), redirect: "manual" };
  try {
    // A page that is being left lets go of what is small; a browser refuses more than 64 KB of it.
    return await fetch(button.formAction, { ...ask, keepalive: true });
  } catch {
    return await fetch(button.formAction, ask);
  }
}

function keepDraftOf(button) {
  const form = button.form;
  const line = form.querySelector(".draft-line");
  let typed = button.dataset.draft === "unsaved" ? 1 : 0;
  let saved = 0;
  let timer = 0;
  let isPosted = false;

  const wait = (time) => {
    clearTimeout(timer);
    timer = setTimeout(save, time);
  };

  async function save() {
    clearTimeout(timer);
    if (isPosted || typed === saved) return;
    const before = saved;
    const now = (saved = typed);
    try {
      const answer = await sendDraft(button);
      // Whoever saved is led back to the form; no other answer leads anywhere.
      if (answer.type === "opaqueredirect") return draftSaid(line, form.elements.Text.value.trim() ? line.dataset.saved : "");
      draftSaid(line, line.dataset.failed);
    } catch {
      draftSaid(line, line.dataset.offline);
    }
    if (saved === now) saved = before;
    wait(draftRetry);
  }

  form.addEventListener("input", () => {
    typed++;
    wait(draftPause);
  });
  // Posting takes the draft away; a preview or a draft's own button doesn't.
  form.addEventListener("submit", (event) => (isPosted = event.submitter === null || event.submitter.classList.contains("primary")));
  addEventListener("visibilitychange", () => document.hidden && save());
  addEventListener("pagehide", save);
  addEventListener("pageshow", () => (isPosted = false));
  addEventListener("online", save);
  if (typed > 0) wait(draftPause);
}

/** What is typed into a form with a "Save draft" button is saved by itself, a few seconds after the last key and when the page is left. */
export function keepDrafts() {
  document.querySelectorAll("button[data-draft]").forEach(keepDraftOf);
}
