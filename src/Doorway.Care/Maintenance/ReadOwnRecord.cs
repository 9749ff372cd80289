using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Doorway.Care.Access;
using Doorway.Care.Outcomes.DailyChecks;
using Doorway.Care.Patients;
using Doorway.Care.Screening.Diagnoses;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Maintenance;

/// <summary>Everything that the policy lets a patient read of their own record, opened, as JSON. It follows the policy table by
/// itself: a new kind of row appears here as soon as a line lets patients read it.</summary>
public sealed class ReadOwnRecord(DoorwayDb db, Vault vault, TimeProvider clock)
{
    private static readonly MethodInfo RowsMethod = typeof(ReadOwnRecord).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>By kind, each row with its fields in words; sealed fields are opened, keys and hashes of links left out.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>>> Handle(Actor actor, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        var record = new SortedDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>>(StringComparer.Ordinal);
        var kinds = Policy.Rows.Where(r => r is { Role: Role.Patient, Operation: Operation.Read, Relation: Relation.Own }).Select(r => r.Resource).Distinct();
        foreach (var kind in kinds)
        {
            var rows = await (Task<IList>)RowsMethod.MakeGenericMethod(kind).Invoke(null, [scope, ct])!;
            if (rows.Count > 0)
                record[kind.Name] = await WordsAsync(kind, rows, ct);
        }
        return record;
    }

    private static async Task<IList> RowsAsync<T>(ActorScope scope, CancellationToken ct) where T : class, IPracticeRow
        => (await scope.Read<T>().ToListAsync(ct)).Where(r => !IsDraft(r)).ToList();

    // A letter or a note that nobody has signed is not yet part of the record. A diagnosis is told by a person first.
    private static bool IsDraft(object row) => row is ClosureLetter { IsLocked: false } or Integration.SessionNote { IsLocked: false } or WorkingDiagnosis { ToldPatient: false };

    private async Task<List<IReadOnlyDictionary<string, object?>>> WordsAsync(Type kind, IList rows, CancellationToken ct)
    {
        var list = new List<IReadOnlyDictionary<string, object?>>(rows.Count);
        foreach (var row in rows.Cast<IPracticeRow>())
        {
            var fields = new SortedDictionary<string, object?>(StringComparer.Ordinal);
            var shown = Policy.Rows.First(r => r.Resource == kind && r is { Role: Role.Patient, Operation: Operation.Read, Relation: Relation.Own }).Fields;
            foreach (var property in kind.GetProperties().Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && (shown is null || shown.Contains(p.Name))))
            {
                if (property.Name is nameof(IVersioned.Version) or nameof(IPracticeRow.PracticeId))
                    continue;
                var value = property.GetValue(row);
                // Only a rehearsal says of itself that it is one.
                if (row is Patient { IsPracticeRun: false } && property.Name == nameof(Patient.IsPracticeRun))
                    continue;
                fields[property.Name] = value switch
                {
                    SealedText words when row is Integration.JournalMedia => words.IsEmpty ? null : Convert.ToBase64String(await vault.OpenBytesAsync(row.PracticeId, PatientOf(row), words, ct)),
                    SealedText words when row is Notes.ITemplated && property.Name is nameof(Integration.SessionNote.Words) or nameof(Integration.IntegrationSession.Note)
                        => words.IsEmpty ? null : Notes.NoteText.Read((Notes.ITemplated)row, await vault.OpenAsync(row.PracticeId, PatientOf(row), words, ct)).InWords(),
                    SealedText words when row is DailyCheck => WordsOfDay.Of(DailyCheck.Read(await vault.OpenAsync(row.PracticeId, PatientOf(row), words, ct))),
                    SealedText words => words.IsEmpty ? null : await vault.OpenAsync(row.PracticeId, PatientOf(row), words, ct),
                    byte[] => null,
                    _ => value,
                };
            }
            list.Add(fields);
        }
        return list;
    }

    public static string ToJson(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>> record)
        => JsonSerializer.Serialize(record, new JsonSerializerOptions { WriteIndented = true, Converters = { new JsonStringEnumConverter() }, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static Guid PatientOf(IPracticeRow row) => row is IPatientRecord record ? record.PatientId : Guid.Empty;
}
