using Doorway.Care.Storage;

namespace Doorway.Care.HardDays;

public enum PlanKind
{
    Safety,
    Relapse,
}

/// <summary>A plan that patient and therapist wrote together on a good day, for a hard one. Each change is a new version; the latest one speaks.</summary>
public interface IPersonalPlan : IPatientRecord
{
    int PlanVersion { get; }

    /// <summary>Who wrote this version; null: the patient.</summary>
    Guid? WrittenByStaffMemberId { get; }
    DateTimeOffset At { get; }
}

/// <summary>For the hours in which somebody is not safe with themselves.</summary>
public sealed class SafetyPlan : IPersonalPlan, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required int PlanVersion { get; init; }
    public required SealedText HowINotice { get; init; }
    public required SealedText OnMyOwn { get; init; }
    public required SealedText GoodCompany { get; init; }
    public required SealedText WhomITell { get; init; }
    public required SealedText WhoHelpsAsTheirWork { get; init; }
    public required SealedText SaferAroundMe { get; init; }
    public required SealedText WhatMatters { get; init; }
    public required Guid? WrittenByStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>For the days in which what brought somebody here comes back. It is used after the care has ended too.</summary>
public sealed class RelapsePlan : IPersonalPlan, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required int PlanVersion { get; init; }
    public required SealedText EarlySigns { get; init; }
    public required SealedText WhatHelped { get; init; }
    public required SealedText FirstDays { get; init; }
    public required SealedText WhomITell { get; init; }
    public required SealedText WhenICall { get; init; }
    public required Guid? WrittenByStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }
}
