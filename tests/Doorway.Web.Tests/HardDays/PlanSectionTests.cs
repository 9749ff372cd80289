using Doorway.Care.HardDays;
using Doorway.Care.Languages;
using Doorway.Web.Tests.Consents;

namespace Doorway.Web.Tests.HardDays;

public sealed class PlanSectionTests
{
    public static TheoryData<PlanKind> Kinds => [.. Enum.GetValues<PlanKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void A_plan_can_be_read_at_thirteen(PlanKind kind)
        => Assert.All(PlanSections.Of(kind), s => Assert.InRange(ReadingAgeTests.Grade([s.Heading, s.Hint]), double.MinValue, 8));

    [Theory, MemberData(nameof(Kinds))]
    public void Every_heading_and_hint_of_a_plan_has_its_Spanish(PlanKind kind)
        => Assert.All(PlanSections.Of(kind).SelectMany(s => new[] { s.Heading, s.Hint }), words => Assert.NotNull(SpanishTexts.Of(words)));
}
