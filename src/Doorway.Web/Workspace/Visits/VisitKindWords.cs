using Doorway.Care.Visits;
using Doorway.Web.Kit.Forms;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Workspace.Visits;

/// <summary>What a visit is for, where it is and why it did not stay, in words. Of these the desk sees the place alone.</summary>
internal static class VisitKindWords
{
    public static readonly Choice[] Kinds = [.. new[] { VisitKind.Therapy, VisitKind.FollowUp, VisitKind.Preparation, VisitKind.Review, VisitKind.Appointment }.Select(k => new Choice(k.ToString(), ForStaff(k)))];
    public static readonly Choice[] Places = [new(nameof(VisitPlace.Video), "By video"), new(nameof(VisitPlace.Practice), "In the practice")];
    public static readonly Choice[] Ends =
    [
        new(nameof(VisitEnd.PatientCannot), "The patient cannot"), new(nameof(VisitEnd.WeCannot), "We cannot"), new(nameof(VisitEnd.NotNeeded), "It is not needed any more"), new(nameof(VisitEnd.Other), "Something else"),
    ];

    public static string ForStaff(VisitKind kind) => kind switch
    {
        VisitKind.Therapy => "Therapy talk",
        VisitKind.FollowUp => "Follow-up with the prescriber, before more medicine",
        VisitKind.Preparation => "Preparation talk",
        VisitKind.Review => "Review after the last session",
        _ => "Something else",
    };

    public static string ForPatient(VisitKind kind) => kind switch
    {
        VisitKind.Therapy => Say("A talk"),
        VisitKind.FollowUp => Say("How you are, before more medicine"),
        VisitKind.Preparation => Say("Getting ready"),
        VisitKind.Review => Say("Looking back at the last session"),
        _ => Say("An appointment"),
    };

    public static string ForPatient(VisitMark mark) => mark switch
    {
        VisitMark.Held => Say("It took place"),
        VisitMark.DidNotTakePlace => Say("It did not take place"),
        _ => Say("You were not there"),
    };

    public static string Place(VisitPlace place) => place == VisitPlace.Video ? "by video" : "here";

    public static string Standing(Visit visit, DateTimeOffset now) => visit switch
    {
        { CancelledWhy: VisitEnd.Moved } => "Moved",
        { CancelledWhy: { } why } => $"Canceled: {Ends.First(e => e.Value == why.ToString()).Name.ToLowerInvariant()}",
        { IsCancelled: true } => "Moved or canceled",
        { Marked: VisitMark.Held } => "Held",
        { Marked: VisitMark.DidNotTakePlace } => "It did not take place",
        { Marked: VisitMark.DidNotCome } => "They were not there",
        _ => visit.StartsAt > now ? "Booked" : "Not said yet whether it was held",
    };
}
