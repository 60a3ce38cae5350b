// A browser may know a zone by another of its names: both resolve to the same one.
const resolvedZone = (id) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: id }).resolvedOptions().timeZone;
  } catch {
    return "";
  }
};

function optionOf(select, zone) {
  const options = [...select.options].filter((option) => option.value);
  return options.find(({ value }) => value === zone) ?? options.find(({ value }) => resolvedZone(value) === resolvedZone(zone));
}

/** Beside a choice of time zones stands an offer of the one that the browser is in, unless it is chosen. */
export function offerTimeZone() {
  const button = document.querySelector("button[data-offers]");
  const select = button && document.getElementById(button.dataset.offers);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const option = select && zone && optionOf(select, zone);
  if (!option) return;
  button.textContent = button.dataset.words.replace("{zone}", option.value);
  const show = () => (button.hidden = option.selected);
  select.addEventListener("change", show);
  button.addEventListener("click", () => {
    option.selected = true;
    show();
    select.focus();
  });
  show();
}
