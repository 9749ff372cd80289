using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>An answer, opened as far as the one who looks may read it: a therapist sees that it came and was read, and not what it says.</summary>
public sealed record OpenedWorkUpAnswer(WorkUpAnswer Row, string Result, string ReadingWords, string SetAsideBecause, string WrittenBy, string ReadBy);

/// <summary>One request with all of its answers, the one that counts first.</summary>
public sealed record WorkUpLine(WorkUpRequest Row, string What, string Why, string OtherDoctor, string OtherDoctorNumber, string ClosedBecause, string AskedBy, string Owner, string ClosedBy, IReadOnlyList<OpenedWorkUpAnswer> Answers)
{
    /// <summary>The answer that counts; null while there is none.</summary>
    public OpenedWorkUpAnswer? Answer => Answers.FirstOrDefault(a => a.Row.EnteredInErrorAt is null);

    public string Title => WorkUpWords.Title(Row.Kind, What);

    /// <summary>A decision that says yes in spite of this needs a reason.</summary>
    public bool StandsAgainstAYes => Row.Standing is WorkUpStanding.Asked or WorkUpStanding.Unread
        || Row.Standing == WorkUpStanding.Read && Answer?.Row.Reading is not WorkUpReading.NothingThatSpeaksAgainst;
}

/// <summary>The requests of one patient, the latest first, opened.</summary>
public sealed class ReadWorkUp(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public async Task<IReadOnlyList<WorkUpLine>> Handle(Actor actor, Guid patientId, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        if (!scope.May<WorkUpRequest>(Operation.Read))
            return [];
        var requests = await scope.Read<WorkUpRequest>().Where(r => r.PatientId == patientId).OrderByDescending(r => r.AskedAt).ToListAsync(ct);
        if (requests.Count == 0)
            return [];
        var answers = scope.May<WorkUpAnswer>(Operation.Read) ? await scope.Read<WorkUpAnswer>().Where(a => a.PatientId == patientId).OrderByDescending(a => a.WrittenAt).ToListAsync(ct) : [];
        var practiceId = requests[0].PracticeId;
        var names = await scope.Read<StaffMember>().Where(s => s.PracticeId == practiceId).ToDictionaryAsync(s => s.Id, s => s.NameWithCredentials, ct);
        var lines = new List<WorkUpLine>();
        foreach (var row in requests)
        {
            var opened = new List<OpenedWorkUpAnswer>();
            foreach (var answer in answers.Where(a => a.RequestId == row.Id).OrderBy(a => a.EnteredInErrorAt is not null))
                opened.Add(new(answer, await OpenAsync(answer.Result), await OpenAsync(answer.ReadingWords), await OpenAsync(answer.SetAsideBecause), Name(answer.WrittenByStaffMemberId), Name(answer.ReadByStaffMemberId)));
            lines.Add(new(row, await OpenAsync(row.What), await OpenAsync(row.Why), await OpenAsync(row.OtherDoctor), await OpenAsync(row.OtherDoctorNumber), await OpenAsync(row.ClosedBecause),
                Name(row.AskedByStaffMemberId), Name(row.OwnerStaffMemberId), Name(row.ClosedByStaffMemberId), opened));

            Task<string> OpenAsync(SealedText words) => vault.OpenAsync(row.PracticeId, row.PatientId, words, ct);
        }
        return lines;

        string Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known, "Somebody") : "";
    }
}
