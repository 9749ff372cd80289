using System.Text.Json;
using Doorway.Clinical.Knowledge;
using Doorway.Runner.Commands;
using Doorway.Runner.Reading;

namespace Doorway.Runner;

/// <summary>
/// `./doorway clinical COMMAND`: one JSON object a line in, one answer a line out, in order, each flushed. Needs no
/// database, no folder and no clock. docs/clinical/runner.md says what is asked and answered.
/// </summary>
/// <param name="knowledge">The clinical facts that the commands use.</param>
/// <param name="words">Where words for people go; never the stream of answers.</param>
internal sealed class ClinicalRunner(KnowledgeSet knowledge, TextWriter words)
{
    public const int Done = 0;
    public const int SomeLinesWereBad = 2;
    public const int WrongUse = 64;
    public const int NobodyListens = 74;

    /// <summary>Runs one command over the whole input and answers the exit code.</summary>
    public int Run(IReadOnlyList<string> arguments, Stream input, Stream output)
    {
        if (arguments.Count != 1 || ClinicalCommands.Find(arguments[0]) is not { } command)
        {
            words.WriteLine(arguments.Count == 1 ? $"There is no clinical command '{arguments[0]}'." : "clinical wants one command.");
            words.WriteLine(ClinicalCommands.Usage);
            return WrongUse;
        }
        try
        {
            return command is IListingCommand listing ? List(listing, output) : Answer((IAnsweringCommand)command, input, output);
        }
        catch (IOException)
        {
            return NobodyListens;
        }
    }

    private int List(IListingCommand command, Stream output)
    {
        foreach (var row in command.List(knowledge)) Write(output, row);
        return Done;
    }

    private int Answer(IAnsweringCommand command, Stream input, Stream output)
    {
        var (code, blank) = (Done, 0);
        foreach (var line in new InputLines(input).Read())
        {
            if (line.IsBlank)
            {
                // Blank lines at the very end are no requests; one before another line is a line like any other.
                blank++;
                continue;
            }
            for (; blank > 0; blank--) Write(output, Refuse(new WrongField("$", "The line is blank; a JSON object is wanted")));
            Write(output, AnswerLine(command, line));
        }
        return code;

        Problem Refuse(WrongField wrong)
        {
            code = SomeLinesWereBad;
            return new Problem(wrong.Says, wrong.Field);
        }

        object AnswerLine(IAnsweringCommand asked, InputLine line)
        {
            try
            {
                using var request = RequestDocument.Parse(line);
                return asked.Answer(request.Root, knowledge);
            }
            catch (WrongField wrong)
            {
                return Refuse(wrong);
            }
            catch (Exception bug) when (bug is not OutOfMemoryException)
            {
                // The message is left out: it may repeat what was asked about a person.
                words.WriteLine($"{asked.Name} failed: {bug.GetType().Name}{Environment.NewLine}{bug.StackTrace}");
                return Refuse(new WrongField("$", "The program failed on this line; nothing was assessed"));
            }
        }
    }

    private static void Write(Stream output, object answer)
    {
        output.Write(JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), AnswerJson.Options));
        output.Write("\n"u8);
        output.Flush();
    }

    /// <summary>What a bad line is answered with.</summary>
    /// <param name="Error">What is wrong, in a sentence.</param>
    /// <param name="Field">Path of the wrong field, for example "answers[8]"; "$" for the line itself.</param>
    private sealed record Problem(string Error, string Field);
}
