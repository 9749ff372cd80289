using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Dosing;

/// <summary>What the person in the next room gets to see, as the patient chose it; sent with a link for one day and one device.</summary>
public sealed class ChaperoneLink : IPatientRecord, ISessionRow
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>The appointment, and the session that it becomes.</summary>
    public required Guid DosingSessionId { get; init; }
    public required string ChaperoneName { get; init; }
    public required string TherapistName { get; init; }
    public required string TherapistPhone { get; init; }

    /// <summary>For the emergency card, which needs no permission: whoever calls 911 reads it out.</summary>
    public required SealedText Address { get; init; }

    /// <summary>The patient's card in their words; empty unless they chose to show it.</summary>
    public required SealedText HelpCard { get; init; }
    public required bool ShowsHowFarAlong { get; init; }

    /// <summary>The ten-digit number of the dispatch that serves the address.</summary>
    public string? DispatchNumber { get; init; }
    public required bool AsksForReadings { get; init; }
    public required string TimeZone { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required Guid SentByStaffMemberId { get; init; }
}

public enum NearbyReportKind
{
    Here,
    AllFine,
    NeedsHelp,
}

/// <summary>What the person in the next room pressed.</summary>
public sealed class NearbyReport : IPatientRecord, ISessionRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required NearbyReportKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }
}
