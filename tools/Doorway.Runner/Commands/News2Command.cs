using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Monitoring;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`news2`: one observation to the National Early Warning Score 2.</summary>
internal sealed class News2Command : IAnsweringCommand
{
    public string Name => "news2";

    public string About => "one observation to NEWS2: total, parts, risk; an aid, never the alarm";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var score = News2.Of(new News2Observation
        {
            RespirationRate = request["respirationRate"].Whole(0, 200),
            SpO2Percent = request["spo2"].Whole(0, 100),
            SecondOxygenScale = request["spo2Scale"].Whole(1, 2) == 2,
            SupplementalOxygen = request["supplementalOxygen"].YesNo(),
            SystolicMmHg = request["systolicMmHg"].Whole(0, 400),
            HeartRatePerMinute = request["heartRate"].Whole(0, 400),
            Consciousness = request["consciousness"].OneOf(("A", "A"), ("C", "C"), ("V", "V"), ("P", "P"), ("U", "U")),
            TemperatureCelsius = request["temperatureC"].Number(10, 50),
        }, knowledge);
        var rows = knowledge.Scales.Where(r => r.Scale == "news2").ToList();
        return new
        {
            score.Total,
            score.Parts,
            score.Risk,
            version = rows.FirstOrDefault()?.Version,
            remark = "An aid, never the alarm: a systolic pressure of 160 to 219 counts 0 here. © Royal College of Physicians 2017.",
            sources = SourceLines.Of(knowledge, rows),
            knowledge = knowledge.ContentHash,
        };
    }
}
