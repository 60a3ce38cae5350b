function makeButton(sign, label, does, look = "") {
  const button = document.createElement("button");
  button.type = "button";
  button.className = look;
  button.textContent = sign;
  button.setAttribute("aria-label", label);
  button.addEventListener("click", does);
  return button;
}

/** The cards that hold a rank, in its order; of equal ranks, which the forum will refuse, as the cards stand. */
function rankedCards(cards) {
  const rank = (card) => parseInt(card.querySelector(".rank-box").value, 10);
  return cards.filter((card) => rank(card) > 0).sort((one, other) => rank(one) - rank(other));
}

function rankIn(form) {
  const cards = [...form.querySelectorAll("[data-candidate]")];
  const summary = form.querySelector(".ballot-summary");
  const list = summary.querySelector("[data-ranking]");
  const none = summary.querySelector("[data-none]");
  const said = summary.querySelector("[data-said]");
  const words = (text, card, more = {}) => Object.entries({ name: card.dataset.name, ...more }).reduce((all, [key, value]) => all.replace(`{${key}}`, () => value), text);
  let order = rankedCards(cards);

  function show() {
    list.replaceChildren(...order.map(line));
    none.hidden = order.length > 0;
    for (const card of cards) {
      const isRanked = order.includes(card);
      card.classList.toggle("ranked", isRanked);
      // One button for both: one that went away would take the focus with it.
      const button = card.querySelector(".rank-add");
      button.textContent = isRanked ? "×" : "+";
      button.setAttribute("aria-label", words(isRanked ? form.dataset.remove : form.dataset.add, card));
    }
  }

  function set(next, moved) {
    order = next;
    for (const card of cards) card.querySelector(".rank-box").value = order.indexOf(card) + 1 || "";
    show();
    const place = order.indexOf(moved);
    said.textContent = words(place < 0 ? form.dataset.removed : form.dataset.moved, moved, { rank: place + 1, all: order.length });
  }

  const without = (card) => order.filter((other) => other !== card);

  function move(card, to) {
    const rest = without(card);
    rest.splice(Math.max(0, Math.min(to, rest.length)), 0, card);
    set(rest, card);
  }

  /** Whoever moves something goes on where it went. */
  function moveAndStay(card, to, button) {
    move(card, to);
    const there = list.children[order.indexOf(card)]?.querySelector(button);
    (there?.disabled ? there.parentElement.querySelector(".grip") : there)?.focus();
  }

  function drag(event, card) {
    event.preventDefault();
    const grip = event.target;
    const row = grip.parentElement;
    grip.setPointerCapture(event.pointerId);
    row.classList.add("held");
    // The others move around the row that is held: taken out of the page for a moment, it would be let go.
    const follow = (now) => {
      const others = [...list.children].filter((other) => other !== row);
      const to = others.filter((other) => other.getBoundingClientRect().top + other.offsetHeight / 2 < now.clientY).length;
      while ([...list.children].indexOf(row) > to) row.after(row.previousSibling);
      while ([...list.children].indexOf(row) < to) row.before(row.nextSibling);
    };
    const drop = () => {
      grip.removeEventListener("pointermove", follow);
      moveAndStay(card, [...list.children].indexOf(row), ".grip");
    };
    grip.addEventListener("pointermove", follow);
    grip.addEventListener("lostpointercapture", drop, { once: true });
  }

  function line(card, at) {
    const row = document.createElement("li");
    row.className = "ranked-line";
    const rank = document.createElement("span");
    [rank.className, rank.textContent] = ["rank", `${at + 1}.`];
    const name = document.createElement("span");
    [name.className, name.textContent] = ["name", card.dataset.name];
    const grip = makeButton("⠿", words(form.dataset.move, card), () => {}, "grip");
    grip.addEventListener("pointerdown", (event) => event.button === 0 && drag(event, card));
    grip.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      moveAndStay(card, at + step, ".grip");
    });
    const up = makeButton("↑", words(form.dataset.up, card), () => moveAndStay(card, at - 1, ".up"), "up");
    const down = makeButton("↓", words(form.dataset.down, card), () => moveAndStay(card, at + 1, ".down"), "down");
    const remove = makeButton("×", words(form.dataset.remove, card), () => {
      set(without(card), card);
      const next = list.children[Math.min(at, order.length - 1)];
      (next?.querySelector(".grip") ?? card.querySelector(".rank-add")).focus();
    }, "remove");
    [up.disabled, down.disabled] = [at === 0, at === order.length - 1];
    row.append(grip, rank, name, up, down, remove);
    return row;
  }

  for (const card of cards) {
    const turn = () => set(order.includes(card) ? without(card) : [...order, card], card);
    card.querySelector(".ballot-rank").append(makeButton("+", words(form.dataset.add, card), turn, "button rank-add"));
    card.querySelector(".rank-box").addEventListener("input", () => {
      order = rankedCards(cards);
      show();
    });
  }
  summary.hidden = false;
  show();
}

/** Beside the number boxes of a ballot: buttons, and a list of who is ranked that is ordered by dragging or by keys and writes the boxes. */
export function rankCandidates() {
  document.querySelectorAll("form.by-rank").forEach(rankIn);
}
