import { inWords } from "./words";

/** Asks the device for a passkey (or, with `makes`, to make one), puts its answer into the form around it and sends that.
    Where the browser knows no passkeys, the button is not shown. */
export class PasskeyButton extends HTMLElement {
  connectedCallback(): void {
    if (!("PublicKeyCredential" in window) || !("parseRequestOptionsFromJSON" in PublicKeyCredential)) return;
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => void this.#ask());
  }

  async #ask(): Promise<void> {
    const answer = this.querySelector<HTMLInputElement>("input[name=passkey]");
    const form = this.closest("form");
    if (!answer || !form || this.getAttribute("aria-busy") === "true") return;
    this.setAttribute("aria-busy", "true");
    this.#say("");
    try {
      const asked = await fetch(this.getAttribute("ask") ?? "", { headers: { Accept: "application/json" } });
      // Too long ago that they showed who they are, or signed out: the page itself says what to do.
      if (asked.status === 403 || asked.status === 401) return location.reload();
      if (!asked.ok) throw new Error("not asked");
      const credential = await this.#credential(await asked.json());
      if (!(credential instanceof PublicKeyCredential)) return this.#say(inWords("The device gave no passkey. Try again, or use the other way."));
      answer.value = JSON.stringify(credential.toJSON());
      form.requestSubmit(form.querySelector<HTMLButtonElement>("button[type=submit]:enabled"));
    } catch (trouble) {
      this.#say(inWords(trouble instanceof DOMException && trouble.name === "InvalidStateError"
        ? "This device has a passkey for you already."
        : trouble instanceof DOMException ? "The device gave no passkey. Try again, or use the other way." : "No connection. Try again in a moment."));
    } finally {
      this.removeAttribute("aria-busy");
    }
  }

  #credential(question: unknown): Promise<Credential | null> {
    return this.hasAttribute("makes")
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question as PublicKeyCredentialCreationOptionsJSON) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question as PublicKeyCredentialRequestOptionsJSON) });
  }

  #say(sentence: string): void {
    const line = this.querySelector<HTMLElement>("[role=alert]");
    if (!line) return;
    line.textContent = sentence;
    line.hidden = sentence === "";
  }
}
