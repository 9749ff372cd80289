using Doorway.Care.Languages;
using Doorway.Care.Storage;

namespace Doorway.Care.Staff;

public enum RoomForNewPeople
{
    NotSaid,
    RoomNow,
    WaitingList,
    NobodyNew,
}

/// <summary>A practice: the tenant that every other row belongs to.</summary>
public sealed class Practice : IPracticeRow
{
    public required Guid Id { get; init; }

    /// <summary>The same as <see cref="Id"/>: a practice belongs to itself, so that one filter serves all tables.</summary>
    public required Guid PracticeId { get; init; }
    public required string Name { get; set; }
    public required string Phone { get; set; }
    public required string AddressLine { get; set; }
    public required string City { get; set; }
    public required string State { get; set; }
    public required string TimeZone { get; set; }

    /// <summary>How the practice reads messages, said to patients beside every message box.</summary>
    public required string MessagesAreRead { get; set; }

    /// <summary>The custodian's public key for psychotherapy notes; its other half is on the paper recovery kit alone.</summary>
    public byte[]? CustodianPublicKey { get; set; }

    /// <summary>Ids of the templates that the public page says are offered, joined by commas; empty is the first one alone.</summary>
    public string WaysOffered { get; set; } = "";

    /// <summary>What the public page says about room for new people.</summary>
    public RoomForNewPeople Room { get; set; }

    /// <summary>Patients may choose to read in Spanish: somebody here reads and answers it.</summary>
    public bool OffersSpanish { get; private set; }

    /// <summary>The word about messages for who reads Spanish; null until Spanish was offered once.</summary>
    public string? MessagesAreReadInSpanish { get; private set; }

    /// <summary>The word about messages, in the language of who reads.</summary>
    public string SaysWhenMessagesAreRead => Tongue.Current == Language.Spanish && MessagesAreReadInSpanish is { } spanish ? spanish : MessagesAreRead;

    /// <summary>The practice that the public pages speak for.</summary>
    public bool IsFront { get; set; }

    public PracticeFacts Facts => new(Name, Phone, AddressLine, City, State, TimeZone, MessagesAreRead);

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public void OfferSpanish(bool isOffered, string? messagesAreRead)
        => (OffersSpanish, MessagesAreReadInSpanish) = (isOffered, string.IsNullOrWhiteSpace(messagesAreRead) ? null : messagesAreRead.Trim());

    public void Take(PracticeFacts facts)
        => (Name, Phone, AddressLine, City, State, TimeZone, MessagesAreRead) = (facts.Name, facts.Phone, facts.AddressLine, facts.City, facts.State, facts.TimeZone, facts.MessagesAreRead);
}
