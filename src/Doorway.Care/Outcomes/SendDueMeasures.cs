using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Exposure;
using Doorway.Care.Knowledge;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Outcomes;

/// <summary>Sends the questionnaires when their day comes: before a session, a week after each dose, monthly while care goes on,
/// and six and twelve months after the end. Once there was a dose, the bladder questions come with them each month.</summary>
internal sealed class SendDueMeasures : IJob
{
    // The rhythm is the practice's default, not a clinical fact.
    private static readonly TimeSpan BeforeSession = TimeSpan.FromDays(2);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public string Name => "measures";
    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        if (services.GetRequiredService<PublicOrigin>().Address is not { } address)
            return;
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var treated = (await scope.Read<DosingSession>().Where(s => s.FirstDoseAt != null).ToListAsync(ct)).ToLookup(s => (s.PracticeId, s.PatientId));
        var coming = (await scope.Read<DosingAppointment>().Where(a => a.CancelledAt == null && a.StartsAt > now && a.StartsAt < now + BeforeSession).ToListAsync(ct)).ToLookup(a => (a.PracticeId, a.PatientId));
        var dated = (await scope.Read<FollowUp>().Where(f => f.DoneAt == null && f.DueAt <= now && f.Kind.StartsWith("follow-up-")).ToListAsync(ct)).ToLookup(f => (f.PracticeId, f.PatientId));
        foreach (var key in treated.Select(g => g.Key).Concat(coming.Select(g => g.Key)).Concat(dated.Select(g => g.Key)).Distinct())
        {
            await scope.RunAsync(async inner =>
            {
                // What asks about one session goes by itself and puts nothing off.
                var sent = await scope.Read<MeasuresRequest>().Where(r => r.PracticeId == key.PracticeId && r.PatientId == key.PatientId && r.DosingSessionId == null).OrderBy(r => r.SentAt).ToListAsync(inner);
                if (sent.Any(r => r.IsOpen(now)))
                    return false;
                var answered = await scope.Read<CompletedInstrument>().Where(c => c.PracticeId == key.PracticeId && c.PatientId == key.PatientId && c.InstrumentId == "phq-9").MaxAsync(c => (DateTimeOffset?)c.At, inner);
                var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == key.PracticeId && p.Id == key.PatientId, inner);
                var isOpen = await scope.Read<Episode>().AnyAsync(e => e.PracticeId == key.PracticeId && e.PatientId == key.PatientId && e.ClosedAt == null, inner);
                var bladder = isOpen && treated[key].Min(s => s.FirstDoseAt) is { } first
                    ? BladderDue.At(first, sent, await scope.Read<CompletedInstrument>().Where(c => c.PracticeId == key.PracticeId && c.PatientId == key.PatientId && c.InstrumentId == BladderAnswers.Instrument).MaxAsync(c => (DateTimeOffset?)c.At, inner))
                    : null;
                var occasion = Occasion(treated[key], coming[key], dated[key], sent, answered, isOpen, now);
                var asksOfBladder = bladder <= now;
                if (occasion is null && !(asksOfBladder && BladderDue.MayGoAlone(sent, now)) || patient.Email is not { Length: > 0 })
                    return false;
                string[] bladderQuestions = asksOfBladder ? [BladderAnswers.Instrument] : [];
                var instruments = occasion is null ? bladderQuestions : (await ChosenAsync(scope, patient, occasion, inner)).Union(bladderQuestions);
                await SendMeasures.AddAsync(scope, services.GetRequiredService<Links>(), services.GetRequiredService<Outbox>(), patient, string.Join(',', instruments), occasion ?? BladderDue.Occasion, null, address, now, inner);
                await scope.SaveAsync(inner);
                return true;
            }, ct);
        }
    }

    private static async Task<IReadOnlyList<string>> ChosenAsync(ActorScope scope, Patient patient, string occasion, CancellationToken ct)
    {
        var chosen = await scope.Read<CourseMeasures>().Where(c => c.PracticeId == patient.PracticeId && c.PatientId == patient.Id).OrderByDescending(c => c.ChosenAt).FirstOrDefaultAsync(ct);
        if (chosen is null)
            return MeasuresRequest.Default;
        var askable = (await PracticeInstruments.OfAsync(scope, patient.PracticeId, ct)).ForPatients.Select(i => i.Id).ToHashSet();
        return [.. chosen.For(occasion).Where(askable.Contains)];
    }

    internal static string? Occasion(IEnumerable<DosingSession> sessions, IEnumerable<DosingAppointment> coming, IEnumerable<FollowUp> dated,
        IReadOnlyList<MeasuresRequest> sent, DateTimeOffset? answeredAt, bool isOpen, DateTimeOffset now)
    {
        if (dated.FirstOrDefault(f => !sent.Any(r => r.Occasion == f.Kind && r.SentAt >= f.OpenedAt)) is { } followUp)
            return followUp.Kind;
        if (!isOpen || sent.Count > 0 && now - sent[^1].SentAt < Week)
            return null;
        if (coming.Any() && (answeredAt is null || now - answeredAt >= Week))
            return "before-session";
        // The bladder questions alone put nothing else off.
        sent = [.. sent.Where(r => r.Occasion != BladderDue.Occasion)];
        var lastDose = sessions.Max(s => s.FirstDoseAt);
        if (lastDose is { } dose && now - dose >= Week && (answeredAt is null || answeredAt < dose + Week) && !sent.Any(r => r.SentAt >= dose + Week))
            return "week-after-dose";
        var lastAsked = new[] { answeredAt, sent.Count > 0 ? sent[^1].SentAt : null }.Max();
        return lastDose is not null && lastAsked is { } asked && now - asked >= Month ? "monthly" : null;
    }
}
