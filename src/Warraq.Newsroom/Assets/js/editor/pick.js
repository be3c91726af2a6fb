// A picture of the media library (/newsroom/media/pick), or by the name in its address.
import { words } from "./words.js";

export async function pickPicture(page, take) {
  const had = page.querySelector(".picker");
  if (had) return had.remove();
  const box = Object.assign(document.createElement("div"), { className: "picker pad flow" });
  page.part("tools").after(box);
  const answer = await page.exchange.ask("/newsroom/media/pick", { headers: { Accept: "application/json" } }, 10_000);
  const pictures = answer.status === 200 ? answer.body.pictures ?? answer.body.items ?? [] : [];
  const close = Object.assign(document.createElement("button"), { type: "button", className: "btn sm quiet push", textContent: words.close });
  close.addEventListener("click", () => box.remove());
  const grid = Object.assign(document.createElement("div"), { className: "picks" });
  for (const p of pictures) {
    const name = p.picture ?? p.name;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "thumb", title: p.caption ?? p.alt ?? name });
    button.append(Object.assign(document.createElement("img"), { src: `/media/${encodeURIComponent(name)}/240.webp`, alt: p.alt ?? p.caption ?? name, loading: "lazy" }));
    button.addEventListener("click", () => { box.remove(); take({ picture: name, width: p.width, height: p.height, alt: p.alt ?? "", caption: p.caption ?? null, credit: p.credit ?? null }); });
    grid.append(button);
  }
  box.append(grid, Object.assign(document.createElement("p"), { className: "line small soft", textContent: pictures.length ? "" : words.noPictures }), close);
  grid.querySelector("button")?.focus();
}
