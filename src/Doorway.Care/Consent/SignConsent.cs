using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Languages;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Consent;

/// <summary>A patient signs a document: the text as shown, their answers and choices, the typed name and the moment are sealed together.</summary>
public sealed class SignConsent(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(ConsentKind Kind, string Version, string SignedName, TouchKinds Touch, bool Recording, Language Language = Language.English);

    public async Task<Outcome<Consent>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(request.SignedName))
            return new Refusal("name", "Type your full name.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.Home;
        return await scope.RunAsync<Outcome<Consent>>(async inner =>
        {
            var episode = await scope.Read<Episode>().Where(e => e.PatientId == me.PatientId).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(inner);
            if (episode is null)
                return new Refusal("name", "There is no course of care to agree to yet.");
            var document = ConsentDocuments.Of(request.Kind, CareWay.Of(episode)).In(request.Language);
            if (request.Version != document.Version)
                return new Refusal("name", "The text has changed since you opened it. Please read the new one.");
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            var signed = await scope.Read<Consent>().Where(c => c.PatientId == me.PatientId).ToListAsync(inner);
            var isDecidedYes = request.Kind == ConsentKind.Ketamine && await ConsentRules.IsDecidedYesAsync(scope, episode, now, inner);
            if (ConsentRules.WhyNotYet(request.Kind, episode, signed, isDecidedYes) is { } why)
                return why;
            if (ConsentRules.Standing(signed, request.Kind, CareWay.Of(episode)) is { } standing && standing.DocumentVersion == document.Version)
                return standing;
            var answers = await AnswersAsync(scope, me.PatientId, document, SinceOf(signed, request.Kind), inner);
            if (document.Quiz.Any(q => !answers.ContainsKey(q.Id)))
                return new Refusal("name", "Answer the questions above first. None of them locks anything.");
            var consent = await MadeAsync(scope, me, document, request, answers, now, inner);
            await scope.AddAsync(consent, inner);
            await scope.SaveAsync(inner);
            return consent;
        }, ct);
    }

    /// <summary>Answers from before the last signature belong to that one.</summary>
    public static DateTimeOffset SinceOf(IEnumerable<Consent> signed, ConsentKind kind)
        => signed.Where(c => c.Kind == kind).Select(c => c.SignedAt).DefaultIfEmpty(DateTimeOffset.MinValue).Max();

    private static async Task<Dictionary<string, string>> AnswersAsync(ActorScope scope, Guid patientId, ConsentDocument document, DateTimeOffset since, CancellationToken ct)
    {
        var given = await scope.Read<ConsentQuizAnswer>().Where(a => a.PatientId == patientId && a.Kind == document.Kind && a.DocumentVersion == document.Version).ToListAsync(ct);
        return given.Where(a => a.At > since).GroupBy(a => a.QuestionId).ToDictionary(g => g.Key, g => g.MaxBy(a => a.At)!.AnswerId);
    }

    private async Task<Consent> MadeAsync(ActorScope scope, Membership me, ConsentDocument document, Request request, Dictionary<string, string> answers, DateTimeOffset now, CancellationToken ct)
    {
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == me.PracticeId && p.Id == me.PatientId, ct);
        var text = new SignedText
        {
            Document = document,
            QuizAnswers = answers,
            Touch = document.OffersTouch ? request.Touch : TouchKinds.None,
            Recording = document.OffersTouch && request.Recording,
            SignedName = request.SignedName.Trim(),
            SignedAt = now,
            PlaceState = patient.HomeState,
        };
        var canonical = text.ToCanonical();
        return new Consent
        {
            PracticeId = me.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = me.PatientId,
            Kind = document.Kind,
            DocumentVersion = document.Version,
            Setting = document.Setting,
            Route = document.Route,
            Language = document.Language,
            SignedName = text.SignedName,
            SignedAt = now,
            PlaceState = text.PlaceState,
            TouchAgreed = text.Touch,
            RecordingAgreed = text.Recording,
            CanonicalText = await vault.SealAsync(me.PracticeId, me.PatientId, canonical, ct),
            Sha256 = SignedText.HashOf(canonical),
        };
    }
}
