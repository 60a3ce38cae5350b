function selectedIn(post) {
  const selection = getSelection();
  if (selection.isCollapsed || !post?.contains(selection.anchorNode) || !post.contains(selection.focusNode)) return "";
  return selection.toString().trim();
}

function insertAtEnd(textarea, text) {
  const before = textarea.value.trimEnd();
  textarea.value = (before ? before + "\n\n" : "") + text + "\n\n";
  textarea.dispatchEvent(new Event("input", { bubbles: true }));
  textarea.focus();
  textarea.setSelectionRange(textarea.value.length, textarea.value.length);
}

/**
 * "Quote" puts the selected words into the reply; with nothing selected the link goes to the server, which
 * quotes the whole post, unless that would lose words already written.
 */
export function quoteIntoReply() {
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-quote-head]");
    const textarea = document.querySelector("#reply textarea");
    if (!link || !textarea || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const prose = link.closest(".post").querySelector(".prose");
    const words = selectedIn(prose) || (textarea.value.trim() && prose.innerText.trim());
    if (!words) return;
    event.preventDefault();
    insertAtEnd(textarea, [link.dataset.quoteHead, ...words.split("\n")].map((line) => `> ${line}`.trimEnd()).join("\n"));
  });
}
