namespace Doorway.Clinical.Knowledge;

/// <summary>Where a clinical fact was found.</summary>
/// <param name="Tag">Short key by which entries name the source.</param>
/// <param name="Text">Name of the source in words.</param>
/// <param name="Address">Address at which it was read; null when it is named from memory and was not read.</param>
/// <param name="Date">Date that the source bears, or "as read 2026-11" where it bears none.</param>
/// <param name="Read">True when the page itself was read for this set.</param>
public sealed record Source(string Tag, string Text, string? Address, string Date, bool Read)
{
    /// <summary>The source in one line, with its address where there is one.</summary>
    public string Cite => Address is null ? $"{Text} (not read here)" : $"{Text} [{Address}]";
}
