namespace Doorway.Care.Staff;

/// <summary>How a practice is called, found and reached: what stands above its pages, in its mails and on its papers.</summary>
/// <param name="TimeZone">An IANA name, "America/Denver".</param>
/// <param name="MessagesAreRead">How the practice reads messages, said to patients beside every message box.</param>
public sealed record PracticeFacts(string Name, string Phone, string AddressLine, string City, string State, string TimeZone, string MessagesAreRead);
