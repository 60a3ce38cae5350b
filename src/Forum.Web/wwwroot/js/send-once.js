/** Those that stand elsewhere and name the form, too. */
const buttonsOf = (form) => [...form.elements].filter((element) => element.type === "submit" || element.type === "button");

/** A form is sent once: its buttons rest until the page is shown again. Where a file comes in answer the page stays, and so do they. */
export function sendOnce() {
  addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "get" || form.dataset.answer === "file") return;
    if (form.ariaBusy === "true") return event.preventDefault();
    form.ariaBusy = "true";
    if (event.submitter) event.submitter.ariaBusy = "true";
    // After the browser has read the form: a disabled button would lose its name and value.
    setTimeout(() => buttonsOf(form).forEach((button) => (button.disabled = true)));
  });

  // Coming back by the browser's history finds the form ready.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[aria-busy]")) {
      form.ariaBusy = null;
      for (const button of buttonsOf(form)) {
        button.disabled = false;
        button.ariaBusy = null;
      }
    }
  });
}
