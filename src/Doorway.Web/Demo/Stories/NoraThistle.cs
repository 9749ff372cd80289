using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Visits;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories;

/// <summary>Her intake has been sent. Amara holds the evaluation next: the clearance page has something to weigh, something that nobody knows,
/// tests that were answered and read, and a tracing that has not come yet.</summary>
internal sealed class NoraThistle : Story
{
    public NoraThistle(Cast cast, DateTimeOffset present) : base(cast, present)
    {
        var nora = new Arriving(cast, new Somebody
        {
            GivenName = "Nora",
            FamilyName = "Thistle",
            Pronouns = "she/her",
            Born = new DateOnly(1968, 1, 30),
            SexAtBirth = "Female",
            Phone = "303-555-0177",
            Address = "41 Juniper Court, Golden 80401",
            Contact = new("Edwin Thistle", "303-555-0178", "my husband", Care.Screening.MayBeCalledFor.EmergencyOrWhenYouCannotBeReached),
        }, cast.First);
        var telling = new Telling(cast, nora);
        var workUp = new WorkingUp(cast, nora);
        var thyroid = Guid.Empty;

        On(16, 12, 20, () => nora.WritesAsync("I have read that this can help people for whom other things did not do enough. I take blood pressure medicine. Is it still worth asking?"));
        On(15, 9, 40, nora.IsInvitedAsync);
        On(15, 19, 0, nora.ArrivesAsync);
        On(14, 10, 0, nora.PrescriberIsProposedAsync);
        On(13, 20, 15, nora.SignsTheSharingAsync);
        On(12, 9, 5, nora.PrescriberAcceptsAsync);
        On(11, 12, 30, async () => thyroid = await workUp.PrescriberAsksAsync(WorkUpKind.LaboratoryTests, "TSH", "She does not know how her thyroid is.", Day(3)));
        On(9, 13, 0, () => Telling.IsOnCallAsync(cast, cast.Amara, 8));
        On(9, 15, 30, () => telling.AnswersAsync(Answers));
        On(6, 8, 10, () => telling.MeasuresAsync((146, 92, 74), (142, 90, 72)));
        On(6, 11, 45, telling.TherapistAcceptsReadingsAsync);
        On(4, 10, 15, () => workUp.TherapistWritesDownTheAnswerAsync(thyroid, Day(6), "TSH: the laboratory marks it as inside its range. The paper came by fax."));
        On(4, 17, 40, () => workUp.PrescriberReadsItAsync(thyroid, "As the laboratory says; nothing more is needed from me."));
        On(3, 8, 5, () => telling.MeasuresAsync((138, 88, 70), (136, 86, 71)));
        On(3, 11, 30, telling.TherapistAcceptsReadingsAsync);
        On(2, 16, 50, telling.SendsAsync);
        On(1, 12, 20, () => workUp.PrescriberAsksAsync(WorkUpKind.Ecg, "", "Pressure treated for years; I want to see a tracing before I decide.", Day(-9)));
        Ago(2, () => new Visiting(cast, nora).TherapistBooksThemselfAsync(Day(-1), new TimeOnly(8, 0), VisitKind.Appointment));
        Ago(1, () => Telling.IsOnCallAsync(cast, cast.Amara, 12));
    }

    private static readonly Told Answers = new()
    {
        WhyNow = "It has been gray for four years, since we sold the shop. I function. I do not feel much.",
        Hopes = "To look forward to something again, a small thing would do.",
        Tried = "Two medicines; the second one helped a little and still does. Talking, for a year.",
        Cards =
        [
            ("blood-pressure", ["now"]),
            ("sleep-apnoea", ["unsure"]),
            ("thyroid", ["unsure"]),
            ("family-psychosis", ["unsure"]),
            ("bladder", ["symptoms"]),
        ],
        Medicines = [new("Lisinopril", "10 mg in the morning"), new("Sertraline", "100 mg in the morning"), new("Lorazepam", "0.5 mg, now and then, to sleep")],
        Allergies = [new("Penicillin", "A rash, as a child")],
        Phq9 = [2, 2, 2, 2, 1, 2, 1, 1, 1],
        Gad7 = [1, 1, 2, 1, 0, 1, 1],
        // Sometimes a wish not to wake up; no thoughts of doing anything, and nothing done.
        Safety = [true, false, false],
    };
}
