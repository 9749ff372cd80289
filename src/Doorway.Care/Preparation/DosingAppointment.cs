using System.Linq.Expressions;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Preparation;

/// <summary>When a session with medicine is meant to be: a local day and time with its zone, so that it stays at ten
/// in the morning whatever the clocks do.</summary>
public sealed class DosingAppointment : IBookedHour, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required Guid PlanId { get; init; }
    public required int PlanVersion { get; init; }
    public required int SessionNumber { get; init; }

    /// <summary>As the plan has it that was agreed.</summary>
    public required CareSetting Setting { get; init; }
    public required DoseRoute Route { get; init; }
    public required Guid TherapistStaffMemberId { get; init; }
    public required DateOnly LocalDate { get; init; }
    public required TimeOnly LocalTime { get; init; }
    public required string TimeZone { get; init; }
    /// <summary>The same as an instant, for sorting and for the day's links.</summary>
    public required DateTimeOffset StartsAt { get; init; }
    public DateTimeOffset? IntegrationAt { get; private set; }

    /// <summary>In the clinic: the room that is kept for it, as people here call it.</summary>
    public string? Room { get; private set; }
    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public SealedText CancelledBecause { get; private set; } = SealedText.Nothing;
    public int Version { get; set; }

    public bool IsClinic => Setting == CareSetting.Clinic;
    public bool IsCancelled => CancelledAt is not null;
    Guid IBookedHour.WithStaffMemberId => TherapistStaffMemberId;

    /// <summary>Those in the clinic within twelve hours of a moment, whatever the zone: a session that runs late stays open to who watches it.</summary>
    public static Expression<Func<DosingAppointment, bool>> InTheClinicAround(DateTimeOffset now)
    {
        var (from, until) = (now.AddHours(-12), now.AddHours(12));
        return a => a.Setting == CareSetting.Clinic && a.CancelledAt == null && a.StartsAt > from && a.StartsAt < until;
    }

    public void BookIntegration(DateTimeOffset at) => IntegrationAt = at;

    public void KeepRoom(string? room) => Room = room;

    public void Cancel(SealedText because, DateTimeOffset now)
    {
        CancelledAt ??= now;
        CancelledBecause = because;
    }
}
