namespace Doorway.Browser.Tests.Harness;

/// <summary>What a page loses where the reader chooses the colors: a state that was a background or a shadow and nothing else.</summary>
internal static class ForcedColorsLook
{
    /// <summary>Runs in the page while forced colors are on. Nothing is pressed, and what is chosen for the look is put back.</summary>
    public const string Loses = """
        () => {
          const lost = new Set(), kinds = new Set();
          const say = (element, what) => lost.add(`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}: ${what}`);
          const seen = element => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
          const isNew = (kind, element) => { const key = kind + element.tagName + element.getAttribute("class") + element.parentElement?.className + element.getAttribute("type"); return !kinds.has(key) && !!kinds.add(key); };
          const style = (element, part) => getComputedStyle(element, part);
          const hasEdge = (s, side, on = ground) => s[`border${side}Style`] !== "none" && parseFloat(s[`border${side}Width`]) >= 1 && !isClear(s[`border${side}Color`]) && s[`border${side}Color`] !== on;
          const isClear = color => /^rgba\(.*, 0\)$/.test(color);
          const ground = style(document.body).backgroundColor;
          const under = element => { for (let box = element; box; box = box.parentElement) if (!isClear(style(box).backgroundColor)) return style(box).backgroundColor; return ground; };

          for (const input of document.querySelectorAll("input[type=radio], input[type=checkbox]")) {
            if (!seen(input) || !isNew("choice", input) || style(input).appearance !== "none") continue;
            if (!hasEdge(style(input), "Top")) say(input, "has no edge");
            const chosen = input.type === "radio" ? [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(input.name)}"]`)].find(other => other.form === input.form && other.checked) : null;
            const was = input.checked;
            input.checked = true;
            const mark = style(input, "::after");
            if (mark.content === "none" || isClear(mark.backgroundColor) || [style(input).backgroundColor, ground].includes(mark.backgroundColor)) say(input, "chosen looks like not chosen");
            if (chosen) chosen.checked = true; else input.checked = was;
          }

          for (const progress of document.querySelectorAll("progress"))
            if (seen(progress) && style(progress).appearance === "none" && (!hasEdge(style(progress), "Top") || progress.getBoundingClientRect().height < 8)) say(progress, "how far is not seen");

          const linkLike = element => style(element).textDecorationLine.includes("underline");
          for (const button of document.querySelectorAll("button, a.button, a.huge, input[type=submit]"))
            if (seen(button) && isNew("button", button) && !linkLike(button) && !hasEdge(style(button), "Top", under(button.parentElement))) say(button, "has neither an edge nor a line");

          // Where one stands, and what is pressed: by an edge that its neighbors do not have.
          const edges = element => ["Top", "Right", "Bottom", "Left"].map(side => hasEdge(style(element), side) ? style(element)[`border${side}Width`] + style(element)[`border${side}Color`] : "").join() + style(element).outlineStyle + linkLike(element);
          for (const current of document.querySelectorAll("nav [aria-current], .tabs [aria-current], [aria-pressed=true]")) {
            if (!seen(current) || !isNew("current", current)) continue;
            const others = [...(current.closest("ul, nav, .tabs, .taps") ?? document).querySelectorAll(current.tagName)].filter(other => !other.matches("[aria-current], [aria-pressed=true]") && other.className === current.className && seen(other));
            if (others.length > 0 && edges(others[0]) === edges(current)) say(current, "cannot be told from its neighbors");
          }

          // A picture is not recolored by the browser: it has to take the reader's colors itself.
          const light = color => { const [r, g, b] = (color.match(/[\d.]+/g) ?? [0, 0, 0]).map(Number).map(c => c / 255).map(c => c <= 0.04 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const stands = (color, on) => color.startsWith("rgb") && !isClear(color) && (Math.max(light(color), light(on)) + 0.05) / (Math.min(light(color), light(on)) + 0.05) >= 3;
          for (const svg of document.querySelectorAll("svg")) {
            if (!seen(svg) || !isNew("svg", svg)) continue;
            const on = under(svg), shapes = [...svg.querySelectorAll("path, line, circle, rect, polyline, polygon, ellipse")];
            if (shapes.length > 0 && !shapes.some(shape => stands(style(shape).stroke, on) || stands(style(shape).fill, on))) say(svg, "draws nothing that is seen");
            for (const line of svg.querySelectorAll(".line, .point, .dose, .axis, .now, .bar"))
              if (!stands(style(line).stroke, on) && !stands(style(line).fill, on)) say(line, "is not seen in its picture");
          }

          // Where the keyboard is.
          const before = document.activeElement;
          for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
            if (!seen(element) || element.disabled || !isNew("focus", element)) continue;
            element.focus({ preventScroll: true, focusVisible: true });
            if (document.activeElement !== element) continue;
            const ring = style(element.closest(".choice") ?? element), own = style(element);
            if (![ring, own].some(s => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2)) say(element, "has no ring when the keyboard is on it");
          }
          document.activeElement?.blur();
          before?.focus?.({ preventScroll: true });
          return [...lost].slice(0, 12);
        }
        """;
}
