using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Rems;

/// <summary>What the monitoring record asks and no reading says: medicines beside it, and what was seen. The newest row stands.</summary>
public sealed class RemsAnswers : IPatientRecord, ISessionRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required bool Benzodiazepine { get; init; }
    public required bool Hypnotic { get; init; }
    public required bool Opioid { get; init; }
    public required bool Stimulant { get; init; }
    public required bool Maoi { get; init; }
    public required bool VitalsAcceptableBefore { get; init; }
    public required bool VitalsAcceptableAtEnd { get; init; }
    public required bool Sedation { get; init; }
    public int? SedationFromMinutes { get; init; }
    public int? SedationUntilMinutes { get; init; }
    public required bool Dissociation { get; init; }
    public int? DissociationFromMinutes { get; init; }
    public int? DissociationUntilMinutes { get; init; }
    public required bool RespiratoryDepression { get; init; }
    public int? RespiratoryDepressionFromMinutes { get; init; }
    public int? RespiratoryDepressionUntilMinutes { get; init; }
    public required bool SeriousEvent { get; init; }
    public SealedText SeriousWhat { get; init; } = SealedText.Nothing;

    /// <summary>Minutes after the first device at which they would have been ready without the two hours.</summary>
    public int? ReadyAtMinutes { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string SignedName { get; init; }
    public required DateTimeOffset At { get; init; }
}

public enum FiledBy
{
    Online,
    Fax,
}

/// <summary>That the record of a session was filed: when, how, by whom.</summary>
public sealed class RemsFiling : IPatientRecord, ISessionRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required DateTimeOffset FiledAt { get; init; }
    public required FiledBy How { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>Keeps the answers of the record under the name of whoever watched.</summary>
public sealed class AnswerRemsRecord(SessionTimeline timeline, Vault vault)
{
    public sealed record Seen(bool Was, int? FromMinutes, int? UntilMinutes);

    public sealed record Request(Guid PracticeId, Guid SessionId)
    {
        public required bool Benzodiazepine { get; init; }
        public required bool Hypnotic { get; init; }
        public required bool Opioid { get; init; }
        public required bool Stimulant { get; init; }
        public required bool Maoi { get; init; }
        public required bool VitalsAcceptableBefore { get; init; }
        public required bool VitalsAcceptableAtEnd { get; init; }
        public required Seen Sedation { get; init; }
        public required Seen Dissociation { get; init; }
        public required Seen RespiratoryDepression { get; init; }
        public required bool SeriousEvent { get; init; }
        public required string SeriousWhat { get; init; }
        public required int? ReadyAtMinutes { get; init; }
        public required string SignedName { get; init; }
    }

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            if (session.Route != Clinical.Eligibility.DoseRoute.NasalEsketamine || session.FirstDoseAt is null)
                return new Refusal("signature", "This record belongs to a session with the licensed spray.");
            if (!RecordDose.MayGive(actor, session))
                return new Refusal("signature", "Who watched signs it: a prescriber or a session monitor.");
            if (session.IsRunning)
                return new Refusal("signature", "The watching goes on. Sign the record once the session has ended.");
            if (Faults(request, actor) is { Count: > 0 } faults)
                return faults;
            var answers = new RemsAnswers
            {
                PracticeId = session.PracticeId,
                Id = Guid.CreateVersion7(adding.Now),
                PatientId = session.PatientId,
                DosingSessionId = session.Id,
                Benzodiazepine = request.Benzodiazepine,
                Hypnotic = request.Hypnotic,
                Opioid = request.Opioid,
                Stimulant = request.Stimulant,
                Maoi = request.Maoi,
                VitalsAcceptableBefore = request.VitalsAcceptableBefore,
                VitalsAcceptableAtEnd = request.VitalsAcceptableAtEnd,
                Sedation = request.Sedation.Was,
                SedationFromMinutes = request.Sedation.FromMinutes,
                SedationUntilMinutes = request.Sedation.UntilMinutes,
                Dissociation = request.Dissociation.Was,
                DissociationFromMinutes = request.Dissociation.FromMinutes,
                DissociationUntilMinutes = request.Dissociation.UntilMinutes,
                RespiratoryDepression = request.RespiratoryDepression.Was,
                RespiratoryDepressionFromMinutes = request.RespiratoryDepression.FromMinutes,
                RespiratoryDepressionUntilMinutes = request.RespiratoryDepression.UntilMinutes,
                SeriousEvent = request.SeriousEvent,
                SeriousWhat = request.SeriousWhat.Trim().Length == 0 ? SealedText.Nothing : await vault.SealAsync(session.PracticeId, session.PatientId, request.SeriousWhat.Trim(), inner),
                ReadyAtMinutes = request.ReadyAtMinutes,
                StaffMemberId = adding.StaffMemberId!.Value,
                SignedName = actor.Name,
                At = adding.Now,
            };
            await adding.Scope.AddAsync(answers, inner);
            return default(Done);
        }, ct);

    private static List<Refusal> Faults(Request request, Actor actor)
    {
        var faults = new List<Refusal>();
        Check(request.Sedation, "sedation");
        Check(request.Dissociation, "dissociation");
        Check(request.RespiratoryDepression, "breathing");
        if (request.SeriousEvent && request.SeriousWhat.Trim().Length == 0)
            faults.Add(new Refusal("seriousWhat", "Write what happened."));
        if (!string.Equals(Folded(request.SignedName), Folded(actor.Name), StringComparison.Ordinal))
            faults.Add(new Refusal("signature", "Type your own name, as it stands at the top of the page."));
        return faults;

        static string Folded(string name) => Patients.Patient.Fold(string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)), "").Trim();

        void Check(Seen seen, string field)
        {
            if (seen is { Was: true, FromMinutes: null })
                faults.Add(new Refusal($"{field}From", "Type in which minute it began."));
            if (seen.Was && seen.UntilMinutes is { } until && until < seen.FromMinutes)
                faults.Add(new Refusal($"{field}Until", "It ended after it began."));
        }
    }
}

