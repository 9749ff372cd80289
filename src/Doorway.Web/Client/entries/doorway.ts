import { AutoSave } from "../parts/auto-save";
import { KeepFresh } from "../parts/keep-fresh";
import { watchKeys } from "../parts/keys";
import { PasskeyButton } from "../parts/passkey-button";
import { SwapForm } from "../parts/swap-form";
import { forgetHere } from "../parts/unsaved";

customElements.define("swap-form", SwapForm);
customElements.define("auto-save", AutoSave);
customElements.define("keep-fresh", KeepFresh);
customElements.define("passkey-button", PasskeyButton);
watchKeys();
if (!document.querySelector("auto-save[kept-for], [data-try-again]")) forgetHere();

for (const button of document.querySelectorAll<HTMLElement>("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// On a phone a row of tabs is wider than the screen: it begins where the reader is.
for (const here of document.querySelectorAll<HTMLElement>(".tabs [aria-current]")) {
  const row = here.parentElement;
  if (row) row.scrollLeft += here.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - here.offsetWidth) / 2;
}

// After a refused form the reader starts at the list of what to mend.
document.querySelector<HTMLElement>(".error-summary")?.focus();
