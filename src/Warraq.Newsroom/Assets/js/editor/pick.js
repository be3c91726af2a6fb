// A picture of the media library (/newsroom/media/pick): the newest ones, those that some words find, or the one whose address is pasted.
import { make } from "./make.js";
import { words } from "./words.js";

/** @param take   called with the use of the picture that was chosen.
 *  @param behind  behind this the picker opens; the bar of tools when it is left out. */
export async function pickPicture(page, take, behind = page.part("tools")) {
  const had = page.querySelector(".picker");
  const same = had?.previousElementSibling === behind;
  had?.remove();
  if (same) return;
  const search = make("input", { className: "input", type: "search", dir: "auto", placeholder: words.pictureSearch, ariaLabel: words.pictureSearch, autocomplete: "off" });
  const close = make("button", { type: "button", className: "btn sm quiet", textContent: words.close });
  const older = make("button", { type: "button", className: "btn sm", textContent: words.older, hidden: true });
  const said = make("p", { className: "small soft" });
  said.setAttribute("role", "status");
  const grid = make("div", { className: "picks" });
  const box = make("div", { className: "picker pad flow" }, make("div", { className: "line" }, search, close), grid, said, older);
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", words.pictureAdd);
  behind.after(box);
  close.addEventListener("click", () => box.remove());
  box.addEventListener("keydown", event => { if (event.code === "Escape") { event.stopPropagation(); box.remove(); } });

  let asked = 0, timer = 0, next = null;
  const load = async from => {
    const mine = ++asked;
    const answer = await page.exchange.ask(`/newsroom/media/pick?q=${encodeURIComponent(search.value.trim())}${from ? `&from=${encodeURIComponent(from)}` : ""}`, { headers: { Accept: "application/json" } }, 10_000);
    if (mine !== asked) return;
    const buttons = (answer.body.pictures ?? []).map(p => {
      const button = make("button", { type: "button", className: "thumb", title: p.caption ?? p.alt ?? p.name }, make("img", { src: p.thumb, alt: p.alt || p.caption || p.name, loading: "lazy" }));
      button.addEventListener("click", () => { box.remove(); take({ picture: p.picture, width: p.width, height: p.height, alt: p.alt ?? "", caption: p.caption || null, credit: p.credit || null }); });
      return button;
    });
    from ? grid.append(...buttons) : grid.replaceChildren(...buttons);
    next = answer.body.older;
    older.hidden = !next;
    said.textContent = grid.childElementCount ? "" : answer.status !== 200 ? words.noLibrary : search.value.trim() ? words.noSuchPicture : words.noPictures;
  };
  search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => load(null), 200); });
  search.addEventListener("keydown", event => { if (event.code === "Enter") { event.preventDefault(); grid.querySelector("button")?.focus(); } });
  older.addEventListener("click", () => load(next));
  search.focus();
  await load(null);
}
