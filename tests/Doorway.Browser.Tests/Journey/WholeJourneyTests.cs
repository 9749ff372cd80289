using Doorway.Browser.Tests.Harness;
using Doorway.Web.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

public sealed class WholeJourneyTests(OneBrowser browser)
{
    [Theory, EachEngine]
    public async Task One_patient_goes_from_the_first_question_to_closure(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        await new WholeJourney(browser, practice).DriveAsync();
    }
}
