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

  // What was typed goes along as it stands in the booking form now, where the page has one.
  function takeAlong(form) {
    const typed = document.forms.booking?.elements;
    for (const field of form.elements) {
      const source = typed?.[field.name.replace("carried-", "")];
      if (source) field.value = source.value;
    }
  }

  addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    if ("carries" in form.dataset) takeAlong(form);
    const button = event.submitter ?? form.querySelector("button[data-busy]");
    if (button?.dataset.busy) {
      busy.set(button, [...button.childNodes]);
      button.setAttribute("aria-busy", "true");
      button.textContent = button.dataset.busy;
    }
    // A form whose answer never came can be sent again: its key makes that safe.
    setTimeout(restore, 20_000);
  });

  // A page that the back button brings out of the browser's memory is ready again, and its choice
  // of what to show is what it shows.
  addEventListener("pageshow", (event) => {
    if (event.persisted) restore();
    for (const choice of document.querySelectorAll("[data-submit-on-change]")) choice.form.reset();
  });

  addEventListener("change", (event) => {
    if (event.target.matches("[data-submit-on-change]")) event.target.form.requestSubmit();
  });

  // A link to a time of the form chooses it as well.
  addEventListener("click", (event) => {
    const link = event.target.closest("a[data-chooses]");
    if (link) document.querySelector(link.hash).checked = true;
  });

  for (const button of document.querySelectorAll("[data-needless-with-script]")) {
    button.hidden = true;
  }
})();
