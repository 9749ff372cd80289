using Doorway.Care.Discovery;
using Doorway.Care.Discovery.WaitingList;
using Doorway.Care.Staff;

namespace Doorway.Web.Public;

/// <summary>What the public page says about one practice, beyond its name and phone. Filled once per request.</summary>
public sealed class PracticePage
{
    public IReadOnlyList<PublicPerson> People { get; set; } = [];
    public IReadOnlyList<CostLine> Costs { get; set; } = [];
    public IReadOnlyList<Doorway.Care.Planning.CareWay> Ways { get; set; } = [];
    public IReadOnlyList<string> LicensedStates { get; set; } = [];
    public IReadOnlyList<TrustAnswer> Answers { get; set; } = [];

    /// <summary>They have answered the question about results themselves.</summary>
    public bool SaysItsResults => Answers.Any(a => a.Question == TrustQuestion.Outcomes && a.InLanguageOfReader.Length > 0);
    public RoomForNewPeople Room { get; set; }
    public HowLongPeopleWait? Wait { get; set; }
}

public sealed record PublicPerson(string Name, string Letters, string Does);

/// <summary>One kind of visit in a usual course. Money is in cents.</summary>
public sealed record CostLine(string What, int Visits, long EachCents)
{
    public long InAllCents => Visits * EachCents;
}
