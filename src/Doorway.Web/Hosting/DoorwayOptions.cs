namespace Doorway.Web.Hosting;

/// <summary>What was asked on the command line. Paths are made absolute here, once.</summary>
public sealed record DoorwayOptions
{
    public required string Command { get; init; }
    public string Data { get; init; } = Path.GetFullPath("data");
    public string? KeysFolder { get; init; }
    public string? BackupsFolder { get; init; }
    public int Port { get; init; } = 5080;
    public string? Urls { get; init; }
    public string? Certificate { get; init; }
    public string? Postgres { get; init; }
    /// <summary>How mail leaves. From the environment alone: a command line shows its password to everybody on the machine.</summary>
    public string? Mail { get; init; }

    /// <summary>How text messages leave; from the environment alone too.</summary>
    public string? Sms { get; init; }
    public bool Empty { get; init; }

    /// <summary>A demo without its caseload.</summary>
    public bool StaffOnly { get; init; }

    /// <summary>A demo with eight people instead of forty: it is made sooner.</summary>
    public bool Small { get; init; }
    public IReadOnlyList<string> Rest { get; init; } = [];

    public string DatabaseFile => Path.Combine(Data, "doorway.db");

    public string Keys => KeysFolder ?? Data.TrimEnd(Path.DirectorySeparatorChar) + ".keys";

    public string Backups => BackupsFolder ?? Data.TrimEnd(Path.DirectorySeparatorChar) + ".backups";

    public string Address => Urls ?? $"http://localhost:{Port}";

    /// <summary>The address in mails that no request writes: the setting DOORWAY_ADDRESS, else where it listens, if that is one place.</summary>
    public string? PublicAddress => Environment.GetEnvironmentVariable("DOORWAY_ADDRESS") is { Length: > 0 } said ? said.TrimEnd('/')
        : Address.Split(';')[0].TrimEnd('/') is var first && (first.Contains('*') || first.Contains('+') || first.Contains("0.0.0.0", StringComparison.Ordinal)) ? null : first;

    /// <summary>Reads the words of the command; a word that is not known is an error with its name.</summary>
    public static DoorwayOptions Parse(IReadOnlyList<string> words)
    {
        var options = new DoorwayOptions
        {
            Command = words.Count == 0 ? "help" : words[0],
            Postgres = Environment.GetEnvironmentVariable("DOORWAY_POSTGRES"),
            Mail = Environment.GetEnvironmentVariable("DOORWAY_MAIL"),
            Sms = Environment.GetEnvironmentVariable("DOORWAY_SMS"),
        };
        var rest = new List<string>();
        for (var i = 1; i < words.Count; i++)
        {
            options = words[i] switch
            {
                "--data" => options with { Data = Path.GetFullPath(Next()) },
                "--keys" => options with { KeysFolder = Path.GetFullPath(Next()) },
                "--backups" => options with { BackupsFolder = Path.GetFullPath(Next()) },
                "--port" => options with { Port = PortFrom(Next()) },
                "--urls" => options with { Urls = Next() },
                "--cert" => options with { Certificate = Path.GetFullPath(Next()) },
                "--postgres" => options with { Postgres = Next() },
                "--empty" => options with { Empty = true },
                "--staff-only" => options with { StaffOnly = true },
                "--small" => options with { Small = true },
                var word when word.StartsWith("--", StringComparison.Ordinal) => throw new CommandError($"The option {word} is not known."),
                _ => Keep(words[i]),
            };

            string Next() => ++i < words.Count ? words[i] : throw new CommandError($"The option {words[i - 1]} wants a value after it.");
        }
        return options with { Rest = rest };

        DoorwayOptions Keep(string word)
        {
            rest.Add(word);
            return options;
        }
    }

    private static int PortFrom(string word)
        => int.TryParse(word, out var port) && port is > 0 and < 65536 ? port : throw new CommandError($"The port {word} is not possible. Give a number from 1 to 65535.");
}

/// <summary>A command that cannot be carried out, in a sentence that says what to do.</summary>
public sealed class CommandError(string sentence) : Exception(sentence);
