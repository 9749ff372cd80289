using Doorway.Care.Access;
using Doorway.Care.Storage;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Care.Dosing;

/// <summary>Something that needs action now: raised, acknowledged, cleared. It always has an owner and a next step.</summary>
public sealed class Alarm : IPatientRecord, ISessionRow
{
    /// <summary>Somebody pressed the button for help; such an alarm is cleared by a person, never by a reading.</summary>
    public const string ByHand = "by-hand";
    /// <summary>No prescriber is on site any more in a session that needs one.</summary>
    public const string NobodyOnSite = "prescriber-left";
    public const string CalledByPatient = "help-patient";
    public const string CalledByChaperone = "help-chaperone";

    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }

    /// <summary>The row of the alarm table, or one of the two buttons.</summary>
    public required string RuleId { get; init; }
    public required string Group { get; init; }
    public required AlarmPriority Priority { get; init; }
    public required string Says { get; init; }
    public required string Because { get; init; }
    public required string NextStep { get; init; }
    public string? Protocol { get; init; }
    public bool IsThreatToLife { get; init; }
    public string Source { get; init; } = "";
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The timeline's sequence at which the condition began, and at which it ended.</summary>
    public required int RaisedAtSequence { get; init; }
    public int? ClearedAtSequence { get; private set; }
    public required Guid OwnerStaffMemberId { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public Guid? AcknowledgedByStaffMemberId { get; private set; }
    public string? AcknowledgedByName { get; private set; }
    public DateTimeOffset? ClearedAt { get; private set; }
    public string? ClearedBecause { get; private set; }

    public bool IsOpen => ClearedAt is null;

    /// <summary>The first who has it keeps it: a second press changes nothing.</summary>
    public bool Acknowledge(Guid staffMemberId, string name, DateTimeOffset now)
    {
        if (AcknowledgedAt is not null || ClearedAt is not null)
            return false;
        (AcknowledgedAt, AcknowledgedByStaffMemberId, AcknowledgedByName) = (now, staffMemberId, name);
        return true;
    }

    public void Clear(string because, int sequence, DateTimeOffset now)
    {
        if (ClearedAt is null)
            (ClearedAt, ClearedBecause, ClearedAtSequence) = (now, because, sequence);
    }
}
