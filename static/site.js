// Two small conveniences; the site is whole without them: "/" goes to the search box, code can be copied.

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const box = document.getElementById("search");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

for (const figure of document.querySelectorAll(".snippets figure")) {
  const code = figure.querySelector("code");
  const caption = figure.querySelector("figcaption");
  if (!code || !caption || !navigator.clipboard) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "copied";
  });
  caption.append(button);
}
