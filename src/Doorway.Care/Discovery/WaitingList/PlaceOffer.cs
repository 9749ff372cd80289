using Doorway.Care.Storage;

namespace Doorway.Care.Discovery.WaitingList;

public enum OfferAnswer
{
    Taken,
    WaitOn,
    LeftTheList,
    /// <summary>Its time was over.</summary>
    Lapsed,
    /// <summary>A therapist took it back: they answered in another way.</summary>
    TakenBack,
}

/// <summary>A place that is kept free for one person until a moment. Nothing of a patient exists before they have said yes.</summary>
public sealed class PlaceOffer : IPracticeRow, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid WaitingPlaceId { get; init; }
    public required Guid OfferedByStaffMemberId { get; init; }
    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>The last day on which it can be taken, in the practice's zone, and the moment at which that day is over.</summary>
    public required DateOnly AnswerBy { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required string GivenName { get; init; }
    public required string FamilyName { get; init; }
    public required string CalledName { get; init; }
    public OfferAnswer? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => Answer is null;

    public bool CanBeTaken(DateTimeOffset now) => IsOpen && now < Until;

    public void Close(OfferAnswer answer, DateTimeOffset now)
    {
        if (!IsOpen)
            throw new InvalidOperationException("This offer has been answered.");
        (Answer, AnsweredAt) = (answer, now);
    }
}
