using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Doorway.Web.Kit;

/// <summary>Addresses of built scripts and styles, each with a hash of its content, so that browsers may keep them.</summary>
internal sealed class ClientAssets(IWebHostEnvironment host)
{
    private readonly ConcurrentDictionary<string, string> _addresses = [];

    public string Address(string name) => host.IsDevelopment() ? Compute(name) : _addresses.GetOrAdd(name, Compute);

    private string Compute(string name)
    {
        var file = host.WebRootFileProvider.GetFileInfo($"dist/{name}");
        if (!file.Exists)
            return $"/dist/{name}";
        using var stream = file.CreateReadStream();
        return $"/dist/{name}?v={Convert.ToHexStringLower(SHA256.HashData(stream))[..12]}";
    }
}
