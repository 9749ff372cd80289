using Doorway.Care.Messaging;

namespace Doorway.Care.GoLive;

/// <summary>How text messages leave this installation: by a carrier with a name, or not at all. A demo's are read on its own page.</summary>
public sealed class TextWay(IEnumerable<ITextCarrier> carriers, MailWay mails)
{
    /// <summary>The carrier as its setting names it, without its secret; null where none is set.</summary>
    public string? Carrier { get; } = carriers.FirstOrDefault()?.Name;

    public bool IsDemo => mails.IsDemo;
}
