const pause = 700;

/** Brings the list of similar threads into a thread's page when its place comes into sight. */
function besideThread() {
  const place = document.querySelector("[data-similar]");
  if (!place || !("IntersectionObserver" in window)) return;
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    bring().catch(() => {});
  });
  const bring = async () => {
    const answer = await fetch(place.dataset.similar);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const list = page.querySelector("#similar-list > ul");
    if (list) place.querySelector("p").replaceWith(document.importNode(list, true));
    else place.hidden = true;
  };
  seen.observe(place);
}

/** Shows what may answer a question while its title is typed. */
function whileAsking() {
  const place = document.querySelector("[data-similar-to]");
  const title = place && document.querySelector(place.dataset.similarTo);
  if (!title) return;
  let waiting = 0;
  let asked = title.value.trim();
  const ask = async () => {
    const typed = title.value.trim();
    if (typed === asked || typed.length < 10) return;
    asked = typed;
    const answer = await fetch(`?handler=Similar&title=${encodeURIComponent(typed)}`);
    if (!answer.ok || typed !== title.value.trim()) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.querySelector("[data-similar-list]").replaceChildren(...[...page.body.childNodes].map((node) => document.importNode(node, true)));
    place.hidden = !page.querySelector("li");
  };
  title.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask().catch(() => {}), pause);
  });
}

export function showSimilar() {
  besideThread();
  whileAsking();
}
