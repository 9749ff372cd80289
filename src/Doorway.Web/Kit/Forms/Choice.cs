namespace Doorway.Web.Kit.Forms;

/// <summary>One card, tick or line to choose. <paramref name="WhyNot"/> makes it impossible and says why.</summary>
public sealed record Choice(string Value, string Name, string? Hint = null, string? WhyNot = null);
