using System.Globalization;
using System.Text;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

/// <summary>The two pictures of docs/clinical/pharmacokinetics.md.</summary>
internal static class KineticsPictures
{
    public const string FitPath = "docs/clinical/pharmacokinetics-fit.svg";
    public const string CurvesPath = "docs/clinical/pharmacokinetics-curves.svg";

    /// <summary>Published against computed, both on a logarithmic scale.</summary>
    public static string Fit(KnowledgeSet knowledge)
    {
        const double left = 60, top = 20, size = 420, least = 5, decades = 2.5;
        double Place(double value) => Math.Clamp(Math.Log10(value / least) / decades, 0, 1) * size;
        var svg = Begin(520, 500, "Published figures beside the curves of fitted-2026", "Each mark is one published figure: to the right its published value, upwards the value of the curve. On the line both are the same; the two lines beside it are twice and half.");
        foreach (var tick in new[] { 5, 10, 20, 50, 100, 200, 500, 1000 })
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{left + Place(tick):0.0} {top}v{size}M{left} {top + size - Place(tick):0.0}h{size}\"/>");
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{left + Place(tick):0.0}\" y=\"{top + size + 18}\" text-anchor=\"middle\">{tick}</text><text x=\"{left - 8}\" y=\"{top + size - Place(tick) + 4:0.0}\" text-anchor=\"end\">{tick}</text>");
        }
        svg.AppendLine(CultureInfo.InvariantCulture, $"<path class=\"line\" d=\"M{left} {top + size}L{left + size} {top}\"/><path class=\"guide\" d=\"M{left} {top + size - Place(2 * least):0.0}L{left + size - Place(2 * least):0.0} {top}M{left + Place(2 * least):0.0} {top + size}L{left + size} {top + Place(2 * least):0.0}\"/>");
        foreach (var fitted in KineticFit.Of(knowledge).Where(f => f.Set == ParameterSet.Fitted2026))
        {
            foreach (var value in fitted.Values)
            {
                var (x, y, kind) = (left + Place(value.Published), top + size - Place(value.Curve), value.IsWithin is null ? "open" : "held");
                svg.AppendLine(value.Figure switch
                {
                    FittedFigure.Cmax => string.Create(CultureInfo.InvariantCulture, $"<circle class=\"{kind}\" cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"5\"/>"),
                    FittedFigure.Auc => string.Create(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{x - 4.5:0.0}\" y=\"{y - 4.5:0.0}\" width=\"9\" height=\"9\"/>"),
                    _ => string.Create(CultureInfo.InvariantCulture, $"<path class=\"{kind}\" d=\"M{x:0.0} {y - 6:0.0}l5.5 10h-11z\"/>"),
                });
            }
        }
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{left + size / 2}\" y=\"{top + size + 40}\" text-anchor=\"middle\">published</text><text x=\"18\" y=\"{top + size / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 18 {top + size / 2})\">curve</text>");
        svg.AppendLine("<circle class=\"held\" cx=\"80\" cy=\"34\" r=\"5\"/><text x=\"92\" y=\"38\">highest value, ng/mL</text><rect class=\"held\" x=\"75.5\" y=\"49.5\" width=\"9\" height=\"9\"/><text x=\"92\" y=\"58\">area, ng·h/mL</text><path class=\"held\" d=\"M80 68l5.5 10h-11z\"/><text x=\"92\" y=\"78\">time of the highest value, min</text><circle class=\"open\" cx=\"80\" cy=\"94\" r=\"5\"/><text x=\"92\" y=\"98\">hollow: reported, not held to</text>");
        return svg.AppendLine("</svg>").ToString();
    }

    /// <summary>An infusion and a lozenge with their bands.</summary>
    public static string Curves(KnowledgeSet knowledge)
    {
        const double left = 60, top = 20, width = 560, height = 260, most = 600, minutes = 240;
        var svg = Begin(650, 340, "Ketamine after 35 mg by a vein over 40 minutes and after a lozenge of 200 mg that is swallowed", "70 kg, fitted-2026. Lines: half of 1,000 virtual people lie below. Bands: from 5 to 95 of 100, with the residual of a measurement.");
        for (var tick = 0; tick <= 600; tick += 100)
            svg.AppendLine(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{left} {top + height - height * tick / most:0.0}h{width}\"/><text x=\"{left - 8}\" y=\"{top + height - height * tick / most + 4:0.0}\" text-anchor=\"end\">{tick}</text>");
        for (var tick = 0; tick <= 240; tick += 30)
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{left + width * tick / minutes:0.0}\" y=\"{top + height + 18}\" text-anchor=\"middle\">{tick}</text>");
        Curve(svg, Sample.Plan(Sample.Infusion()), "a", "35 mg by a vein", 64, 34, knowledge);
        Curve(svg, Sample.Plan(Sample.Lozenge()), "b", "lozenge 200 mg, swallowed", 120, -14, knowledge);
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{left + width / 2}\" y=\"{top + height + 40}\" text-anchor=\"middle\">minutes</text><text x=\"18\" y=\"{top + height / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 18 {top + height / 2})\">ng/mL</text>");
        return svg.AppendLine("</svg>").ToString();

        void Curve(StringBuilder into, KineticPlan plan, string kind, string name, int labelMin, int down, KnowledgeSet set)
        {
            var band = KineticForecast.Of(plan, set, new() { UntilMin = minutes, EveryMin = 2 }).Ketamine.Band!;
            string Points(IEnumerable<(int I, double Value)> points) => string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{left + width * p.I * 2 / minutes:0.0},{top + height - height * Math.Min(p.Value, most) / most:0.0}")));
            into.AppendLine(CultureInfo.InvariantCulture, $"<polygon class=\"band {kind}\" points=\"{Points(band.Low.Select((v, i) => (i, v)).Concat(band.High.Select((v, i) => (i, v)).Reverse()))}\"/><polyline class=\"curve {kind}\" points=\"{Points(band.Middle.Select((v, i) => (i, v)))}\"/>");
            into.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{left + width * labelMin / minutes + 6:0.0}\" y=\"{top + height - height * band.Middle[labelMin / 2] / most + down:0.0}\">{name}</text>");
        }
    }

    private static StringBuilder Begin(int width, int height, string title, string about) => new(string.Create(CultureInfo.InvariantCulture, $$"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width}} {{height}}" width="{{width}}" height="{{height}}" role="img" aria-labelledby="t d">
        <title id="t">{{title}}</title><desc id="d">{{about}}</desc>
        <style>svg{background:#fff}text{font:12px sans-serif;fill:#222}.grid{stroke:#ddd;fill:none}.line{stroke:#222;fill:none}.guide{stroke:#888;stroke-dasharray:4 4;fill:none}.held{fill:#3d5a80;stroke:#3d5a80}.open{fill:#fff;stroke:#3d5a80;stroke-width:1.5}.band{opacity:.22}.band.a{fill:#3d5a80}.band.b{fill:#7a5c3e}.curve{fill:none;stroke-width:2}.curve.a{stroke:#3d5a80}.curve.b{stroke:#7a5c3e;stroke-dasharray:7 4}</style>

        """));
}
