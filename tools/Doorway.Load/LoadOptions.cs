using System.Globalization;

namespace Doorway.Load;

/// <summary>What was asked on the command line.</summary>
internal sealed record LoadOptions
{
    public required string Command { get; init; }
    public bool Write { get; init; }
    public int Connections { get; init; } = 16;
    public int Seconds { get; init; } = 10;

    /// <summary>How many people work in charts at once. They never pause, so two of them, one for each core of a small machine, open more
    /// charts than a whole practice does.</summary>
    public int People { get; init; } = 2;

    /// <summary>How many patients the practice has.</summary>
    public int Patients { get; init; } = 10_000;

    /// <summary>Keeps the filled practice in this folder, so that the next measurement need not fill one. Null: it is removed.</summary>
    public string? Keep { get; init; }

    public static LoadOptions Parse(IReadOnlyList<string> words)
    {
        var options = new LoadOptions { Command = words.Count == 0 ? "" : words[0] };
        for (var i = 1; i < words.Count; i++)
        {
            options = words[i] switch
            {
                "--write" => options with { Write = true },
                "--connections" => options with { Connections = Number(Next()) },
                "--seconds" => options with { Seconds = Number(Next()) },
                "--people" => options with { People = Number(Next()) },
                "--keep" => options with { Keep = Next() },
                "--patients" => options with { Patients = Number(Next()) },
                var word => throw new LoadError($"bench does not know {word}."),
            };

            string Next() => ++i < words.Count ? words[i] : throw new LoadError($"{words[i - 1]} wants a value after it.");
        }
        return options;
    }

    private static int Number(string word) =>
        int.TryParse(word, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000
            ? number
            : throw new LoadError($"{word} is not a number from 1 to 100000.");
}

/// <summary>A measurement that cannot be made, in a sentence that says why.</summary>
internal sealed class LoadError(string sentence) : Exception(sentence);
