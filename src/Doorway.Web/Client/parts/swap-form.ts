import { controlsIn, sentValueOf, setValue, valueOf } from "./controls";
import { say } from "./say";
import { readPage } from "./trusted";
import { inWords } from "./words";

/** Posts the forms inside it and takes over the part of the answer that has the same id.
    Without script the forms post as usual. */
export class SwapForm extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("submit", this.#onSubmit);
  }

  disconnectedCallback(): void {
    this.removeEventListener("submit", this.#onSubmit);
  }

  #onSubmit = (event: SubmitEvent): void => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post" || event.defaultPrevented) return;
    event.preventDefault();
    if (this.getAttribute("aria-busy") !== "true") void this.#post(form, event.submitter);
  };

  async #post(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form, button)) if (typeof value === "string") body.append(name, value);
    const sent = new Map(controlsIn(form).map((control) => [control.id, valueOf(control)]));
    this.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Swap": this.id } });
      if (answer.redirected && !isThisPage(answer.url)) return location.assign(answer.url);
      const fresh = (await readPage(answer)).getElementById(this.id);
      if (!fresh) return location.assign(answer.redirected ? answer.url : location.href);
      this.#takeOver(fresh, sent);
    } catch {
      say(inWords("Not sent: no connection. What you typed is still here."));
      this.#showNotSent(form);
    } finally {
      this.removeAttribute("aria-busy");
    }
  }

  #takeOver(fresh: HTMLElement, sent: Map<string, string>): void {
    const focused = this.contains(document.activeElement) ? document.activeElement?.id : undefined;
    // Typed in another form of this part, or while the answer was on its way: it stays.
    const typed = controlsIn(this).filter((control) => valueOf(control) !== (sent.get(control.id) ?? sentValueOf(control)));
    const kept = typed.map((control) => [control.id, valueOf(control)] as const);
    this.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    const now = new Map(controlsIn(this).map((control) => [control.id, control]));
    for (const [id, value] of kept) {
      const control = now.get(id);
      if (control) setValue(control, value);
    }
    const errors = this.querySelector<HTMLElement>(".error-summary");
    if (errors) errors.focus();
    else if (focused) document.getElementById(focused)?.focus();
    if (!errors) say(this.querySelector("[data-say]")?.textContent?.trim() || inWords("Done."));
  }

  #showNotSent(form: HTMLFormElement): void {
    const line = form.querySelector("[data-not-sent]") ?? form.appendChild(document.createElement("p"));
    line.setAttribute("data-not-sent", "");
    line.className = "not-saved";
    line.textContent = inWords("Not sent: no connection. What you typed is still here. Try again in a moment.");
  }
}

function isThisPage(address: string): boolean {
  const there = new URL(address);
  return there.pathname === location.pathname && there.search === location.search;
}
