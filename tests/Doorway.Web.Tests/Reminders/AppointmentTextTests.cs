using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Reminders;

namespace Doorway.Web.Tests.Reminders;

/// <summary>How long a text message gets, in which letters, and which numbers it can go to.</summary>
public sealed class AppointmentTextTests
{
    private const string Address = "https://doorway.larkspur-house.example.org";
    private static readonly DateOnly LongestDay = new(2026, 9, 30);

    [Theory]
    [InlineData("Sable House")]
    [InlineData("Larkspur’s House – Café & Garden")]
    [InlineData("The Very Long Name of a House by the River in the Middle of the Old Town of Denver, Colorado")]
    [InlineData("{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{")]
    public void In_English_it_is_one_message_of_the_phones_own_letters(string name)
    {
        var text = AppointmentText.Of(name, When(), Address);
        Assert.InRange(TextLetters.Places(text) ?? 1000, 1, TextLetters.MostInOne);
        Assert.EndsWith($": your appointment on Wednesday 30 September, 10:00 am\n{Address}/preparing/day", text, StringComparison.Ordinal);
        Assert.StartsWith(name[..8].Replace('’', '\''), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sable House")]
    [InlineData("The Very Long Name of a House by the River in the Middle of the Old Town of Denver, Colorado")]
    [InlineData("Клиника у реки в старом городе под горой, где всегда светло и тихо, штат Колорадо")]
    public void In_Spanish_it_is_two_messages_of_any_letters_at_most(string name)
    {
        using (Tongue.Writing(Language.Spanish))
        {
            var text = AppointmentText.Of(name, $"{DayWords.LongDay(new(2026, 11, 28))}, 10:00 am", Address);
            Assert.Null(TextLetters.Places(text));
            Assert.InRange(text.Length, 1, TextLetters.MostInTwoOfAnyAlphabet);
            Assert.Contains(": su cita del sábado 28 de noviembre, 10:00 am\n", text, StringComparison.Ordinal);
            Assert.EndsWith(AppointmentText.Page, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_name_without_a_letter_that_phones_have_still_says_who_writes()
        => Assert.StartsWith("Клиника", AppointmentText.Of("Клиника", When(), Address), StringComparison.Ordinal);

    [Fact]
    public void Letters_are_counted_as_phones_count_them()
    {
        Assert.Equal(3, TextLetters.Places("añé"));
        Assert.Equal(3, TextLetters.Places("a€"));
        Assert.Null(TextLetters.Places("á"));
        Assert.Equal("Cafe a 'b' - c", TextLetters.Folded("Cafe á ‘b’ – c🙂"));
        Assert.True(TextLetters.Fits(new string('a', 160)));
        Assert.False(TextLetters.Fits(new string('a', 161)));
        Assert.True(TextLetters.Fits(new string('á', 134)));
        Assert.False(TextLetters.Fits(new string('á', 135)));
    }

    [Theory]
    [InlineData("303-555-0119", "+13035550119")]
    [InlineData("(303) 555 0119", "+13035550119")]
    [InlineData("303.555.0119", "+13035550119")]
    [InlineData("+1 303 555 0119", "+13035550119")]
    [InlineData("13035550119", "+13035550119")]
    [InlineData("+44 20 7946 0958", null)]
    [InlineData("+303 555 0119", null)]
    [InlineData("303-555-0119 ext. 4", null)]
    [InlineData("303-555-0119x4", null)]
    [InlineData("555-0119", null)]
    [InlineData("103-555-0119", null)]
    [InlineData("303-155-0119", null)]
    [InlineData("303-555-01199", null)]
    [InlineData("911", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_is_one_of_the_United_States_or_none(string? typed, string? number)
    {
        Assert.Equal(number, UsNumber.From(typed));
        if (number is not null)
            Assert.Equal("303-555-0119", UsNumber.Shown(number));
    }

    private static string When() => $"{DayWords.LongDay(LongestDay)}, {DayWords.Time(new TimeOnly(10, 0))}";
}
