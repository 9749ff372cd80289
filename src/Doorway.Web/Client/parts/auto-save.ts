import { forget, keepBeside, putBack } from "./unsaved";
import { say } from "./say";
import { inWords } from "./words";

const quietMs = 800;
const longestRetryMs = 30_000;

/** Posts the form around or inside it soon after the last change. The server says when it was saved
    in the header Doorway-Saved; anything else is "not saved yet", with the reason in words.
    With kept-for, words that are not saved yet stay in the tab until they are: a page that is opened again there has them back. */
export class AutoSave extends HTMLElement {
  #timer = 0;
  #retryMs = 2000;
  #changes = 0;
  #saved = 0;
  #leftWith = 0;
  #busy = false;
  #failed = false;
  #submitting = false;
  #overtaken = false;

  connectedCallback(): void {
    this.addEventListener("input", this.#onChange);
    this.addEventListener("change", this.#onChange);
    this.addEventListener("submit", () => {
      this.#submitting = true;
      this.#countIn(this.#form);
      if (this.#unsavedWords) this.#keep(true);
    });
    document.addEventListener("visibilitychange", this.#onLeave);
    addEventListener("pagehide", this.#onLeave);
    addEventListener("online", this.#onOnline);
    addEventListener("beforeunload", this.#onClosing);
    this.#bringBack();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#onLeave);
    removeEventListener("pagehide", this.#onLeave);
    removeEventListener("online", this.#onOnline);
    removeEventListener("beforeunload", this.#onClosing);
  }

  get #form(): HTMLFormElement | null { return this.querySelector("form") ?? this.closest("form"); }
  get #owner(): string | null { return this.getAttribute("kept-for"); }
  get #unsavedWords(): boolean { return this.#changes > this.#saved; }
  get #unsaved(): boolean { return this.#unsavedWords && !this.#submitting; }

  #onChange = (): void => {
    this.#changes++;
    this.#keep(false);
    if (!this.#overtaken) this.#after(quietMs);
  };

  // Only where something is not saved and could not be: the browser asks before the tab goes.
  #onClosing = (event: BeforeUnloadEvent): void => { if (this.#owner && this.#unsaved && this.#failed) event.preventDefault(); };

  #onOnline = (): void => { if (this.#unsaved) this.#after(0); };

  #onLeave = (event: Event): void => {
    const leaving = event.type === "pagehide" || document.visibilityState === "hidden";
    // Both events come when a page goes; one request is enough for the same words.
    if (!leaving || !this.#unsaved || this.#leftWith === this.#changes) return;
    this.#leftWith = this.#changes;
    void this.#save(true);
  };

  #after(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#save(false), ms);
  }

  async #save(leaving: boolean): Promise<void> {
    const form = this.#form;
    if (!form || !this.#unsaved || (this.#busy && !leaving)) return;
    clearTimeout(this.#timer);
    const upTo = this.#changes;
    this.#busy = true;
    const trouble = await this.#send(form, leaving).catch(() => "no connection");
    this.#busy = false;
    this.#failed = trouble !== "";
    if (trouble === "") {
      if (this.#owner && this.#changes === upTo) forget(this.#owner);
      this.#saved = Math.max(this.#saved, upTo);
      this.#retryMs = 2000;
      if (this.#unsaved) this.#after(quietMs);
      return;
    }
    this.#show(`${inWords("Not saved yet")}: ${inWords(trouble)}.`, true);
    if (this.#overtaken) return;
    this.#after(this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs);
  }

  /** Returns what went wrong, or nothing. */
  async #send(form: HTMLFormElement, leaving: boolean): Promise<string> {
    this.#countIn(form);
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    // A browser refuses to keep more than 64 KiB alive; a longer text goes as an ordinary request.
    const keepalive = leaving && body.toString().length < 60_000;
    const answer = await fetch(this.getAttribute("to") ?? form.action, { method: "POST", body, keepalive, headers: { "X-Autosave": "1" } });
    const at = answer.headers.get("Doorway-Saved");
    const go = answer.headers.get("Doorway-Go");
    // What was saved asks for another page at once: help first. Only a path of this program.
    if (answer.ok && go?.startsWith("/") && !go.startsWith("//") && !leaving) location.assign(go);
    if (answer.ok && at) {
      this.#show(`${inWords("Saved")} ${at}`, false);
      this.#seenIs(answer.headers.get("Doorway-Edition"));
      return "";
    }
    if (answer.status === 409) {
      this.#overtaken = true;
      return "it was changed in another window. Your words stay in this one: press “Keep as a draft” to see both";
    }
    if (answer.status === 401 || answer.status === 403 || answer.redirected) return "you are signed out. Copy your words before you leave this page";
    if (answer.status === 400) return "this page is too old. Copy your words, then open it again";
    return "the server did not take it. Trying again";
  }

  // What this page knows to be saved: a page opened again tells by it whether the last words arrived.
  #seenIs(edition: string | null): void {
    const seen = this.#form?.elements.namedItem("seen");
    if (edition && seen instanceof HTMLInputElement) seen.value = edition;
  }

  // The server takes no older words of one window over newer ones, in whatever order requests arrive.
  #countIn(form: HTMLFormElement | null): void {
    const step = form?.elements.namedItem("step");
    if (step instanceof HTMLInputElement) step.value = String(this.#changes);
  }

  #keep(wasSent: boolean): void {
    if (this.#owner && this.#form) keepBeside(this.#owner, this.#form, this.#changes, wasSent);
  }

  #bringBack(): void {
    const form = this.#form;
    const changes = this.#owner && form ? putBack(this.#owner, form) : null;
    if (changes === null) return;
    this.#changes = changes + 1;
    this.#show(inWords("Not saved yet: what you typed before is back"), true);
    this.#after(0);
  }

  #show(words: string, trouble: boolean): void {
    const line = this.querySelector("[data-saved]") ?? this.#form?.querySelector("[data-saved]");
    if (!line) return say(words);
    line.textContent = words;
    line.classList.toggle("not-saved", trouble);
  }
}