/// <summary>Writes down that the record was filed, and closes its task.</summary>
public sealed class FileRemsRecord(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <summary>The task's kind.</summary>
    public const string Task = "rems-filing";

    public sealed record Request(Guid PracticeId, Guid SessionId, DateTimeOffset FiledAt, FiledBy How);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.FiledAt > now)
            return new Refusal("filedOn", "That time has not come yet.");
        if (await scope.Read<DosingSession>().SingleOrDefaultAsync(s => s.PracticeId == request.PracticeId && s.Id == request.SessionId, ct) is not { IsRunning: false } session)
            return new Refusal("filedOn", "The session has not ended.");
        if (!await scope.Read<RemsAnswers>().AnyAsync(a => a.PracticeId == request.PracticeId && a.DosingSessionId == request.SessionId, ct))
            return new Refusal("filedOn", "The record is not signed yet.");
        var me = actor.In(session.PracticeId)!.StaffMemberId;
        await scope.AddAsync(new RemsFiling
        {
            PracticeId = session.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = session.PatientId,
            DosingSessionId = session.Id,
            FiledAt = request.FiledAt,
            How = request.How,
            StaffMemberId = me,
            Name = actor.Name,
            At = now,
        }, ct);
        var link = RemsRecord.PathOf(session.PatientId, session.Id);
        if (await scope.Change<Episodes.FollowUp>().FirstOrDefaultAsync(f => f.PracticeId == session.PracticeId && f.Kind == Task && f.Link == link && f.DoneAt == null, ct) is { } task)
            task.Done(me, await vault.SealAsync(session.PracticeId, session.PatientId, $"Filed {(request.How == FiledBy.Online ? "online" : "by fax")}.", ct), now);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
