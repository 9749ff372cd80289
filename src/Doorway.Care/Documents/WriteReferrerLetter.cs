using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Maintenance;
using Doorway.Care.Outcomes;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Screening.Diagnoses;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Documents;

/// <summary>What stands in the letter to a referring clinician: the record's own facts, and what the prescriber adds.</summary>
public sealed record ReferrerLetterWords(string ToWhom, string Patient, DateOnly? BirthDate, DateOnly CourseBegan, DateOnly? CourseEnded, string Way, LetterFacts Facts, string Added, string ConsideredFor = "")
{
    public static ReferrerLetterWords Read(string words) => JsonSerializer.Deserialize<ReferrerLetterWords>(words)!;
}

/// <summary>A prescriber writes to the clinician who sent somebody here. The facts come from the chart; nothing of it is what was said in therapy.</summary>
public sealed class WriteReferrerLetter(DoorwayDb db, Vault vault, ReadOutcomes outcomes, TimeProvider clock)
{
    public const int LongestAddressee = 200;

    /// <param name="PatientKnows">The patient was told that this letter goes to this person, and did not say no.</param>
    public sealed record Request(Guid PatientId, string ToWhom, string Added, bool PatientKnows, string SignedName);

    /// <summary>The letter as it would leave now; null where there is no course of care.</summary>
    public async Task<ReferrerLetterWords?> DraftAsync(ActorScope scope, Guid patientId, string toWhom, string added, CancellationToken ct)
    {
        if (await EpisodeAsync(scope, patientId, ct) is not { } episode || await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct) is not { } patient)
            return null;
        var zone = (await scope.PracticeAsync(episode.PracticeId, ct)).Zone;
        DateOnly On(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        // The patient reads what leaves, so it names nothing that they were not told.
        // The closing letter speaks to the patient of their scores; this one speaks of them to a colleague.
        var facts = await LetterFacts.OfAsync(scope, outcomes, episode.PracticeId, patientId, episode.Id, ct);
        var picture = await outcomes.Handle(scope.Actor, patientId, ct);
        return new ReferrerLetterWords(toWhom, patient.FullName, patient.BirthDate, On(episode.OpenedAt), episode.ClosedAt is { } closed ? On(closed) : null, CareWay.Of(episode).Says,
            facts with { Changes = [.. picture.Measures.Where(m => m.Change is not null).Select(m => m.Change!.SaysToClinician)] }, added,
            await OpenDiagnosis.IndicationAsync(scope, vault, patientId, ct) is { Stands: true, ToldPatient: true } indication ? indication.Named.Says : "");
    }

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var refusals = new List<Refusal>();
        if (request.ToWhom.Length is 0 or > LongestAddressee) refusals.Add(new("to", "Type who it goes to."));
        if (!request.PatientKnows) refusals.Add(new("knows", "Speak with the patient first: they know that this letter goes to this person, and have not said no."));
        if (request.SignedName.Trim().Length == 0) refusals.Add(new("signature", "Type your full name to sign."));
        if (refusals.Count > 0)
            return refusals;
        if (await DraftAsync(scope, request.PatientId, request.ToWhom, request.Added.Trim(), ct) is not { } words || await EpisodeAsync(scope, request.PatientId, ct) is not { } episode)
            return new Refusal("to", "There is no course of care to write about.");
        if (words.Facts.Sessions.Count == 0)
            return new Refusal("to", "There was no session with medicine yet; there is nothing to report.");
        var canonical = JsonSerializer.Serialize(words);
        var letter = new ReferrerLetter
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = episode.PatientId,
            EpisodeId = episode.Id,
            ToWhom = await vault.SealAsync(episode.PracticeId, episode.PatientId, request.ToWhom, ct),
            Words = await vault.SealAsync(episode.PracticeId, episode.PatientId, canonical, ct),
            Sha256 = Integration.Hash.Of(canonical),
            SignedName = request.SignedName.Trim(),
            WrittenByStaffMemberId = actor.In(episode.PracticeId)!.StaffMemberId,
            At = now,
        };
        await scope.AddAsync(letter, ct);
        await scope.SaveAsync(ct);
        return letter.Id;
    }

    private static Task<Episode?> EpisodeAsync(ActorScope scope, Guid patientId, CancellationToken ct)
        => scope.Read<Episode>().Where(e => e.PatientId == patientId).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);
}
