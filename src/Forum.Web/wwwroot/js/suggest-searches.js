const settled = 150;
const least = 2;

/** The search fields answer while one types: a combobox with a list (WAI-ARIA), fed by this site alone. "/" leads to the field from anywhere. */
export function suggestSearches() {
  const fields = document.querySelectorAll("input[data-search]");
  fields.forEach(suggestIn);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !fields.length) return;
    event.preventDefault();
    fields[0].focus();
    fields[0].select();
  });
}

function isTyping(element) {
  return element.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

function suggestIn(field, number) {
  const list = made("div", { className: "combobox", id: `suggestions-${number}`, role: "listbox", hidden: true });
  const told = made("p", { className: "visually-hidden", ariaLive: "polite" });
  list.setAttribute("aria-label", field.dataset.search);
  field.form.append(list, told);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" }))
    field.setAttribute(name, value);
  let waiting;
  let asking;
  let active = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const choose = (to) => {
    active = to;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === to)));
    const chosen = options()[to];
    chosen ? field.setAttribute("aria-activedescendant", chosen.id) : field.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    clearTimeout(waiting);
    asking?.abort();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const show = ({ status, groups }) => {
    list.replaceChildren(...groups.map((group, at) => groupOf(group, `${list.id}-${at}`)));
    list.hidden = groups.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    told.textContent = status;
    choose(-1);
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const answer = await fetch(`/search/suggest?q=${encodeURIComponent(field.value)}`, { signal: asking.signal });
    if (answer.ok && document.activeElement === field) show(await answer.json());
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (field.value.trim().length < least) close();
    // Without an answer there are no suggestions, and the form works as ever.
    else waiting = setTimeout(() => ask().catch(() => {}), settled);
  });
  field.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : options().length;
    if (event.key === "Escape" && count) close();
    else if (event.key === "ArrowDown" && count) choose(active + 1 < count ? active + 1 : -1);
    else if (event.key === "ArrowUp" && count) choose(active < 0 ? count - 1 : active - 1);
    else if (event.key === "Enter" && count && active >= 0) location.assign(options()[active].dataset.href);
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.href);
  });
}

function groupOf({ label, items }, id) {
  const group = made("div", { role: "group" });
  const heading = made("p", { className: "combobox-label", id: `${id}-label`, textContent: label });
  group.setAttribute("aria-labelledby", heading.id);
  group.append(heading, ...items.map(({ text, address, lang }, at) => {
    const option = made("div", { className: "menu-item", role: "option", id: `${id}-${at}`, textContent: text, lang: lang ?? "" });
    option.dataset.href = address;
    option.setAttribute("aria-selected", "false");
    if (!lang) option.removeAttribute("lang");
    return option;
  }));
  return group;
}

function made(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}
