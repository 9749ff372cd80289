using System.Text;
using Doorway.Care.Storage;

namespace Doorway.Care.Discovery;

/// <summary>Seals an enquirer's words to this installation and to the practice they wrote to.</summary>
public sealed class EnquirySeal(MasterKey master)
{
    public byte[] Seal(Guid practiceId, string words) => master.Wrap(Encoding.UTF8.GetBytes(words), Context(practiceId));

    public string Open(Guid practiceId, byte[]? words)
        => words is null || words.Length == 0 ? "" : Encoding.UTF8.GetString(master.Unwrap(words, Context(practiceId)));

    private static string Context(Guid practiceId) => $"doorway/enquiry/{practiceId:N}";
}
