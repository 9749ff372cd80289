using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Integration;
using Doorway.Care.Languages;
using Doorway.Care.Medication;
using Doorway.Care.Messaging;
using Doorway.Care.Outcomes;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Maintenance;

/// <summary>The therapist writes the letter and hands it to the prescriber to read.</summary>
public sealed class WriteClosureLetter(DoorwayDb db, Vault vault, ReadOutcomes outcomes, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, LetterParts Parts, bool HandOver);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Read<Episode>().SingleOrDefaultAsync(e => e.PatientId == request.PatientId && e.ClosedAt == null, inner) is not { } episode)
                return new Refusal("opening", "There is no open course of care.");
            if (!await ClosingAsync(scope, episode, inner))
                return new Refusal("opening", "The letter comes when the prescriber and you have decided to close.");
            var parts = request.Parts;
            if (request.HandOver)
            {
                var missing = new List<Refusal>();
                if (parts.Opening.Trim().Length == 0) missing.Add(new("opening", "Begin with a few words to the patient."));
                if (parts.WhatWeDid.Trim().Length == 0) missing.Add(new("whatWeDid", "Say what you did together. The table comes by itself."));
                if (parts.WhatChanged.Trim().Length == 0) missing.Add(new("whatChanged", "Say what changed, or that little did."));
                if (parts.EarlySigns.Trim().Length == 0) missing.Add(new("earlySigns", "Write the early signs, in the patient’s own words."));
                if (missing.Count > 0)
                    return missing;
            }
            var letter = await scope.Change<ClosureLetter>().SingleOrDefaultAsync(l => l.EpisodeId == episode.Id, inner);
            if (letter is { IsLocked: true })
                return new Refusal("opening", "This letter is signed and locked.");
            if (letter is null)
            {
                letter = new ClosureLetter
                {
                    PracticeId = episode.PracticeId,
                    Id = Guid.CreateVersion7(now),
                    PatientId = episode.PatientId,
                    EpisodeId = episode.Id,
                    TherapistStaffMemberId = actor.In(episode.PracticeId)!.StaffMemberId,
                    BegunAt = now,
                };
                await scope.AddAsync(letter, inner);
            }
            if (request.HandOver)
                parts = parts with { Facts = await LetterFacts.OfAsync(scope, outcomes, episode.PracticeId, episode.PatientId, episode.Id, inner) };
            letter.Write(await vault.SealAsync(letter.PracticeId, letter.PatientId, JsonSerializer.Serialize(parts), inner), now);
            if (request.HandOver)
                letter.HandOver(now);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }

    internal static Task<bool> ClosingAsync(ActorScope scope, Episode episode, CancellationToken ct)
        => scope.Read<MaintenanceDecision>().AnyAsync(d => d.EpisodeId == episode.Id && d.PrescriberAgrees == true && d.Kind == MaintenanceKind.Close, ct);
}

/// <summary>The patient says that they have read the letter. It stays in their record.</summary>
public sealed class KeepClosureLetter(DoorwayDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid letterId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<ClosureLetter>().SingleOrDefaultAsync(l => l.Id == letterId, ct) is not { IsLocked: true } letter)
            return new Refusal("", "There is no letter yet.");
        letter.ReadByPatient(now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}

/// <summary>The prescriber has read the letter, or asks for a change. Without this it does not leave.</summary>
public sealed class ReadClosureLetter(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <summary><paramref name="Asks"/> null: it may go as it is.</summary>
    public sealed record Request(Guid LetterId, string? Asks);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<ClosureLetter>().SingleOrDefaultAsync(l => l.Id == request.LetterId, ct) is not { WaitsForPrescriber: true } letter)
            return new Refusal("asks", "This letter does not wait for you.");
        var me = actor.In(letter.PracticeId)!.StaffMemberId;
        if (request.Asks is null)
            letter.Read(me, now);
        else if (request.Asks.Trim().Length == 0)
            return new Refusal("asks", "Write what should be different.");
        else
            letter.SendBack(me, await vault.SealAsync(letter.PracticeId, letter.PatientId, request.Asks.Trim(), ct));
        await scope.SaveAsync(ct);
        return new Done();
    }
}

