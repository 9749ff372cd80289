using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>A rehearsal is marked where it is made and nowhere else, is counted nowhere, and every mail and paper about a patient can say
/// that it is one. See docs/decisions/0040.</summary>
public sealed partial class PracticeRunReachTests
{
    private const string Maker = "src/Doorway.Care/GoLive/PracticeRuns/BeginPracticeRun.cs";

    // Mails that name no patient: to staff about a task, or to somebody who is none yet. All others go by WriteAbout, which marks a run.
    private static readonly IReadOnlyDictionary<string, string> MayWriteUnmarked = new Dictionary<string, string>
    {
        ["src/Doorway.Care/Messaging/Outbox.cs"] = "marks them",
        ["src/Doorway.Care/Episodes/CallPromise.cs"] = "marks by itself: a call that is promised in a run says so",
        ["src/Doorway.Care/Episodes/CarryInvitations.cs"] = "marks by itself: the mail belongs to another practice",
        ["src/Doorway.Care/FrontDesk/CancelAtDesk.cs"] = "to the therapist",
        ["src/Doorway.Care/Staff/InviteStaff.cs"] = "to somebody of the staff",
        ["src/Doorway.Care/Staff/OpenWithRecoveryKit.cs"] = "to owners: it names no patient",
        ["src/Doorway.Care/Messaging/SendMessage.cs"] = "to staff; the patient's goes by WriteAbout",
        ["src/Doorway.Care/Dosing/PrescriberTask.cs"] = "to the prescriber: a task, whose page says it",
        ["src/Doorway.Care/Access/SignIn/PasskeyNews.cs"] = "about a key of whoever signs in",
        ["src/Doorway.Care/Episodes/HandOverFollowUp.cs"] = "to staff: a task, whose page says it",
        ["src/Doorway.Care/Visits/AskToMoveVisit.cs"] = "to staff",
        ["src/Doorway.Care/Visits/TellClinician.cs"] = "to staff",
        ["src/Doorway.Care/Screening/WorkUp/AskForWorkUp.cs"] = "to staff; the patient's goes by WriteAbout",
        ["src/Doorway.Care/Screening/WorkUp/WorkUpTasks.cs"] = "to staff",
        ["src/Doorway.Care/Maintenance/AskForCorrection.cs"] = "to the one who reads in confidence",
        ["src/Doorway.Care/Discovery/DeclineEnquirer.cs"] = "to an enquirer",
        ["src/Doorway.Care/Discovery/InviteEnquirer.cs"] = "to an enquirer, who is never a run",
        ["src/Doorway.Care/Discovery/SendEnquiry.cs"] = "to an enquirer and the therapists",
        ["src/Doorway.Care/Discovery/WaitingList/AnswerOffer.cs"] = "to the therapist",
        ["src/Doorway.Care/Discovery/WaitingList/LapseOffers.cs"] = "to an enquirer",
        ["src/Doorway.Care/Discovery/WaitingList/OfferPlace.cs"] = "to an enquirer",
        ["src/Doorway.Care/Discovery/WaitingList/PutOnWaitingList.cs"] = "to an enquirer",
        ["src/Doorway.Care/GoLive/SendMailProof.cs"] = "to the owner",
    };

    // What looks across all patients of a practice and adds them up or asks whether there are any.
    private static readonly IReadOnlyDictionary<string, string> CountsPatients = new Dictionary<string, string>
    {
        ["src/Doorway.Care/Research/CourseCounts.cs"] = "the researcher's and the owner's counts: leaves runs out",
        ["src/Doorway.Web/Workspace/GoLive/BackupBanner.razor"] = "asks whether a backup is missed; a run's record is kept as well, and nothing is counted",
    };

    [Fact]
    public void Only_the_one_use_case_of_an_owner_makes_a_row_a_run()
    {
        Expect.Nothing(from file in Product() where file.Path != Maker && Makes().IsMatch(file.Text) select $"{file.Path} makes a practice run.");
        Assert.Matches(Makes(), Repository.With(".cs").Single(f => f.Path == Maker).Text);
        Assert.DoesNotMatch(Makes(), "new Membership(practiceId, [Role.Patient]) { IsPracticeRun = isRun }");
    }

    [Fact]
    public void Mails_about_a_patient_are_written_so_that_a_run_is_marked()
        => Expect.Nothing(from file in Product() where Unmarked().IsMatch(file.Text) && !MayWriteUnmarked.ContainsKey(file.Path) select $"{file.Path} writes a mail past Outbox.WriteAbout. If it speaks of no patient, name it here.");

    [Fact]
    public void A_mail_to_a_patient_past_the_mark_is_found()
        => Assert.Matches(Unmarked(), "outbox.Write(patient.PracticeId, patient.Email!, Say(\"Hello\"), body);");

    [Fact]
    public void Whatever_counts_patients_across_the_practice_is_named_with_what_it_does_about_runs()
    {
        Expect.Nothing(from file in Product() where Counts().IsMatch(file.Text) && !CountsPatients.ContainsKey(file.Path) select $"{file.Path} counts patients or courses of a whole practice. Leave runs out and name it here.");
        var counts = Repository.With(".cs").Single(f => f.Path == "src/Doorway.Care/Research/CourseCounts.cs");
        Expect.Nothing(from line in counts.Lines where ReadsRows().IsMatch(line) && !line.Contains("AdverseEvent", StringComparison.Ordinal) && !line.Contains("Read<Patient>", StringComparison.Ordinal)
                       where !line.Contains("runs.Contains", StringComparison.Ordinal)
                       select $"CourseCounts counts runs: {line.Trim()}");
    }

    [Fact]
    public void Each_paper_of_the_staff_about_a_patient_can_say_that_it_is_of_a_run()
        => Expect.Nothing(from file in Repository.With(".razor")
                          where file.Path.StartsWith("src/Doorway.Web/Workspace/", StringComparison.Ordinal) && file.Text.Contains("<LetterFrame", StringComparison.Ordinal) && file.Text.Contains("{PatientId:guid}", StringComparison.Ordinal)
                          where !file.Text.Contains("RunPaper PatientId", StringComparison.Ordinal)
                          select $"{file.Path} prints without the mark of a practice run.");

    [Fact]
    public void Each_named_place_still_stands()
        => Expect.Nothing(MayWriteUnmarked.Keys.Concat(CountsPatients.Keys).Where(path => !Repository.Contains(path)).Select(path => $"{path} is gone; take it off the list."));

    private static IEnumerable<SourceFile> Product() => Repository.With(".cs", ".razor").Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && !f.Path.Contains("/Migrations/", StringComparison.Ordinal));

    [GeneratedRegex(@"IsPracticeRun\s*=\s*true")]
    private static partial Regex Makes();

    [GeneratedRegex(@"[oO]utbox(>\(\))?\.Write\(")]
    private static partial Regex Unmarked();

    // Without a patient's or an episode's own key in the question it is about everybody.
    [GeneratedRegex(@"Read<(Patient|Episode)>\(\)(?![^;]*(PatientId ==|\.Id ==|Email ==|EpisodeId|Contains))[^;]*\.(Count|LongCount|Any)Async|IsPracticeRun\)\.Select|Read<Episode>\(\)\.AnyAsync\(e => e\.PracticeId == home")]
    private static partial Regex Counts();

    [GeneratedRegex(@"machine\.Read<")]
    private static partial Regex ReadsRows();
}
