using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.HardDays;

/// <summary>Patient or therapist writes a new version of a plan. The versions before it stay. A therapist may propose one by a first version
/// without words.</summary>
public sealed class WritePersonalPlan(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public const int LongestSection = 2000;
    public const string TooLong = "This is longer than one section holds. Please shorten it; nothing is lost.";
    public const string Nothing = "Write a few words in one of the sections.";
    public const string ChangedMeanwhile = "Somebody wrote in this plan while you had it open. Their version stands below. Press again to keep yours as the newest.";

    /// <param name="Seen">The version that stood there when the form was opened; 0: none.</param>
    /// <param name="Words">By the id of the section.</param>
    public sealed record Request(Guid PatientId, PlanKind Kind, int Seen, IReadOnlyDictionary<string, string> Words);

    public async Task<Outcome<int>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var sections = PlanSections.Of(request.Kind);
        var words = sections.Select(s => (s.Id, Words: request.Words.GetValueOrDefault(s.Id, "").Trim())).Where(s => s.Words.Length > 0).ToDictionary(s => s.Id, s => s.Words);
        if (words.Where(w => w.Value.Length > LongestSection).Select(w => new Refusal(w.Key, TooLong)).ToList() is { Count: > 0 } tooLong)
            return tooLong;
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<int>>(async inner =>
        {
            var patient = await scope.Read<Patient>().SingleAsync(p => p.Id == request.PatientId, inner);
            await scope.LockAsync("patients", patient.PracticeId, patient.Id, inner);
            var last = await OpenPlan.LatestAsync(scope, vault, request.Kind, patient.Id, inner);
            // A clinician's first version without a word proposes the plan; a patient's would be a slip.
            if (last is null && words.Count == 0 && actor.Kind != ActorKind.Staff)
                return new Refusal(sections[0].Id, Nothing);
            if (last is not null && Same(last.Words, words))
                return last.PlanVersion;
            if ((last?.PlanVersion ?? 0) != request.Seen)
                return new Refusal(sections[0].Id, ChangedMeanwhile);
            await AddAsync(scope, actor, patient, request.Kind, request.Seen + 1, words, now, inner);
            await scope.SaveAsync(inner);
            return request.Seen + 1;
        }, ct);
    }

    private async Task AddAsync(ActorScope scope, Actor actor, Patient patient, PlanKind kind, int version, Dictionary<string, string> words, DateTimeOffset now, CancellationToken ct)
    {
        var me = actor.In(patient.PracticeId)!.StaffMemberId;
        Guid? writer = me == Guid.Empty ? null : me;
        async Task<SealedText> Sealed(string id)
            => words.TryGetValue(id, out var text) ? await vault.SealAsync(patient.PracticeId, patient.Id, text, ct) : SealedText.Nothing;
        if (kind == PlanKind.Safety)
        {
            await scope.AddAsync(new SafetyPlan
            {
                PracticeId = patient.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = patient.Id,
                PlanVersion = version,
                HowINotice = await Sealed("notice"),
                OnMyOwn = await Sealed("own"),
                GoodCompany = await Sealed("company"),
                WhomITell = await Sealed("tell"),
                WhoHelpsAsTheirWork = await Sealed("work"),
                SaferAroundMe = await Sealed("safer"),
                WhatMatters = await Sealed("matters"),
                WrittenByStaffMemberId = writer,
                At = now,
            }, ct);
            return;
        }
        await scope.AddAsync(new RelapsePlan
        {
            PracticeId = patient.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            PlanVersion = version,
            EarlySigns = await Sealed("signs"),
            WhatHelped = await Sealed("helped"),
            FirstDays = await Sealed("first"),
            WhomITell = await Sealed("tell"),
            WhenICall = await Sealed("call"),
            WrittenByStaffMemberId = writer,
            At = now,
        }, ct);
    }

    private static bool Same(IReadOnlyDictionary<string, string> before, Dictionary<string, string> now)
        => before.Count == now.Count && now.All(w => before.TryGetValue(w.Key, out var was) && was == w.Value);
}