/// <summary>The therapist signs: the letter is locked and leaves, the course is closed, and two dates stand for asking again.</summary>
public sealed class SignClosureLetter(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    public sealed record Request(Guid LetterId, string SignedName, string Origin);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.SignedName.Trim().Length == 0)
            return new Refusal("signature", "Type your full name to sign.");
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Change<ClosureLetter>().SingleOrDefaultAsync(l => l.Id == request.LetterId, inner) is not { IsLocked: false } letter)
                return new Refusal("signature", "There is no letter to sign.");
            if (letter.ReadByPrescriberAt is null)
                return new Refusal("signature", "The prescriber reads the letter before it leaves.");
            await scope.LockAsync("episodes", letter.PracticeId, letter.EpisodeId, inner);
            if (await OwedAsync(scope, letter, now, inner) is { } owed)
                return new Refusal("signature", owed);
            var parts = JsonSerializer.Deserialize<LetterParts>(await vault.OpenAsync(letter.PracticeId, letter.PatientId, letter.Parts, inner))!;
            var canonical = JsonSerializer.Serialize(new { letter.Id, letter.EpisodeId, Parts = parts, letter.PrescriberStaffMemberId, ReadByPrescriberAt = letter.ReadByPrescriberAt?.ToString("O"), SignedName = request.SignedName.Trim(), SignedAt = now.ToString("O") });
            letter.Sign(request.SignedName.Trim(), await vault.SealAsync(letter.PracticeId, letter.PatientId, canonical, inner), Hash.Of(canonical), now);
            var episode = await scope.Change<Episode>().SingleAsync(e => e.Id == letter.EpisodeId, inner);
            episode.MoveTo(EpisodeStage.Closed, now);
            foreach (var months in (int[])[6, 12])
                await scope.AddAsync(AskAgain(letter, months, now), inner);
            var patient = await scope.Read<Patient>().SingleAsync(p => p.Id == letter.PatientId, inner);
            var practice = await scope.PracticeAsync(letter.PracticeId, inner);
            if (patient.Email is { Length: > 0 } email)
                using (Tongue.Writing(patient.Language))
                    outbox.WriteAbout(patient, email, Say($"{practice.Name}: a letter for you"), Say($"Hello {patient.CalledName},") + "\n\n" + Say("a letter waits for you. Sign in to read and print it:") + $"\n{request.Origin}/letter\n");
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }

    /// <summary>What has to be settled before an end: running sessions, unsigned notes, promised calls, medicine at home.</summary>
    public static async Task<string?> OwedAsync(ActorScope scope, ClosureLetter letter, DateTimeOffset now, CancellationToken ct)
    {
        var sessions = await scope.Read<DosingSession>().Where(s => s.EpisodeId == letter.EpisodeId).ToListAsync(ct);
        if (sessions.Any(s => s.EndedAt is null))
            return "A session is still running.";
        var signed = await scope.Read<SessionNote>().Where(n => n.PatientId == letter.PatientId && n.SignedAt != null).Select(n => n.DosingSessionId).ToListAsync(ct);
        if (sessions.FirstOrDefault(s => !signed.Contains(s.Id)) is { } unsigned)
            return $"The note of session {unsigned.Number} is not signed.";
        if (await scope.Read<FollowUp>().AnyAsync(f => f.PatientId == letter.PatientId && f.DoneAt == null && (f.Kind == CallPromise.Crisis || f.Kind == CallPromise.Back), ct))
            return "A call was promised and is not made yet.";
        foreach (var order in await scope.Read<MedicationOrder>().Where(o => o.EpisodeId == letter.EpisodeId && o.EnteredInErrorAt == null).ToListAsync(ct))
        {
            if ((await MedicineStock.OfAsync(scope, order, ct)).Remaining is > 0 and var left)
                return $"By the record {left} {(left == 1 ? "unit of the medicine is" : "units of the medicine are")} still at home. Write on the page “Medicine” whether they were returned or destroyed.";
        }
        return null;
    }

    private static FollowUp AskAgain(ClosureLetter letter, int months, DateTimeOffset now) => new()
    {
        PracticeId = letter.PracticeId,
        Id = Guid.CreateVersion7(now),
        PatientId = letter.PatientId,
        Kind = $"follow-up-{months}-months",
        Says = $"Ask how it is, {months} months after the end",
        OwnerStaffMemberId = letter.TherapistStaffMemberId,
        OpenedAt = now,
        DueAt = now.AddMonths(months),
    };
}
