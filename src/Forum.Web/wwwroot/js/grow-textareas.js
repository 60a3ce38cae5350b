/** Textareas grow with their text where the browser doesn't do it by field-sizing. */
export function growTextareas() {
  if (CSS.supports("field-sizing", "content")) return;
  addEventListener("input", ({ target }) => {
    if (target.localName !== "textarea") return;
    // Written through the object model, which a strict style-src permits.
    target.style.blockSize = "auto";
    target.style.blockSize = `${target.scrollHeight + 2}px`;
  });
}
