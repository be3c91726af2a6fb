// From the click that publishes to the reader who sees it, over HTTP: how long until a first publication stands at its address and on its section's
// front, and until a correction stands on an article that is in the page cache. Arguments: base address, link of the first owner, story numbers.
const [base, link, ...numbers] = process.argv.slice(2);
const LIMIT = 1000;
const cookies = new Map();

async function ask(path, form) {
  const answer = await fetch(base + path, {
    redirect: "manual", method: form ? "POST" : "GET", body: form ? new URLSearchParams(form) : undefined,
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
  });
  for (const set of answer.headers.getSetCookie()) { const [, name, value] = /^([^=]+)=([^;]*)/.exec(set); value ? cookies.set(name, value) : cookies.delete(name); }
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
}

const read = async path => { const answer = await fetch(base + path, { redirect: "manual" }); return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() }; };
const fill = async (page, action, fields) => ask(action, { ...fields, _form: /name="_form" value="([^"]+)"/.exec((await ask(page)).text)[1] });

/** Milliseconds from the click until the reader's question is answered with yes. */
async function until(click, seen) {
  const begun = performance.now();
  const done = await click();
  if (done.status !== 303) throw new Error(`not done: ${done.status} ${/role="alert"[\s\S]*?<p>(.*?)<\/p>/.exec(done.text)?.[1] ?? ""}`);
  while (!await seen()) if (performance.now() - begun > 30000) throw new Error("readers do not see it after 30 s");
  return performance.now() - begun;
}

await fill(link, link, { name: "Audit", email: "audit@example.org", password: "a long sentence to audit with" });
if (![...cookies.keys()].some(name => name.endsWith("warraq"))) throw new Error("the owner's link did not open");
const times = { first: [], correction: [] };
for (const number of numbers) {
  const panel = `/newsroom/stories/${number}/publish`;
  const page = (await ask(panel)).text;
  const token = /name="_form" value="([^"]+)"/.exec(page)[1], version = /name="version" value="(\d+)"/.exec(page)[1];
  await read(`/${number}`);
  let address;
  times.first.push(await until(() => ask(panel, { _form: token, version, override: "yes", why: "audit" }), async () => {
    address = (await read(`/${number}`)).location;
    return address && (await read(address)).status === 200 && (await read("/" + address.split("/")[1])).text.includes(`/${number}/`);
  }));
  const text = `Correction of ${number}`;
  await read(address);
  await read(address);
  times.correction.push(await until(() => ask(`${panel}/correct`, { _form: token, text }), async () => (await read(address)).text.includes(text)));
}
const all = [...times.first, ...times.correction].sort((a, b) => a - b);
const ms = list => `${Math.round(list.reduce((a, b) => a + b) / list.length)} ms on average`;
console.log(`first ${ms(times.first)}, correction ${ms(times.correction)}, longest of ${all.length} ${Math.round(all.at(-1))} ms (limit ${LIMIT} ms)`);
process.exitCode = all.at(-1) <= LIMIT ? 0 : 1;
