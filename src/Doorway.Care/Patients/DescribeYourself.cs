using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Patients;

/// <summary>A patient says who they are: name, what to call them, birth date, the sex on their birth record.</summary>
public sealed class DescribeYourself(DoorwayDb db, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> SexesAtBirth = ["Female", "Male", "Intersex", "NotSaid"];

    public sealed record Request(string CalledName, string? Pronouns, string GivenName, string FamilyName, DateOnly BirthDate, string SexAtBirth, string? Phone);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (request.BirthDate > DateOnly.FromDateTime(now.UtcDateTime))
            return new Refusal("born", "Please check: this day has not come yet.");
        if (!SexesAtBirth.Contains(request.SexAtBirth))
            return new Refusal("sex", "Choose one. “I would rather not say” is an answer.");
        var scope = db.For(actor, now);
        var me = actor.Home;
        var patient = await scope.Change<Patient>().SingleAsync(p => p.PracticeId == me.PracticeId && p.Id == me.PatientId, ct);
        if (patient.IsPracticeRun && (request.CalledName, request.GivenName, request.FamilyName, request.BirthDate) != (patient.CalledName, patient.GivenName, patient.FamilyName, patient.BirthDate ?? request.BirthDate))
            return new Refusal("called", Say("This is a practice run. Its names and its date of birth stay as they are, so that nobody takes it for a person."));
        patient.CalledName = request.CalledName;
        patient.Pronouns = request.Pronouns;
        patient.GivenName = request.GivenName;
        patient.FamilyName = request.FamilyName;
        patient.SearchName = Patient.Fold(request.GivenName, request.FamilyName);
        patient.BirthDate = request.BirthDate;
        patient.SexAtBirth = request.SexAtBirth;
        patient.Phone = request.Phone;
        await scope.SaveAsync(ct);
        return new Done();
    }
}
