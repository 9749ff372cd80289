import { controlsIn, setValue, valueOf } from "./controls";

/** Words that the server has not taken yet, in the storage of this tab alone: it goes with the tab, and others may use the machine.
    They lie under the person and the page, and are removed as soon as they are saved. */
interface Kept { changes: number; wasSent: boolean; controls: [string, string][]; window: string; seen: string }

const begins = "unsaved:";
const neverKept = new Set(["signature", "code", "password", "proof", "headings"]);

function keyOf(owner: string): string {
  return `${begins}${owner}:${location.pathname}`;
}

function mark(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement ? found : null;
}

export function keepBeside(owner: string, form: HTMLFormElement, changes: number, wasSent: boolean): void {
  const controls = controlsIn(form).filter((control) => !neverKept.has(control.name) && control.type !== "password").map((control): [string, string] => [control.id, valueOf(control)]);
  const kept: Kept = { changes, wasSent, controls, window: mark(form, "window")?.value ?? "", seen: mark(form, "seen")?.value ?? "" };
  try {
    sessionStorage.setItem(keyOf(owner), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage: the line beside the form still says what is not saved.
  }
}

export function forget(owner: string): void {
  sessionStorage.removeItem(keyOf(owner));
}

/** On a page without such a form nothing waits any more: the note is signed. */
export function forgetHere(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(begins) && key.endsWith(`:${location.pathname}`)) sessionStorage.removeItem(key);
}

/** Puts back what was kept; answers how many changes it had seen. What has no field any more stands at the end of the first one. */
export function putBack(owner: string, form: HTMLFormElement): number | null {
  const text = sessionStorage.getItem(keyOf(owner));
  if (!text) return null;
  const kept = JSON.parse(text) as Kept;
  const [seen, nonce] = [mark(form, "seen"), mark(form, "window")];
  if (kept.wasSent && seen?.value !== kept.seen) {
    // The form arrived: the server has the words.
    forget(owner);
    return null;
  }
  const now = new Map(controlsIn(form).map((control) => [control.id, control]));
  const first = form.querySelector("textarea");
  for (const [id, value] of kept.controls) {
    const control = now.get(id);
    if (control) setValue(control, value);
    else if (first && value.trim() !== "" && value !== "true" && value !== "false") first.value = `${first.value}\n\n${value}`.trim();
  }
  // With the marks of the window in which it was typed the server can say whether somebody wrote meanwhile.
  if (seen) seen.value = kept.seen;
  if (nonce) nonce.value = kept.window;
  return kept.changes;
}
