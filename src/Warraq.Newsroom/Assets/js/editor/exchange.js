// Asks the server. An answer is its status and JSON; no answer is status 0.
export class Exchange {
  constructor(number) {
    this.root = `/newsroom/stories/${number}`;
    this.token = document.querySelector("meta[name=form-token]").content;
  }

  async post(path, body, { patience = 15_000, signal, keepalive = false } = {}) {
    return this.ask(path.startsWith("/") ? path : `${this.root}/${path}`, {
      method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", "X-Form": this.token }, keepalive,
    }, patience, signal);
  }

  /** Sends what the form of a page without script would send. */
  form(path, fields) {
    return this.ask(`${this.root}/${path}`, { method: "POST", body: new URLSearchParams(fields), headers: { Accept: "application/json", "X-Form": this.token } }, 15_000);
  }

  get(path) {
    return this.ask(`${this.root}/${path}`, { headers: { Accept: "application/json" } }, 15_000);
  }

  /** A fresh token of the session this browser has now; the answer of /text. */
  async renew(client) {
    const answer = await this.get(`text?client=${encodeURIComponent(client)}`);
    if (answer.status === 200) this.token = answer.body.token;
    return answer;
  }

  async ask(address, request, patience, signal) {
    const late = AbortSignal.timeout(patience);
    try {
      const answer = await fetch(address, { ...request, redirect: "manual", credentials: "same-origin", cache: "no-store", signal: signal ? AbortSignal.any([signal, late]) : late });
      // A redirect leads to the door: the session is over.
      if (answer.type === "opaqueredirect") return { status: 401, body: {} };
      const json = answer.headers.get("Content-Type")?.startsWith("application/json");
      return { status: answer.status, body: json ? await answer.json() : {} };
    } catch (error) {
      return { status: 0, body: {}, aborted: signal?.aborted ?? false };
    }
  }
}
