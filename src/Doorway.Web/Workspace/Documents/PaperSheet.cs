using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Knowledge;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Preparation;
using Doorway.Care.Screening;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Workspace.Documents;

/// <summary>What a session on paper needs, as far as who prints it may read it. What is not known stands as an empty line to write on.</summary>
public sealed record PaperSheet
{
    public required DosingAppointment Day { get; init; }
    public required Patient Patient { get; init; }
    public required Practice Practice { get; init; }
    public required TreatmentPlan? Plan { get; init; }
    public required ComingDose? Coming { get; init; }
    public required IReadOnlyList<AlarmRow> Limits { get; init; }
    public required IReadOnlyList<Limit> Readings { get; init; }
    public required string Therapist { get; init; }
    public required StaffMember? Prescriber { get; init; }
    public required Care.Preparation.Chaperone? Near { get; init; }
    public required string? Address { get; init; }
    public required string? Dispatch { get; init; }
    public required IReadOnlyList<string> Allergies { get; init; }
    public required bool MayReadAllergies { get; init; }

    /// <summary>Minutes between readings after the dose as the template has it; null where it names none, as at home.</summary>
    public int? EveryMinutes => Readings.FirstOrDefault(r => r.Id.EndsWith("readings.every", StringComparison.Ordinal)) is { } every ? (int)every.Value : null;

    public static async Task<PaperSheet?> LoadAsync(ActorScope scope, Vault vault, Guid patientId, Guid appointmentId, DateTimeOffset now, CancellationToken ct)
    {
        if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == appointmentId && a.PatientId == patientId && a.CancelledAt == null, ct) is not { } day
            || await scope.Read<Patient>().SingleOrDefaultAsync(p => p.PracticeId == day.PracticeId && p.Id == patientId, ct) is not { } patient)
            return null;
        var knowledge = await PracticeKnowledge.OfAsync(scope, day.PracticeId, now, ct);
        var plan = await scope.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.PracticeId == day.PracticeId && p.Id == day.PlanId, ct);
        var template = CareWay.All.First(w => w.Setting == day.Setting && w.Route == day.Route).Template;
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == day.PracticeId && s.LeftAt == null).ToListAsync(ct);
        var said = await DayOf.LoadAsync(scope, vault, day.PracticeId, day.Id, ct);
        var practice = await scope.PracticeAsync(day.PracticeId, ct);
        var allergies = new List<string>();
        if (scope.May<ReportedAllergy>(Operation.Read))
            foreach (var allergy in await scope.Read<ReportedAllergy>().Where(a => a.PracticeId == day.PracticeId && a.PatientId == patientId && a.EnteredInErrorAt == null).ToListAsync(ct))
                if (allergy.Status is not ("refuted" or "entered-in-error"))
                    allergies.Add(await vault.OpenAsync(allergy.PracticeId, allergy.PatientId, allergy.Text, ct));
        return new PaperSheet
        {
            Day = day,
            Patient = patient,
            Practice = practice,
            Plan = plan,
            Coming = plan is null ? null : await ComingDose.OfAsync(scope, plan, ct),
            Limits = [.. AlarmLimits.From(knowledge, day.LocalDate).Rows.Where(r => r.Settings.Contains(day.Setting) && (r.OnlyRoutes is null || r.OnlyRoutes.Contains(day.Route))).OrderByDescending(r => r.Priority)],
            Readings = [.. template.NumbersOn(day.LocalDate, knowledge).Where(n => n.Id.Contains(".readings.", StringComparison.Ordinal))],
            Therapist = staff.Find(s => s.Id == day.TherapistStaffMemberId)?.NameWithCredentials ?? "",
            Prescriber = staff.Find(s => s.Id == plan?.MedicineSetByStaffMemberId),
            Near = await PersonOfTheDay.OfAsync(scope, day, ct),
            Address = day.IsClinic ? $"{practice.AddressLine}, {practice.City}, {practice.State}{(day.Room is { Length: > 0 } room ? $"; room: {room}" : "")}" : said.Text(DayOfQuestion.EmergencyAddress) ?? await HomeAsync(scope, vault, day, ct),
            Dispatch = said.Text(DayOfQuestion.DispatchNumber),
            Allergies = allergies,
            MayReadAllergies = scope.May<ReportedAllergy>(Operation.Read),
        };
    }

    // Where they live, until the day says otherwise.
    private static async Task<string?> HomeAsync(ActorScope scope, Vault vault, DosingAppointment day, CancellationToken ct)
        => scope.May<PatientPlace>(Operation.Read) && await scope.Read<PatientPlace>().Where(p => p.PracticeId == day.PracticeId && p.PatientId == day.PatientId && p.Purpose == PlacePurpose.Home).OrderByDescending(p => p.ConfirmedAt).FirstOrDefaultAsync(ct) is { } place
            ? $"{await vault.OpenAsync(place.PracticeId, place.PatientId, place.Address, ct)}, {place.State}" : null;
}
