import { readPage } from "./trusted";

/** Reads its page again every so many seconds and takes over its own part of the answer.
    What stands outside it, above all a form with something typed, is not touched. */
export class KeepFresh extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const seconds = Number(this.getAttribute("every")) || 30;
    this.#timer = window.setInterval(() => void this.#look(), seconds * 1000);
    document.addEventListener("visibilitychange", this.#onShow);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
    document.removeEventListener("visibilitychange", this.#onShow);
  }

  #onShow = (): void => { if (document.visibilityState === "visible") void this.#look(); };

  async #look(): Promise<void> {
    if (document.visibilityState !== "visible") return;
    // No connection now: the page stays as it is and says from when it is.
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer || answer.status >= 500) return;
    if (answer.redirected || !answer.ok) return location.reload();
    const fresh = (await readPage(answer)).querySelector("keep-fresh");
    if (!fresh) return location.reload();
    if (fresh.textContent === this.textContent) return;
    const focused = this.contains(document.activeElement) ? document.activeElement?.textContent : null;
    this.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    if (focused) [...this.querySelectorAll<HTMLElement>("button, a[href]")].find((control) => control.textContent === focused)?.focus();
  }
}
