using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Caseload;

/// <summary>Looks through a caseload without keeping anything: each wrong cell, and who is here already or stands in it twice.</summary>
public sealed class CheckCaseload(DoorwayDb db, TimeProvider clock)
{
    public sealed record Checked(CaseloadSheet Sheet, IReadOnlyList<CaseloadPerson> People)
    {
        public IReadOnlyList<CaseloadPerson> Right { get; } = [.. People.Where(p => p.IsRight)];
        public IReadOnlyList<CaseloadPerson> Wrong { get; } = [.. People.Where(p => !p.IsRight)];
    }

    public Task<Checked> Handle(Actor actor, Guid practiceId, string text, CancellationToken ct = default)
        => OfAsync(db.For(actor, clock.GetUtcNow()), practiceId, text, clock.GetUtcNow(), ct);

    internal static async Task<Checked> OfAsync(ActorScope scope, Guid practiceId, string text, DateTimeOffset now, CancellationToken ct)
    {
        var sheet = ReadCaseload.Of(text);
        if (sheet.Fault is not null)
            return new Checked(sheet, []);
        var practice = await scope.PracticeAsync(practiceId, ct);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, practice.Zone).DateTime);
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == practiceId && s.HomePracticeId == null && s.LeftAt == null).ToListAsync(ct);
        var therapists = staff.Where(s => s.Roles.HasFlag(StaffRoles.Therapist)).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        var people = sheet.Rows.Select(r => CaseloadRules.Judge(r, therapists, today)).ToList();
        return new Checked(sheet, WithDoubles(people, await scope.Read<Patient>().Where(p => p.PracticeId == practiceId).ToListAsync(ct)));
    }

    // The same address, or the same name with the same birthday or phone: one person, until somebody says otherwise.
    private static List<CaseloadPerson> WithDoubles(List<CaseloadPerson> people, List<Patient> here)
    {
        var known = MarksOf(here);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var looked = new List<CaseloadPerson>(people.Count);
        foreach (var person in people)
        {
            var marks = person.IsRight ? MarksOf(person).ToList() : [];
            var column = marks.Exists(m => m[0] == 'e' && (known.Contains(m) || seen.ContainsKey(m))) ? CaseloadColumn.Email : CaseloadColumn.Name;
            if (marks.Exists(known.Contains))
                looked.Add(person with { Faults = [new CellFault(column, column == CaseloadColumn.Email ? "Somebody here has this address already." : "Somebody with this name and birthday or phone is here already.")] });
            else if (marks.Find(seen.ContainsKey) is { } twice)
                looked.Add(person with { Faults = [new CellFault(column, $"The same person stands in line {seen[twice]}.")] });
            else
                looked.Add(person);
            foreach (var mark in marks)
                seen.TryAdd(mark, person.Row.Line);
        }
        return looked;
    }

    internal static HashSet<string> MarksOf(IEnumerable<Patient> here)
        => here.SelectMany(p => Marks(p.SearchName, p.Email, p.Phone, p.BirthDate)).ToHashSet(StringComparer.Ordinal);

    internal static IEnumerable<string> MarksOf(CaseloadPerson person) => Marks(person.SearchName, person.Email, person.Phone, person.BirthDate);

    private static IEnumerable<string> Marks(string searchName, string? email, string? phone, DateOnly? born)
    {
        if (email is { Length: > 0 })
            yield return $"e{email.ToLowerInvariant()}";
        if (born is { } day)
            yield return $"b{searchName}|{day:yyyyMMdd}";
        if (phone is { Length: > 0 } && new string([.. phone.Where(char.IsAsciiDigit)]) is { Length: >= 10 } digits)
            yield return $"p{searchName}|{digits[^10..]}";
        if (email is null or "" && phone is null or "" && born is null)
            yield return $"n{searchName}";
    }
}
