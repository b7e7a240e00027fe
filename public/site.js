// Comforts for the pages that ship no other script. Everything works without it.
(() => {
  const busy = new Map();

  function restore() {
    for (const form of document.forms) delete form.dataset.sent;
    for (const [button, content] of busy) {
      button.replaceChildren(...content);
      button.removeAttribute("aria-busy");
    }
    busy.clear();
  }

  addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    // The Enter key presses a button that nobody sees.
    const isUnseen = !event.submitter || "byEnter" in event.submitter.dataset;
    const button = isUnseen ? form.querySelector("button[data-busy]") : event.submitter;
    if (button?.dataset.busy) {
      busy.set(button, [...button.childNodes]);
      button.setAttribute("aria-busy", "true");
      button.textContent = button.dataset.busy;
    }
    // A form whose answer never came can be sent again: its key makes that safe.
    setTimeout(restore, 20_000);
  });

  // A page that the back button brings out of the browser's memory is ready again.
  addEventListener("pageshow", (event) => {
    if (event.persisted) restore();
  });

  // A link to a time of the form chooses it as well.
  addEventListener("click", (event) => {
    const link = event.target.closest("a[data-chooses]");
    if (link) document.querySelector(link.hash).checked = true;
  });
})();
