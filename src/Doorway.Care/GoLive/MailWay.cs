using Doorway.Care.Messaging;

namespace Doorway.Care.GoLive;

/// <summary>How mail leaves this installation: by a carrier with a name, or not at all, as in the demo, whose mails are read on its own page.</summary>
public sealed class MailWay(IEnumerable<IMailCarrier> carriers)
{
    /// <summary>The carrier as its setting names it, without its password; null where none is set.</summary>
    public string? Carrier { get; } = carriers.FirstOrDefault()?.Name;

    /// <summary>True in a demo: whoever waits for a mail reads it there. Said once, when the storage is opened.</summary>
    public bool IsDemo { get; set; }
}
