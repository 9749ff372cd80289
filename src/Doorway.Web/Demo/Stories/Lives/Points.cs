namespace Doorway.Web.Demo.Stories.Lives;

/// <summary>Spreads a total over the questions of an instrument, a little unevenly, and each person in their own way.</summary>
internal static class Points
{
    /// <summary>The ninth question, about death, is answered with 0.</summary>
    public static int[] Phq9(string who, int total) => [.. Spread(who, total, 8, 3), 0];

    public static int[] Gad7(string who, int total) => Spread(who, total, 7, 3);

    public static int[] Pcl5(string who, int total) => Spread(who, total, 20, 4);

    private static int[] Spread(string who, int total, int count, int most)
    {
        if (total > count * most)
            throw new ArgumentOutOfRangeException(nameof(total), $"{total} does not fit into {count} questions.");
        var points = Enumerable.Repeat(total / count, count).ToArray();
        // Where the rest falls depends on the name alone, so that a person's answers stay alike over time.
        var start = who.Sum(letter => letter) % count;
        for (var rest = total % count; rest > 0; rest--)
            points[(start + rest * 3) % count]++;
        // Two questions far apart trade a point, where both have room.
        var (more, less) = ((start + 1) % count, (start + count / 2) % count);
        if (points[more] < most && points[less] > 0 && more != less)
            (points[more], points[less]) = (points[more] + 1, points[less] - 1);
        return points;
    }
}
