using System.Text.Json;
using System.Text.Json.Serialization;

namespace Doorway.Care.Preparation.Skills;

/// <summary>When somebody may like to have an exercise.</summary>
public enum SkillMoment
{
    Before,
    Hard,
    After,
}

/// <summary>A short exercise in steps. No page says that it helps: that is for whoever tries it to find out.</summary>
public sealed record Skill(string Id, string Title, IReadOnlyList<SkillMoment> Moments, int Minutes, IReadOnlyList<string> Steps)
{
    /// <summary>A page of the patient's on which it can be done.</summary>
    public string? Link { get; init; }
    public string? LinkSays { get; init; }
}

/// <summary>The exercises, as a file of the program: skills.json.</summary>
public sealed record SkillBook(string Version, DateOnly Date, DateOnly? Reviewed, string Confirm, IReadOnlyList<Skill> Skills)
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<SkillBook> Shipped = new(() =>
    {
        using var file = typeof(SkillBook).Assembly.GetManifestResourceStream("Doorway.Care.Preparation.Skills.skills.json")!;
        return JsonSerializer.Deserialize<SkillBook>(file, Strict)!;
    });

    public static SkillBook Embedded => Shipped.Value;

    public Skill? Find(string id) => Skills.SingleOrDefault(s => s.Id == id);
}
