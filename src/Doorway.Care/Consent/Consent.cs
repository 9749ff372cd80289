using Doorway.Care.Languages;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Consent;

public enum ConsentKind
{
    PrivacyNotice,
    Telehealth,
    Ketamine,
}

/// <summary>Touch that a patient agrees to beforehand, clear-headed. In a session each can only be declined.</summary>
[Flags]
public enum TouchKinds
{
    None = 0,
    HoldHand = 1,
    HandOnShoulder = 2,
    SteadyWhenStanding = 4,
}

/// <summary>A patient's signature under one version of one document: the text as it stood is kept with it. Written once;
/// the prescriber's attestation and the patient's withdrawal are rows of their own.</summary>
public sealed class Consent : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required ConsentKind Kind { get; init; }
    public required string DocumentVersion { get; init; }

    /// <summary>Where the care is that was agreed to; null where the text says the same everywhere.</summary>
    public CareSetting? Setting { get; init; }

    /// <summary>How the medicine goes in that was agreed to; null where the text says the same for each.</summary>
    public DoseRoute? Route { get; init; }
    /// <summary>What the text was read and signed in.</summary>
    public Language Language { get; init; }
    public required string SignedName { get; init; }
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>The state they live in when they sign, as two letters.</summary>
    public string? PlaceState { get; init; }
    public TouchKinds TouchAgreed { get; init; }
    public bool RecordingAgreed { get; init; }

    /// <summary>The bytes that were signed: document, answers, choices, name and moment. <see cref="Sha256"/> is their hash.</summary>
    public required SealedText CanonicalText { get; init; }
    public required byte[] Sha256 { get; init; }

    public ConsentAttestation? Attestation { get; private set; }
    public ConsentWithdrawal? Withdrawal { get; private set; }

    public Guid? AttestedByStaffMemberId => Attestation?.StaffMemberId;
    public DateTimeOffset? AttestedAt => Attestation?.At;
    public DateTimeOffset? WithdrawnAt => Withdrawal?.At;

    /// <summary>Consent to the medicine is a conversation: it holds once the prescriber has attested the talk.</summary>
    public bool IsInForce => WithdrawnAt is null && (Kind != ConsentKind.Ketamine || AttestedAt is not null);
}

/// <summary>The prescriber's word that they talked it through with the patient.</summary>
public sealed class ConsentAttestation : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid ConsentId { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What they talked about, if the prescriber wrote it down.</summary>
    public required SealedText Talk { get; init; }
}

/// <summary>The patient takes a consent back. It stops further medicine, touch and recording at once; care goes on.</summary>
public sealed class ConsentWithdrawal : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid ConsentId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The clinician who wrote down what the patient said aloud; null when the patient did it here.</summary>
    public Guid? RecordedByStaffMemberId { get; init; }
    public required SealedText Words { get; init; }
}

/// <summary>A kind of touch that the patient had agreed to and now declines. There is no way back to yes but a new consent, signed sober.</summary>
public sealed class TouchDeclined : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid ConsentId { get; init; }
    public required TouchKinds Touch { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? RecordedByStaffMemberId { get; init; }
}

/// <summary>One answer to "did we say it clearly?". A missed one opens a talk; it locks nothing.</summary>
public sealed class ConsentQuizAnswer : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required ConsentKind Kind { get; init; }
    public required string DocumentVersion { get; init; }
    public required string QuestionId { get; init; }
    public required string AnswerId { get; init; }
    public required bool WasUnderstood { get; init; }
    public required DateTimeOffset At { get; init; }
}
