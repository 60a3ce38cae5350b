// Seconds in each unit, from the largest one that is still shown in words.
const timeUnits = [["day", 86400], ["hour", 3600], ["minute", 60]];
const daysInWords = 7;

function inWords(seconds, words) {
  const [unit, size] = timeUnits.find(([, length]) => seconds >= length) ?? ["minute", 60];
  return words.format(-Math.floor(seconds / size), unit);
}

/** Turns the server's dates of the last week into "3 hours ago"; the exact time becomes the title. */
export function showRelativeTimes() {
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang || "en", { numeric: "auto" });
  const update = () => {
    for (const time of document.querySelectorAll("time[datetime]:not([data-exact])")) {
      const seconds = (Date.now() - Date.parse(time.dateTime)) / 1000;
      time.title ||= time.textContent;
      time.textContent = seconds >= 0 && seconds < daysInWords * 86400 ? inWords(seconds, words) : time.title;
    }
  };
  update();
  setInterval(update, 60000);
}
