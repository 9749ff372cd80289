using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Preparation;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.VitalSigns;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>One line of a time-out: what is asked or looked at, and what the chart says.</summary>
public sealed record TimeOutLine(string Id, string Asks, string Says);

/// <summary>What two people look at before a dose in the clinic, as the chart has it at this moment.</summary>
public sealed record TimeOutSheet(IReadOnlyList<TimeOutLine> Lines, long DoseMicrograms, bool IsBooster, PreDoseResult Pressure)
{
    public string Json => JsonSerializer.Serialize(new { Lines, DoseMicrograms, IsBooster, Pressure = Pressure.Says });

    internal static async Task<TimeOutSheet> OfAsync(ActorScope scope, Vault vault, DosingSession session, IReadOnlyList<AdministeredDose> given, DateTimeOffset now, CancellationToken ct)
    {
        var (practice, patientId) = (session.PracticeId, session.PatientId);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone);
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == practice && p.Id == patientId, ct);
        var plan = await scope.Read<TreatmentPlan>().Where(p => p.PracticeId == practice && p.EpisodeId == session.EpisodeId && p.ClosedAt == null).FirstOrDefaultAsync(ct);
        var day = await DayOf.LoadAsync(scope, vault, practice, session.Id, ct);
        var isBooster = given.Count > 0;
        var dose = isBooster ? session.BoosterMicrograms ?? 0 : session.PlannedDoseMicrograms;
        var pressure = await ReadingAsync(scope, session, now, ct);
        var withdrawn = await ConsentAndDecision.IsWithdrawnAsync(scope, session, ct);
        return new TimeOutSheet(
        [
            new("person", "Say your name and your birthday. It is this person.", $"{patient.FullName}, {Day(patient.BirthDate)}"),
            new("allergies", "Allergies", await AllergiesAsync(scope, vault, patient, ct)),
            new("medicine", isBooster ? "Medicine and dose of the booster" : "Medicine and dose", $"{(session.Route == Doorway.Clinical.Eligibility.DoseRoute.NasalEsketamine ? $"Esketamine, {dose / SprayDose.DeviceMicrograms} devices of {DoseRules.Mg(SprayDose.DeviceMicrograms)}," : "Ketamine,")} {DoseRules.Mg(dose)}{(session.Spray is { } bottle ? $": {bottle.Says(dose)}" : session.Route == Doorway.Clinical.Eligibility.DoseRoute.Nasal ? "; how many sprays is not known" : "")}{(session.InfusionMinutes is { } minutes ? $" over {minutes} minutes" : "")}"),
            new("route", "Route", CareWay.RouteInWords(session.Route)),
            .. session.InfusionMinutes is null ? Array.Empty<TimeOutLine>() : [new("line", "The line in the vein", "Looked at now: it is in, it runs, nothing swells")],
            .. session.Route == Doorway.Clinical.Eligibility.DoseRoute.NasalEsketamine ? [new TimeOutLine("on-site", "Prescriber on site, oximeter on the finger", SaysOnSite(await OnSite.OfAsync(scope, vault, session, now, ct)))] : Array.Empty<TimeOutLine>(),
            .. session.Route == Doorway.Clinical.Eligibility.DoseRoute.Nasal ? [new TimeOutLine("nose", "The nose, and the bottle", $"{Nose(day)}; the label on the bottle says this strength and this volume")] : Array.Empty<TimeOutLine>(),
            new("plan", "The plan", plan is null ? "No plan is open." : $"Version {session.PlanVersion}{(plan.PlanVersion == session.PlanVersion ? ", agreed" : $"; version {plan.PlanVersion} has come since")}{(isBooster ? "" : $"; {DoseRules.Mg(dose)} is {session.PlannedBy}")}"),
            new("consent", "Consent: do you still want this?", withdrawn ? "Taken back. No medicine." : "Signed, attested, not taken back"),
            new("food", "Last food and drink", day.Text(DayOfQuestion.LastFood) ?? "Not written down; ask now"),
            new("pressure", "Pressure and pulse of now", Reading(pressure, await PressureStanding.OfAsync(scope, session, given, pressure, ct), zone)),
        ], dose, isBooster, pressure);
    }

    /// <summary>Whether the pressure of now asks the prescriber before this dose.</summary>
    public static async Task<PressureStanding> PressureAsync(ActorScope scope, DosingSession session, IReadOnlyList<AdministeredDose> given, DateTimeOffset now, CancellationToken ct)
        => await PressureStanding.OfAsync(scope, session, given, session is { IsClinic: true, IsRunning: true } ? await ReadingAsync(scope, session, now, ct) : null, ct);

    private static async Task<PreDoseResult> ReadingAsync(ActorScope scope, DosingSession session, DateTimeOffset now, CancellationToken ct)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone);
        var readings = await scope.Read<VitalSignsReading>().Where(r => r.PracticeId == session.PracticeId && r.DosingSessionId == session.Id && r.Source == ReadingSource.Staff).ToListAsync(ct);
        return PreDoseGate.Evaluate([.. readings.Select(r => r.ForRules(zone))], session.Setting, await PracticeKnowledge.OfAsync(scope, session.PracticeId, session.StartedAt, ct), TimeZoneInfo.ConvertTime(now, zone));
    }

    private static async Task<string> AllergiesAsync(ActorScope scope, Vault vault, Patient patient, CancellationToken ct)
    {
        var rows = await scope.Read<ReportedAllergy>().Where(a => a.PracticeId == patient.PracticeId && a.PatientId == patient.Id && a.EnteredInErrorAt == null).OrderBy(a => a.RecordedAt).ToListAsync(ct);
        var words = new List<string>();
        foreach (var row in rows.Where(r => r.Status is not ("refuted" or "entered-in-error")))
            words.Add(await vault.OpenAsync(row.PracticeId, row.PatientId, row.Text, ct));
        return words.Count == 0 ? "None written down; ask" : string.Join("; ", words);
    }

    private static string SaysOnSite(OnSite onSite) => onSite.Here is [var first, ..]
        ? $"{first.NameWithCredentials} is here; look for them, and at the oximeter"
        : "No prescriber is on site by their word of today. No device.";

    // Where the prescriber has given their word on this very reading, the two look at that word and not at the question.
    private static string Reading(PreDoseResult pressure, PressureStanding standing, TimeZoneInfo zone)
    {
        if (pressure.Reading is not { } reading)
            return pressure.Says;
        var says = pressure.Outcome == PreDoseOutcome.PrescriberDecides && standing is { Asks: null, Last: { } word } && word.At >= reading.At
            ? $"{word.Name} decided at {TimeZoneInfo.ConvertTime(word.At, zone):h:mm tt}: go on"
            : pressure.Says;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reading.SystolicMmHg}/{reading.DiastolicMmHg} mm Hg, pulse {reading.HeartRatePerMinute}, at {TimeZoneInfo.ConvertTime(reading.At, zone):h:mm tt}. {says}");
    }

    private static string Nose(DayOf day) => day.Is(DayOfQuestion.NoseFree) switch
    {
        true => "Free on both sides, by their word",
        false => "Not free when it was asked: only the prescriber’s decision of today lets you go on, and you have read it",
        _ => "Not asked yet: ask now whether it is free",
    };

    private static string Day(DateOnly? day) => day is { } known ? known.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) : "birthday not known";
}
