/** Ctrl+Enter (Cmd+Enter) in a text sends its form by the form's first button. */
export function sendByKeys() {
  addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    if (event.target.localName !== "textarea") return;
    event.preventDefault();
    event.target.form?.requestSubmit(event.target.form.querySelector("button.primary"));
  });
}
