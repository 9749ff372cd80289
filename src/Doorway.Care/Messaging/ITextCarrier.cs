namespace Doorway.Care.Messaging;

/// <summary>How a text message leaves the house. Without a setting it does not, and nobody is offered any.</summary>
public interface ITextCarrier
{
    /// <summary>What the setting names, without its secret: a proof that texts arrive speaks of one carrier.</summary>
    string Name { get; }

    /// <param name="to">As <see cref="UsNumber.From"/> writes it.</param>
    Task CarryAsync(string to, string body, CancellationToken ct);
}
