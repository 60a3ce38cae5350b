const minute = 60000;

/** Asks once a minute, while somebody looks at the page, whether there is something new to be told. */
export function countNotices() {
  const bell = document.querySelector("[data-notices]");
  if (!bell) return;
  let known = "";
  let asked = Date.now();
  const ask = async () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < minute) return;
    asked = Date.now();
    const answer = await fetch(bell.dataset.notices, { cache: "no-store", headers: known ? { "If-None-Match": known } : {} });
    if (!answer.ok) return;
    known = answer.headers.get("ETag") ?? "";
    const { count, words } = await answer.json();
    bell.querySelector("[data-notices-count]").textContent = count;
    bell.querySelector("[data-notices-words]").textContent = words;
  };
  // Without a network there is nothing new; the next time there may be.
  const tryToAsk = () => ask().catch(() => {});
  setInterval(tryToAsk, minute / 4);
  document.addEventListener("visibilitychange", tryToAsk);
}
