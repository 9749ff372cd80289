export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function controlsIn(root: ParentNode): Control[] {
  return [...root.querySelectorAll<Control>("input[id]:not([type=hidden]), textarea[id], select[id]")];
}

export function valueOf(control: Control): string {
  return isTick(control) ? String(control.checked) : control.value;
}

export function setValue(control: Control, value: string): void {
  if (isTick(control)) control.checked = value === "true";
  else control.value = value;
}

/** What the server sent for this control. */
export function sentValueOf(control: Control): string {
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
    return chosen?.value ?? "";
  }
  return isTick(control) ? String(control.defaultChecked) : control.defaultValue;
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}
