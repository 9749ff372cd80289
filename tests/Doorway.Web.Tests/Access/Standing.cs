using Doorway.Care.Access;

namespace Doorway.Web.Tests.Access;

/// <summary>How somebody stands to the row that the matrix asks about.</summary>
public enum Standing
{
    OwnPatient,
    AnotherPatientOfThePractice,
    WroteIt,
    ColleagueOfThePractice,
    HasThePatientTodayInAnotherSession,
    GuestWithOpenGrant,
    GuestWithRevokedGrant,
    GuestWithExpiredGrant,
    GuestWithoutGrant,
    AnotherPractice,
    Machinery,
}

/// <summary>What each relation of the policy must mean, said a second time and by hand: the matrix compares the two.</summary>
internal static class Expected
{
    private static readonly Standing[] OfThePractice = [Standing.WroteIt, Standing.ColleagueOfThePractice, Standing.HasThePatientTodayInAnotherSession];

    public static IEnumerable<Standing> StandingsOf(Role role) => role switch
    {
        Role.Visitor => [Standing.AnotherPatientOfThePractice, Standing.AnotherPractice],
        Role.Patient or Role.LinkHolder or Role.Chaperone => [Standing.OwnPatient, Standing.AnotherPatientOfThePractice, Standing.AnotherPractice],
        Role.Job => [Standing.Machinery],
        _ => [.. OfThePractice, Standing.GuestWithOpenGrant, Standing.GuestWithRevokedGrant, Standing.GuestWithExpiredGrant, Standing.GuestWithoutGrant, Standing.AnotherPractice],
    };

    public static bool Holds(PolicyRow line, Standing standing, bool isShared) => line.Relation switch
    {
        Relation.Machine => standing == Standing.Machinery,
        Relation.Member => standing is not (Standing.AnotherPractice or Standing.Machinery),
        Relation.Practice => OfThePractice.Contains(standing),
        // The one who wrote it has this patient in the clinic today for this session; the colleague has nobody there.
        Relation.ClinicToday => standing is Standing.WroteIt or Standing.HasThePatientTodayInAnotherSession,
        Relation.ClinicSessionToday => standing == Standing.WroteIt,
        Relation.SharedCare => standing == Standing.GuestWithOpenGrant,
        Relation.SharedPassage => OfThePractice.Contains(standing) && isShared,
        Relation.Author or Relation.Self or Relation.OwnTask => standing == Standing.WroteIt,
        Relation.Own => standing == Standing.OwnPatient,
        Relation.ThisSession => standing == Standing.OwnPatient && line.Role == Role.Chaperone,
        _ => throw new InvalidOperationException($"The matrix does not know the relation {line.Relation}. Say here what it must mean."),
    };
}
