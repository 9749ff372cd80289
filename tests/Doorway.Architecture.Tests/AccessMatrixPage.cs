using System.Text;
using System.Text.RegularExpressions;
using Doorway.Care.Access;

namespace Doorway.Architecture.Tests;

/// <summary>The access policy as a page that people can read and check.</summary>
internal static partial class AccessMatrixPage
{
    public const string Path = "docs/access-matrix.md";

    public static string Text(IReadOnlyList<PolicyRow> rows)
    {
        var page = new StringBuilder();
        page.AppendLine("# Who may do what");
        page.AppendLine();
        page.AppendLine("This page is made from the access policy (`src/Doorway.Care/Access/Policy*.cs`); a test fails when it is stale. Make it anew with");
        page.AppendLine("`DOORWAY_WRITE_DOCS=1 ./doorway test Architecture`. What stands here is compared with what the storage really allows by `AccessMatrixTests`.");
        page.AppendLine("What has no line is refused.");
        foreach (var group in rows.GroupBy(r => r.Resource).OrderBy(g => Stage(g.Key), StringComparer.Ordinal).ThenBy(g => g.Key.Name, StringComparer.Ordinal))
        {
            page.AppendLine().AppendLine($"## {Words(group.Key.Name)}").AppendLine();
            page.AppendLine("| Who | May | When | Sees |").AppendLine("| --- | --- | --- | --- |");
            foreach (var line in group.GroupBy(r => (r.Role, r.Relation, Fields: r.Fields is null ? "all" : string.Join(", ", r.Fields.Select(Words)))).OrderBy(l => l.Key.Role).ThenBy(l => l.Key.Relation))
                page.AppendLine($"| {Words(line.Key.Role.ToString())} | {string.Join(", ", line.Select(r => r.Operation).Distinct().Order().Select(o => Words(o.ToString())))} | {When(line.Key.Relation)} | {line.Key.Fields} |");
        }
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string When(Relation relation) => relation switch
    {
        Relation.Own => "it is their own",
        Relation.Practice => "they work in the practice",
        Relation.SharedCare => "they are a guest under an open grant of the patient",
        Relation.Member => "it is of a practice that they belong to or visit",
        Relation.Author => "they wrote it",
        Relation.SharedPassage => "the patient has shared it and not taken it back",
        Relation.ThisSession => "it is of the session that their link is for",
        Relation.ClinicToday => "the patient has a session in the clinic within twelve hours",
        Relation.ClinicSessionToday => "the session is in the clinic within twelve hours",
        Relation.Self => "it is about themselves",
        Relation.OwnTask => "the task is theirs",
        Relation.Machine => "the practice’s own machinery does it",
        _ => throw new InvalidOperationException($"Say in words when {relation} holds."),
    };

    private static string Stage(Type type) => type.Namespace!.Split('.')[^1];

    private static string Words(string name) => WordStart().Replace(name, match => " " + match.Value.ToLowerInvariant()).Trim();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();
}
