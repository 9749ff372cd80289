namespace Doorway.Care.Storage;

/// <summary>Text that is stored encrypted under a patient's own key. Only a <see cref="Vault"/> can open it.</summary>
public sealed record SealedText(byte[] Bytes)
{
    public static readonly SealedText Nothing = new(Array.Empty<byte>());

    public bool IsEmpty => Bytes.Length == 0;

    // The words never reach a log, an exception or a debugger view by accident.
    public override string ToString() => "(sealed)";
}
