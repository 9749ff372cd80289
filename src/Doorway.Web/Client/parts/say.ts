/** Says a sentence to screen readers through the page's one live region. */
export function say(sentence: string): void {
  const line = document.getElementById("said");
  if (!line) return;
  line.textContent = "";
  setTimeout(() => { line.textContent = sentence; }, 50);
}
