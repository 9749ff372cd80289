using System.Globalization;
using Doorway.Care.Dosing;
using Doorway.Care.Patients;
using Doorway.Care.Staff;

namespace Doorway.Care.Rems;

/// <summary>The lines of the monitoring record, block by block as its form has them.</summary>
internal static class RemsLines
{
    private const int FortyMinutes = 40;
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static IEnumerable<RemsLine> OfPatient(Patient patient, int earlier, RemsEnrollment? enrolled) =>
    [
        new("Patient", "Name", patient.FullName),
        new("Patient", "Date of birth", patient.BirthDate?.ToString("MM/dd/yyyy", English)),
        new("Patient", "Sex", patient.SexAtBirth?.ToString()),
        new("Patient", "First treatment", earlier == 0 ? "Yes" : "No"),
        new("Patient", "Enrolled", enrolled is null ? null : $"Yes, {enrolled.EnrolledOn.ToString("MM/dd/yyyy", English)}, {enrolled.Number}"),
    ];

    public static IEnumerable<RemsLine> OfMedicines(RemsAnswers? answers) =>
    [
        new("Taken besides", "Benzodiazepines", YesNo(answers?.Benzodiazepine)),
        new("Taken besides", "Sleep medicines that are no benzodiazepines", YesNo(answers?.Hypnotic)),
        new("Taken besides", "Opioids", YesNo(answers?.Opioid)),
        new("Taken besides", "Stimulants", YesNo(answers?.Stimulant)),
        new("Taken besides", "MAO inhibitors", YesNo(answers?.Maoi)),
    ];

    public static IEnumerable<RemsLine> OfWatching(StaffMember? watcher, RemsCertification? certified) =>
    [
        new("Watched by", "Name", watcher?.NameWithCredentials),
        new("Watched by", "Phone", Text(watcher?.Phone)),
        new("Watched by", "Email", Text(watcher?.Email)),
        new("Watched by", "Setting", certified is null ? null : $"{certified.SettingName}, {certified.SettingAddress}, {certified.Number}"),
    ];

    public static IEnumerable<RemsLine> OfTheSession(DosingSession session, AdministeredDose? dose, IReadOnlyList<DoseStep> devices, RemsAnswers? answers, TimeZoneInfo zone) =>
    [
        new("Session", "Day", session.FirstDoseAt is { } day ? TimeZoneInfo.ConvertTime(day, zone).ToString("MM/dd/yyyy", English) : null),
        new("Session", "Dose", dose is null ? null : DoseRules.Mg(dose.DoseMicrograms)),
        new("Session", "Devices", devices.Count == 0 ? null : string.Join(", ", devices.Select((d, i) => $"{i + 1}. at {Time(d.At, zone)}"))),
        new("Session", "Lot", Text(dose?.LotNumber)),
        new("Session", "Expiry", dose?.UseBefore?.ToString("MM/dd/yyyy", English)),
        new("Session", "Minutes from the first device to the end of watching", session is { FirstDoseAt: { } first, EndedAt: { } ended } ? $"{(int)(ended - first).TotalMinutes}" : null),
        new("Session", "Minutes until ready, had there been no two hours", answers?.ReadyAtMinutes?.ToString(CultureInfo.InvariantCulture)),
    ];

    public static IEnumerable<RemsLine> OfTheSigns(DosingSession session, IReadOnlyList<VitalSignsReading> readings, RemsAnswers? answers, TimeZoneInfo zone)
    {
        var pressures = readings.Where(r => r.SystolicMmHg is not null).ToList();
        var first = session.FirstDoseAt;
        var before = pressures.LastOrDefault(r => first is null || r.MeasuredAt <= first);
        var atForty = first is null ? null : pressures.FirstOrDefault(r => Minute(r, first.Value) >= FortyMinutes);
        var last = first is null || session.EndedAt is null ? null : pressures.LastOrDefault(r => r.MeasuredAt > first);
        var oxygen = readings.Where(r => r.SpO2Percent is not null).ToList();
        return
        [
            new("Signs", "Acceptable before", YesNo(answers?.VitalsAcceptableBefore)),
            new("Signs", "Blood pressure before", Pressure(before, first, zone)),
            new("Signs", "Blood pressure at 40 minutes", Pressure(atForty, first, zone)),
            new("Signs", "Blood pressure before leaving", Pressure(last, first, zone)),
            new("Signs", "Acceptable at the end", YesNo(answers?.VitalsAcceptableAtEnd)),
            new("Signs", "Pulse oximetry", oxygen.Count == 0 ? null : $"{oxygen.Count} readings, {oxygen.Min(r => r.SpO2Percent)} to {oxygen.Max(r => r.SpO2Percent)} %"),
        ];
    }

    public static IEnumerable<RemsLine> OfWhatWasSeen(RemsAnswers? answers, string serious, TimeZoneInfo zone) =>
    [
        new("Seen", "Sedation", Seen(answers?.Sedation, answers?.SedationFromMinutes, answers?.SedationUntilMinutes)),
        new("Seen", "Dissociation", Seen(answers?.Dissociation, answers?.DissociationFromMinutes, answers?.DissociationUntilMinutes)),
        new("Seen", "Respiratory depression", Seen(answers?.RespiratoryDepression, answers?.RespiratoryDepressionFromMinutes, answers?.RespiratoryDepressionUntilMinutes)),
        new("Seen", "Serious adverse event", answers is null ? null : answers.SeriousEvent ? $"Yes: {serious}" : "No"),
        new("Seen", "Signed", answers is null ? null : $"{answers.SignedName}, {TimeZoneInfo.ConvertTime(answers.At, zone).ToString("MM/dd/yyyy h:mm tt", English)}"),
    ];

    private static string? Pressure(VitalSignsReading? reading, DateTimeOffset? first, TimeZoneInfo zone) => reading is null ? null
        : $"{reading.SystolicMmHg}/{reading.DiastolicMmHg}, {Time(reading.MeasuredAt, zone)}{(first is { } dose && reading.MeasuredAt > dose ? $", minute {Minute(reading, dose)}" : "")}";

    // A time that was typed has no seconds: half a minute either way is the same minute.
    private static int Minute(VitalSignsReading reading, DateTimeOffset first) => (int)Math.Round((reading.MeasuredAt - first).TotalMinutes);

    private static string? Seen(bool? was, int? from, int? until) => was switch
    {
        null => null,
        false => "No",
        true => $"Yes, from minute {from}{(until is { } end ? $", resolved by minute {end}" : ", not resolved")}",
    };

    private static string? YesNo(bool? isSo) => isSo switch { null => null, true => "Yes", false => "No" };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Time(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("h:mm tt", English);
}
