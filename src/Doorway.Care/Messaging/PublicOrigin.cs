namespace Doorway.Care.Messaging;

/// <summary>The address that people reach this program at, for links in mails that no request writes. Null until it is known.</summary>
public sealed class PublicOrigin
{
    public string? Address { get; set; }
}
