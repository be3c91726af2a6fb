// Passkeys: asks the server for a challenge, the authenticator for an answer, and sends the answer with an ordinary form.
// <sign-in-passkey> signs in, <new-passkey> adds one. Both stay hidden where the browser cannot do it.
const token = () => document.querySelector("meta[name=form-token]").content;

async function challenge(address) {
  const answer = await fetch(address, { method: "POST", headers: { "X-Form": token() } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

class Passkey extends HTMLElement {
  connectedCallback() {
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
    this.hidden = false;
    this.querySelector("button").addEventListener("click", () => this.ask());
  }

  async ask() {
    const button = this.querySelector("button");
    button.setAttribute("aria-busy", "true");
    try {
      const credential = await this.answer(await challenge(this.dataset.options));
      const form = document.getElementById(this.dataset.form);
      form.elements.credential.value = JSON.stringify(credential);
      this.fill?.(form);
      form.requestSubmit();
    } catch (error) {
      // The person closed the browser's dialogue, or has no passkey here: both are no faults, and the other ways stand below.
      if (error.name !== "NotAllowedError" && error.name !== "AbortError" && error.name !== "InvalidStateError") throw error;
    } finally {
      button.removeAttribute("aria-busy");
    }
  }
}

class SignInPasskey extends Passkey {
  answer(options) {
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  }

  fill(form) {
    form.elements.stays.value = document.querySelector("#door [name=stays]").checked ? "1" : "";
  }
}

class NewPasskey extends Passkey {
  answer(options) {
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  }
}

customElements.define("sign-in-passkey", SignInPasskey);
customElements.define("new-passkey", NewPasskey);
