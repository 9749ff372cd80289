using System.Globalization;
using System.Text.Json;
using Doorway.Runner.Commands;

namespace Doorway.Clinical.Tests.Runner;

/// <summary>Whatever comes in, each line has one answer and nothing breaks. DOORWAY_FUZZ_LINES makes the run longer, DOORWAY_FUZZ_SEED another one.</summary>
public sealed class MutatedRequestTests
{
    private static readonly int Lines = Number("DOORWAY_FUZZ_LINES", 20_000);
    private static readonly int Seed = Number("DOORWAY_FUZZ_SEED", 20261121);

    public static TheoryData<string> Commands => [.. ClinicalCommands.All.OfType<IAnsweringCommand>().Select(c => c.Name)];

    [SlowTheory, MemberData(nameof(Commands))]
    public void Nothing_that_comes_in_breaks_a_command(string command)
    {
        const int Batch = 1000;
        var requests = new MutatedRequests(Seed + command.Sum(c => c));
        var (answered, refused) = (0, 0);
        for (var left = Lines / Commands.Count; left > 0; left -= Batch)
        {
            var count = Math.Min(Batch, left);
            using var input = new MemoryStream();
            for (var i = 0; i < count; i++)
            {
                input.Write(requests.Next(command));
                input.WriteByte((byte)'\n');
            }
            var ran = Shell.Run(command, input.ToArray());
            // Words on standard error are an exception that nobody expected.
            Assert.Equal("", ran.Words);
            var answers = ran.Output.TrimEnd('\n').Split('\n');
            Assert.Equal(count, answers.Length);
            foreach (var answer in answers)
            {
                using var parsed = JsonDocument.Parse(answer);
                if (!parsed.RootElement.TryGetProperty("error", out _)) answered++;
                else if (!string.IsNullOrEmpty(parsed.RootElement.GetProperty("field").GetString())) refused++;
            }
        }
        Assert.Equal(Lines / Commands.Count, answered + refused);
        Assert.True(answered > 0 && refused > 0, $"{answered} answered, {refused} refused: the changes are too strong or too weak");
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
