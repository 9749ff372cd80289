using System.Net.Mail;

namespace Doorway.Care.Messaging;

/// <summary>Whether a text is one mail address and nothing besides: no name before it, no second one behind a comma, and a domain that mail can reach.</summary>
public static class OneAddress
{
    public static bool Is(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Trim('.').Contains('.', StringComparison.Ordinal);
}
