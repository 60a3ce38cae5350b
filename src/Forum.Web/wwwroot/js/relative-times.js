// Seconds in each unit, from the largest one that is still shown in words.
const timeUnits = [["day", 86400], ["hour", 3600], ["minute", 60]];
const daysInWords = 7;

function inWords(seconds, words) {
  const [unit, size] = timeUnits.find(([, length]) => seconds >= length) ?? ["minute", 60];
  return words.format(-Math.floor(seconds / size), unit);
}

const printed = new WeakMap();

/** Turns the server's dates of the last week into "3 hours ago"; the exact time stays in the title, in which the server may have named its zone. */
export function showRelativeTimes() {
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang || "en", { numeric: "auto" });
  const update = () => {
    for (const time of document.querySelectorAll("time[datetime]:not([data-exact])")) {
      const seconds = (Date.now() - Date.parse(time.dateTime)) / 1000;
      if (!printed.has(time)) printed.set(time, time.textContent);
      time.title ||= printed.get(time);
      time.textContent = seconds >= 0 && seconds < daysInWords * 86400 ? inWords(seconds, words) : printed.get(time);
    }
  };
  update();
  setInterval(update, 60000);
}
