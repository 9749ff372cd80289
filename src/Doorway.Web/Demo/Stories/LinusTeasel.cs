using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories;

/// <summary>In the middle of the intake. He has signed that Amara may take part; she has not answered yet.</summary>
internal sealed class LinusTeasel : Story
{
    public LinusTeasel(Cast cast, DateTimeOffset present) : base(cast, present)
    {
        var linus = new Arriving(cast, new Somebody
        {
            GivenName = "Linus",
            FamilyName = "Teasel",
            Pronouns = "he/him",
            Born = new DateOnly(1979, 4, 19),
            SexAtBirth = "Male",
            Phone = "303-555-0174",
            Address = "230 Foundry Street, Denver 80216",
            Contact = new("Dot Teasel", "303-555-0175", "my mother", Care.Screening.MayBeCalledFor.EmergencyOnly),
        }, cast.First);
        var telling = new Telling(cast, linus);
        var staying = new Staying(cast, linus);

        On(6, 21, 10, () => linus.WritesAsync("I drive freight and I do not sleep. My doctor says it is worry. A friend did this and said it was strange and all right."));
        On(5, 9, 30, linus.IsInvitedAsync);
        On(4, 18, 40, linus.ArrivesAsync);
        On(3, 10, 0, linus.PrescriberIsProposedAsync);
        On(3, 16, 5, () => staying.WritesAsync("Do I have to fill all of it in at one go? I am home every second day."));
        On(2, 9, 15, async () =>
        {
            await staying.TherapistReadsAsync();
            await staying.TherapistWritesAsync("No. Each answer is kept as you give it, and you can go on from any device. Take the days you need.");
        });
        On(2, 17, 30, staying.ReadsAsync);
        On(1, 14, 20, () => telling.AnswersAsync(new Told
        {
            WhyNow = "I lie awake and go through every mile again. It has been like this since the spring.",
            Hopes = "To put the day down when it is over.",
            Tried = "Pills from the pharmacy. A sleep app. Giving up coffee, for a week.",
            Cards = [("blood-pressure", ["past"]), ("sleep-apnoea", ["unsure"])],
            Phq9 = [],
            Gad7 = [],
        }, until: "thyroid"));
        Ago(3, linus.SignsTheSharingAsync);
    }
}
