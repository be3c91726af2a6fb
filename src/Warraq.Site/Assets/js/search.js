// Offers how a search may go on. The form works without it; so does everything it offers, by typing.
for (const form of document.querySelectorAll("form[data-suggest]")) {
  const field = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.id = field.id + "-list";
  list.className = "suggest";
  list.role = "listbox";
  list.ariaLabel = form.dataset.suggestions;
  list.hidden = true;
  field.parentElement.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);

  let waiting, asked, at = -1;
  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    at = -1;
    field.ariaExpanded = "false";
    field.removeAttribute("aria-activedescendant");
  };
  const choose = step => {
    const all = options();
    at = at < 0 && step < 0 ? all.length - 1 : (at + step + all.length + 1) % (all.length + 1);
    all.forEach((option, i) => option.ariaSelected = String(i === at));
    if (all[at]) field.setAttribute("aria-activedescendant", all[at].id);
    else field.removeAttribute("aria-activedescendant");
  };
  const show = found => {
    list.replaceChildren(...found.map((one, i) => {
      const option = document.createElement("li");
      option.dataset.url = one.url;
      const text = Object.assign(document.createElement("bdi"), { textContent: one.text });
      const kind = Object.assign(document.createElement("small"), { textContent: form.dataset[one.kind] ?? "" });
      option.append(text, " ", kind);
      return Object.assign(option, { id: `${list.id}-${i}`, role: "option", ariaSelected: "false" });
    }));
    if (!found.length) return close();
    at = -1;
    list.hidden = false;
    field.ariaExpanded = "true";
  };
  const ask = async () => {
    asked?.abort();
    const typed = field.value.trim();
    if (typed.length < 2) return close();
    asked = new AbortController();
    try {
      const lang = form.elements.lang ? "&lang=en" : "";
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(typed.slice(0, 100))}${lang}`, { signal: asked.signal });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch {}
  };

  close();
  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 180); });
  field.addEventListener("keydown", event => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(1);
    else if (event.key === "ArrowUp") choose(-1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && at >= 0 && options()[at]) location.assign(options()[at].dataset.url);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => { const option = event.target.closest("li"); if (option) location.assign(option.dataset.url); });
  form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) close(); });
  form.addEventListener("submit", () => { clearTimeout(waiting); asked?.abort(); close(); });
}
