namespace Doorway.Clinical.Instruments;

/// <summary>The score of a part. One missing answer leaves it without a value.</summary>
internal static class PartScore
{
    internal static Score Of(ScalePart part, GivenAnswers given)
    {
        if (part.Items.Count == 0) return new Score(part.Name, null, null, false, null, part.Because);
        if (!given.AreThere(part.Items)) return new Score(part.Name, null, null, false, null, "Answers of this part are missing");
        decimal sum = part.Items.Sum(n => given.At(n)!.Value);
        var value = part.Measure switch
        {
            PartMeasure.Sum => sum,
            PartMeasure.Mean => Math.Round(sum / part.Items.Count, 2, MidpointRounding.AwayFromZero),
            _ => Math.Round(100 * sum / given.Most(part.Items), 1, MidpointRounding.AwayFromZero),
        };
        return new Score(part.Name, value, TotalScore.BandOf(part.Bands, value), false, null);
    }
}
