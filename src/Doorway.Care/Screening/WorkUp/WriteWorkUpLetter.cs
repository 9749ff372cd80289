using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>A prescriber writes to another doctor and asks for a clearance. What it asks about are warnings of published labels as this
/// program has them, each with its source, and the prescriber's own question. It leaves as it is signed.</summary>
public sealed class WriteWorkUpLetter(DoorwayDb db, Vault vault, ReadWorkUp read, TimeProvider clock)
{
    public const int LongestQuestion = 1500;

    /// <param name="PatientKnows">The patient was told that this letter goes to this person, and did not say no.</param>
    public sealed record Request(Guid PatientId, Guid RequestId, IReadOnlyList<string> Warnings, string Question, bool PatientKnows, string SignedName);

    /// <summary>The warnings that a label gives for this place and route: what a doctor elsewhere can know of.</summary>
    public static async Task<IReadOnlyList<AskedWarning>> WarningsAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var way = CareWay.Of(episode);
        var zone = (await scope.PracticeAsync(episode.PracticeId, ct)).Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var knowledge = await PracticeKnowledge.OfAsync(scope, episode.PracticeId, now, ct);
        return [.. KnowledgeSet.InForce(knowledge.EligibilityRows, today)
            .Where(r => r.In(way.Setting, way.Route) is { Basis: Basis.Label } && r.Trigger is not (EligibilityTrigger.Age or EligibilityTrigger.Home or EligibilityTrigger.Suicide))
            .Select(r => new AskedWarning(r.Id, r.Title, r.Definition, r.Source))];
    }

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if ((await read.Handle(actor, request.PatientId, ct)).FirstOrDefault(l => l.Row.Id == request.RequestId) is not { } line || actor.In(line.Row.PracticeId) is not { } me)
            return new Refusal("question", "There is no such request here.");
        if (line.Row is not { Kind: WorkUpKind.ClearanceLetter, Standing: WorkUpStanding.Asked })
            return new Refusal("question", "This is no open request for a letter.");
        var episode = await scope.Read<Episode>().SingleAsync(e => e.PracticeId == line.Row.PracticeId && e.Id == line.Row.EpisodeId, ct);
        var warnings = (await WarningsAsync(scope, episode, now, ct)).Where(w => request.Warnings.Contains(w.Id)).ToList();
        if (Refusals(request, warnings.Count) is { Count: > 0 } refusals)
            return refusals;
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == episode.PracticeId && p.Id == episode.PatientId, ct);
        var practice = await scope.PracticeAsync(episode.PracticeId, ct);
        var canonical = JsonSerializer.Serialize(new WorkUpLetterWords(line.OtherDoctor, line.OtherDoctorNumber, patient.FullName, patient.BirthDate, CareWay.Of(episode).Says, line.Row.DueOn, request.Question.Trim(), warnings)
        {
            Practice = $"{practice.Name}, {practice.AddressLine}, {practice.City}, {practice.State}, {practice.Phone}",
            IsLicensed = CareWay.Of(episode).IsLicensedSpray,
        });
        var letter = new WorkUpLetter
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = episode.PatientId,
            RequestId = line.Row.Id,
            ToWhom = await vault.SealAsync(episode.PracticeId, episode.PatientId, line.OtherDoctor, ct),
            Words = await vault.SealAsync(episode.PracticeId, episode.PatientId, canonical, ct),
            Sha256 = Integration.Hash.Of(canonical),
            SignedName = request.SignedName.Trim(),
            WrittenByStaffMemberId = me.StaffMemberId,
            At = now,
        };
        await scope.AddAsync(letter, ct);
        await scope.SaveAsync(ct);
        return letter.Id;
    }

    private static List<Refusal> Refusals(Request request, int warnings)
    {
        var refusals = new List<Refusal>();
        if (warnings == 0 && request.Question.Trim().Length == 0)
            refusals.Add(new("question", "Choose what you ask about, or write your question."));
        if (request.Question.Length > LongestQuestion)
            refusals.Add(new("question", $"At most {LongestQuestion} letters."));
        if (!request.PatientKnows)
            refusals.Add(new("knows", "Speak with the patient first: they know that this letter goes to this person, and have not said no."));
        if (request.SignedName.Trim().Length == 0)
            refusals.Add(new("signature", "Type your full name to sign."));
        return refusals;
    }
}
