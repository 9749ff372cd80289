using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Outcomes;

/// <summary>The questionnaires that go out by themselves.</summary>
internal static class QuestionMails
{
    /// <summary>Moves the clock until the next mail with questions has come, and says where its first page stands: "Question 1 of 16".</summary>
    public static async Task<string> NextAsync(RunningPractice practice, Visitor inga, DosingDay day, int hours)
    {
        using var holder = practice.Visitor();
        async Task<List<Mail>> QuestionsAsync() => [.. (await holder.ReadMailAsync()).Where(m => m.To == day.Email && m.Links.Any(l => l.StartsWith("/measures/", StringComparison.Ordinal)))];
        var before = (await QuestionsAsync()).Count;
        await inga.MoveClockAsync(hours);
        for (var attempt = 0; attempt < 80 && (await QuestionsAsync()).Count == before; attempt++)
            await Task.Delay(500, TestContext.Current.CancellationToken);
        var mails = await QuestionsAsync();
        Assert.Equal(before + 1, mails.Count);
        var page = await holder.GetAsync(mails[0].Links.Single(l => l.StartsWith("/measures/", StringComparison.Ordinal)));
        return System.Text.RegularExpressions.Regex.Match(page.Text, "Question 1 of [0-9]+").Value;
    }
}
