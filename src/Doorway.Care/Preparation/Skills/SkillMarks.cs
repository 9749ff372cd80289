using Doorway.Care.Storage;

namespace Doorway.Care.Preparation.Skills;

/// <summary>That a patient wants an exercise at hand. Theirs alone: nobody else sees which.</summary>
public sealed class KeptSkill : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required string SkillId { get; init; }
    public required DateTimeOffset KeptAt { get; init; }
    public DateTimeOffset? LetGoAt { get; private set; }
    public int Version { get; set; }

    public void LetGo(DateTimeOffset now) => LetGoAt ??= now;
}

/// <summary>That a therapist suggests an exercise. The patient may set it aside without a word; the therapist may take it back.</summary>
public sealed class SkillSuggestion : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required string SkillId { get; init; }
    public required Guid SuggestedByStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Null while it stands, and where the patient set it aside.</summary>
    public Guid? EndedByStaffMemberId { get; private set; }
    public int Version { get; set; }

    public void End(Guid? byStaffMember, DateTimeOffset now)
    {
        if (EndedAt is null)
            (EndedAt, EndedByStaffMemberId) = (now, byStaffMember);
    }
}
