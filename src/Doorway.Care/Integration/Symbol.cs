namespace Doorway.Care.Integration;

/// <summary>A drawing that can stand where words do not come. What it means is the patient's alone; the program gives it no meaning.</summary>
/// <param name="Says">What is drawn, for those who cannot see it; the key of its Spanish.</param>
/// <param name="Shape">Lines in a square of 48, drawn by us.</param>
public sealed record Symbol(string Id, string Says, string Shape);

public static class Symbols
{
    public static readonly IReadOnlyList<Symbol> All =
    [
        new("door", "A door that stands open", """<path d="M12 42V10a12 6 0 0 1 24 0v32"/><path d="M12 42l14-4V12L12 8"/><path d="M22 25v2"/><path d="M6 42h36"/>"""),
        new("path", "A path that goes over a hill", """<path d="M4 30c8-8 16-10 24-6s12 4 16 2"/><path d="M18 44c0-6 8-7 8-12s-5-4-5-8"/><path d="M30 44c-1-5 3-8 2-12s-6-4-6-9"/>"""),
        new("wave", "A wave", """<path d="M4 34c8 0 10-18 22-18 8 0 12 6 10 11-1 4-7 5-9 1"/><path d="M4 40c6 0 6-3 11-3s6 3 11 3 6-3 10-3 5 3 8 3"/>"""),
        new("water", "Rings on still water", """<path d="M24 6v10"/><ellipse cx="24" cy="30" rx="5" ry="2.5"/><ellipse cx="24" cy="30" rx="12" ry="6"/><ellipse cx="24" cy="30" rx="20" ry="10"/>"""),
        new("tree", "A tree with its roots", """<path d="M24 40V20"/><path d="M24 28l-7-6M24 24l6-5"/><path d="M24 6c9 0 15 6 15 12s-6 10-15 10S9 24 9 18 15 6 24 6z"/><path d="M24 40c-3 0-6 1-9 4M24 40c3 0 6 1 9 4M24 40v4"/>"""),
        new("seed", "A seed that opens", """<path d="M24 42V26"/><path d="M24 26c0-8 5-13 13-13 0 8-5 13-13 13z"/><path d="M24 31c0-6-4-10-11-10 0 6 4 10 11 10z"/><path d="M16 42h16"/>"""),
        new("stone", "Three stones, one on another", """<ellipse cx="24" cy="36" rx="15" ry="6"/><ellipse cx="23" cy="25" rx="10" ry="5"/><ellipse cx="25" cy="15.5" rx="6" ry="4.5"/>"""),
        new("mountain", "A mountain", """<path d="M4 40L19 12l8 14 4-6 13 20z"/><path d="M14 21l4 4 4-3 2 3"/>"""),
        new("bird", "A bird in flight", """<path d="M5 18c7-3 13 0 18 9 3-9 10-13 20-12-6 2-9 5-11 10-2 6-6 9-12 9-4 0-7-1-10-4l8-3c-2-5-6-8-13-9z"/>"""),
        new("nest", "A nest with an egg", """<path d="M6 24c2 10 9 15 18 15s16-5 18-15"/><path d="M6 24c6 4 30 4 36 0"/><path d="M11 31l9 4M37 31l-9 4M17 36l14-2"/><path d="M17 25c0-7 3-12 7-12s7 5 7 12"/>"""),
        new("moon", "A moon", """<path d="M31 7a18 18 0 1 0 9 27A15 15 0 0 1 31 7z"/>"""),
        new("sun", "A sun at the edge of the land", """<path d="M13 34a11 11 0 0 1 22 0"/><path d="M4 34h40M10 40h28"/><path d="M24 10v6M9 17l4 4M39 17l-4 4"/>"""),
        new("fire", "A fire", """<path d="M24 6c2 8 12 12 12 23a12 12 0 0 1-24 0c0-6 4-9 5-14 3 2 4 4 4 7 2-4 4-9 3-16z"/><path d="M24 41c-4 0-6-3-6-6 0-4 4-5 5-10 4 4 7 6 7 10s-2 6-6 6z"/>"""),
        new("rain", "A cloud with rain", """<path d="M14 28a8 8 0 0 1 1-16 11 11 0 0 1 20 2 7 7 0 0 1-1 14z"/><path d="M16 34l-2 6M25 34l-2 6M34 34l-2 6"/>"""),
        new("hand", "An open hand", """<path d="M15 30V15a2.5 2.5 0 0 1 5 0v9-14a2.5 2.5 0 0 1 5 0v14-12a2.5 2.5 0 0 1 5 0v13-7a2.5 2.5 0 0 1 5 0v13c0 8-4 12-11 12-6 0-9-3-12-8l-6-9c2-2 5-1 6 1z"/>"""),
        new("circle", "A circle that is not quite closed", """<path d="M30 8a18 18 0 1 0 10 10"/>"""),
        new("knot", "A knot", """<path d="M5 30c10 2 14-4 17-10s8-9 13-6 4 11-2 13-14-3-17-9-9-7-11-3 1 9 8 12 20 6 30 5"/>"""),
        new("house", "A house with a light in it", """<path d="M6 24L24 8l18 16"/><path d="M11 20v21h26V20"/><path d="M20 41V29h8v12"/><path d="M24 16v3M21 21h6"/>"""),
    ];

    public static Symbol? Find(string id) => All.SingleOrDefault(s => s.Id == id);
}
