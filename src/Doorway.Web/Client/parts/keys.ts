/** Staff pages: "/" goes to the find field (or the page that has it), "?" opens the list of keys. */
export function watchKeys(): void {
  const list = document.getElementById("keys");
  if (!list) return;
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "/") {
      const find = document.querySelector<HTMLElement>("input[data-find]");
      const link = document.querySelector<HTMLAnchorElement>("a[data-find]");
      if (!find && !link) return;
      event.preventDefault();
      if (find) find.focus();
      else if (link) location.assign(link.href);
    }
    if (event.key === "?") {
      event.preventDefault();
      list.togglePopover();
    }
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
