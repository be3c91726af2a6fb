// Completes names in a field that holds several with commas between them: what is typed behind the last comma before the caret is looked up.
const Pause = 120;
const parts = /[^،,\n]+/g;

export function completeNames(input, exchange, comma) {
  const list = Object.assign(document.createElement("ul"), { className: "completions", id: `${input.id}-list`, hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0]?.textContent ?? "");
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) input.setAttribute(name, value);
  input.removeAttribute("list"); // the browser's own list knows one name only
  input.after(list);
  let timer = 0, asked = 0, at = -1;

  const part = () => {
    const caret = input.selectionStart ?? input.value.length;
    const from = Math.max(input.value.lastIndexOf("،", caret - 1), input.value.lastIndexOf(",", caret - 1)) + 1;
    const rest = input.value.slice(caret).search(/[،,]/);
    return { from, to: rest < 0 ? input.value.length : caret + rest, typed: input.value.slice(from, caret).trim() };
  };

  const close = () => {
    clearTimeout(timer);
    asked++;
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = name => {
    const { from, to } = part();
    const before = input.value.slice(0, from).trimEnd();
    const after = input.value.slice(to).replace(/^[\s،,]+/, "");
    const begin = `${before}${before ? " " : ""}${name}${comma} `;
    input.value = begin + after;
    input.setSelectionRange(begin.length, begin.length);
    close();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    close();
    input.focus();
  };

  const mark = next => {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = (next + list.childElementCount) % list.childElementCount;
    list.children[at].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", list.children[at].id);
  };

  const look = async () => {
    const { typed } = part();
    if (!typed) return close();
    const mine = ++asked;
    const answer = await exchange.ask(`/newsroom/names?of=${input.name}&q=${encodeURIComponent(typed)}`, { headers: { Accept: "application/json" } }, 5_000);
    if (mine !== asked || document.activeElement !== input) return;
    const had = new Set((input.value.match(parts) ?? []).map(name => name.trim()));
    const names = (answer.body.names ?? []).filter(name => !had.has(name));
    if (!names.length) return close();
    at = -1;
    list.replaceChildren(...names.map((name, i) => {
      const item = Object.assign(document.createElement("li"), { id: `${list.id}-${i}`, textContent: name, dir: "auto" });
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.addEventListener("mousedown", event => { event.preventDefault(); choose(name); });
      return item;
    }));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
  };

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, Pause); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.isComposing || list.hidden) return;
    const done = act => { event.preventDefault(); event.stopPropagation(); act(); };
    if (event.code === "ArrowDown") done(() => mark(at + 1));
    else if (event.code === "ArrowUp") done(() => mark(at < 0 ? list.childElementCount - 1 : at - 1));
    else if ((event.code === "Enter" || event.code === "NumpadEnter") && at >= 0) done(() => choose(list.children[at].textContent));
    else if (event.code === "Escape") done(close);
  });
}
