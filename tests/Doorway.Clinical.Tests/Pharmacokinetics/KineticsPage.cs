using System.Globalization;
using System.Text;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

/// <summary>docs/clinical/pharmacokinetics.md, written from the knowledge and the curves of today.</summary>
internal static class KineticsPage
{
    public const string Path = "docs/clinical/pharmacokinetics.md";

    public static string Text(KnowledgeSet knowledge, IReadOnlyDictionary<int, ClockTrial.Result> clock)
    {
        var page = new StringBuilder(Beginning);
        foreach (var set in Enum.GetValues<ParameterSet>()) Numbers(page, set, knowledge);
        page.Append(Working);
        foreach (var (sessions, result) in clock) page.AppendLine(CultureInfo.InvariantCulture, $"| {sessions} | {100 * (Math.Exp(result.General) - 1):0} % | {100 * (Math.Exp(result.Own) - 1):0} % |");
        page.Append(BeforeFit);
        foreach (var fitted in KineticFit.Of(knowledge)) Fit(page, fitted);
        Summary(page, knowledge);
        page.Append(Ending);
        foreach (var tag in knowledge.Pharmacokinetics.SelectMany(p => p.Sources).Concat(knowledge.PharmacokineticInfluences.SelectMany(i => i.Sources)).Concat(["KAMP20", "BOWDLE98", "SIMONS22"]).Distinct())
            page.AppendLine(CultureInfo.InvariantCulture, $"- {knowledge.SourceOf(tag).Cite} ({knowledge.SourceOf(tag).Date})");
        return page.ToString();
    }

    private static void Numbers(StringBuilder page, ParameterSet set, KnowledgeSet knowledge)
    {
        page.AppendLine(CultureInfo.InvariantCulture, $"\n### `{Name(set)}`\n\n| Number | Value | Differs among people | Mark | Means |\n|---|---|---|---|---|");
        foreach (var row in KineticParameters.Of(set, knowledge).Rows)
        {
            var differs = row.Variation is not { } variation ? "" : $"{Plain(variation)}{(row.VariationScale == VariationScale.Logit ? " (SD, logit)" : " %")}{(row.VariationMark == Mark.Proposed ? ", proposed" : "")}";
            page.AppendLine(CultureInfo.InvariantCulture, $"| {row.Name} | {Plain(row.Value)} {(row.Unit == "1" ? "" : row.Unit)} | {differs} | {row.Mark.ToString().ToLowerInvariant()} | {row.Says} |");
        }
    }

    private static void Fit(StringBuilder page, FittedRow fitted)
    {
        var row = fitted.Row;
        var held = fitted.Values.All(v => v.IsWithin is null) ? $"reported only ({(row.IsArterial ? "arterial" : row.IsOutlier ? "outlier" : fitted.Set == ParameterSet.PerezRuixo2021 ? "not of its own paper" : row.Rests)})" : string.Join(", ", fitted.Values.Select(v => v.IsWithin == true ? "within" : "**outside**"));
        page.AppendLine(CultureInfo.InvariantCulture, $"| {row.Study} | {row.Route} {Plain(row.DoseMg)} mg, {row.Analyte.ToString().ToLowerInvariant()} | {Name(fitted.Set)} | {string.Join("; ", fitted.Values.Select(v => $"{v.Figure} {Plain(v.Published)} → {v.Curve:0.0} ({v.ErrorPercent:+0;-0;0} %)"))} | {held} |");
    }

    private static void Summary(StringBuilder page, KnowledgeSet knowledge)
    {
        var all = KineticFit.Of(knowledge);
        var held = all.Where(f => f.Set == ParameterSet.Fitted2026).SelectMany(f => f.Values).Where(v => v.IsWithin is not null).ToList();
        var own = all.Where(f => f.Set == ParameterSet.PerezRuixo2021).SelectMany(f => f.Values).Where(v => v.IsWithin is not null).ToList();
        page.AppendLine(CultureInfo.InvariantCulture, $"\nOf {own.Count} figures of its own paper `perez-ruixo-2021` meets {own.Count(v => v.IsWithin == true)}; the worst is off by {own.Max(v => Math.Abs(v.ErrorPercent)):0.0} %.");
        page.AppendLine(CultureInfo.InvariantCulture, $"Of {held.Count} venous figures `fitted-2026` meets {held.Count(v => v.IsWithin == true)}. Median and worst error over every row, the reported ones too:");
        page.AppendLine("\n| Figure | Rows | Median | Worst |\n|---|---|---|---|");
        foreach (var figure in Enum.GetValues<FittedFigure>())
        {
            var errors = all.Where(f => f.Set == ParameterSet.Fitted2026).SelectMany(f => f.Values).Where(v => v.Figure == figure).Select(v => Math.Abs(v.ErrorPercent)).Order().ToList();
            page.AppendLine(CultureInfo.InvariantCulture, $"| {figure} | {errors.Count} | {Sample.Median(errors):0} % | {errors[^1]:0} % |");
        }
    }

    private static string Name(ParameterSet set) => set == ParameterSet.PerezRuixo2021 ? "perez-ruixo-2021" : "fitted-2026";

    private static string Plain(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private const string Beginning = """
        # Ketamine and norketamine in the body

        Decision support for a prescriber and a clock for a therapist, never an order and never a sign that somebody may leave or
        drive. This page is written by `DOORWAY_WRITE_DOCS=1 ./doorway test Clinical` from the numbers that the program computes
        with; `./doorway check` fails when it is stale. `./doorway clinical pk` answers with these curves, `./doorway clinical pkfit`
        prints the table of the fit.

        ## What it is worth

        - **Areas and clearance** are well supported, **highest values** moderately, **their times** weakly.
        - **An injection into a muscle is not validated**: one published row, partly from memory. **A spat lozenge is not
          validated**: extrapolated, no curve of one was ever published. Both marks stand wherever such a curve or a number of it
          stands.
        - **Phases** (onset, peak, come-down, back) are where the effect passes 20 and 80 percent of its highest value: a
          convention of this program that nobody has validated.
        - Differences among people alone give bands that are too narrow. All bands hold the residual of a measurement too: 35 mg by
          a vein over 40 minutes is 137, 226 and 359 ng/mL for 5, 50 and 95 of 100 people, and a published mean is 185.
        - `fitted-2026` was fitted to the rows below and has not been reviewed by anybody outside.

        ## The model

        Depots for each route (mouth, muscle, spray, nose, what is swallowed, what is taken by mouth), blood, two peripheral spaces,
        the liver, norketamine and its space, and the site of the effect. Everything is linear.

        ```
        blood'  = Σ ka·depot + Q1 (p1/Vp1 - c/Vc) + Q2 (p2/Vp2 - c/Vc) + Qh (l/Vh - c/Vc) + infusion
        liver'  = Σ ka·gut + Qh (c/Vc - l/Vh) - (kel + kmet) l
        n'      = kmet·l·mass - (CLn + Q3)/Vcn n + Q3/Vpn np          np' = Q3/Vcn n - Q3/Vpn np
        effect' = ke0 (blood concentration - effect)
        E = Vh (kel + kmet) / (Qh + Vh (kel + kmet))      clearance = Qh E      ng/mL = 1000 mg/L
        ```

        - **Vein**: at once, or evenly over the infusion. **Muscle**: a share at once into its depot, the rest is lost. **Lozenge**:
          a share evenly over the time that it is held; the rest is swallowed then, or nothing when it is spat. **Esketamine spray**:
          a share of each device, less of later ones, five minutes apart; the rest is swallowed. **Racemic nasal**: a share at once;
          the rest is swallowed. **Oral**: all of it. Everything swallowed is multiplied by Fgut and arrives evenly over a time.
        - **Weight** (`fitted-2026`): volumes × W/70, flows × (W/70)^0.75, kel and kmet × (W/70)^-0.25. In `perez-ruixo-2021` weight is
          no covariate. **Age** past 60 is taken from the 70-kg flow of the liver first. **Ancestry** is optional, off, told by the
          person and never read from a chart; there are no data for other groups.
        - `perez-ruixo-2021` gives norketamine as ketamine-equivalent mass, as printed. Its printed area of norketamine cannot be made
          from its own numbers and is not tested on.

        ![Published figures beside the curves](pharmacokinetics-fit.svg)

        ![Two curves with their bands](pharmacokinetics-curves.svg)

        ## Numbers

        """;

    private const string Working = """

        ## How it is computed

        - **Exact.** Blood, two spaces and liver form a star; its four rates are the roots of one equation and its modes follow from
          them. Norketamine, depots and effect are further steps of first order, so every course is a sum of exponentials between two
          events, and doses add up. Rates closer than 1.5 parts in ten million are moved apart by as little. A numeric solution of the
          printed equations (Dormand and Prince) in the tests agrees to a millionth over 10,000 random regimens.
        - **Cmax and Tmax** are the top of the curve, not the highest of some points; areas are exact too.
        - **Virtual people** are drawn from a seeded generator that is the same on every run: log-normal with ω = √ln(1 + CV²), shares
          normal on the logit, the half-time of the effect evenly from 0 to 12 minutes, one draw each for how much and how fast a person
          takes up through any one place. Where nothing is published the table says "proposed". The residual (27.6 %, norketamine
          42.2 %) is one factor a person, which gives the same band at each point as one a measurement. Areas are without it.
        - **Interacting medicines** with a published size are named with it. The size is one of an area; no curve is bent by it.
          **A sick liver** has no published size and bends nothing either.

        ## This person's own clock

        The virtual people are the prior. Each past session with marked phases makes those people more likely whose curve under the
        doses of that session has its phases where they were marked. A mark may differ from the curve by a shift of the whole session
        (15 %) and by one of its own (15 %); both are proposals, nothing is published. One fifth of the prediction always stays with
        people in general. On simulated patients (lozenge 200 mg, drawn apart from the prior, shifted sessions, a third of marks
        missing) the middle of the prediction is off by:

        | Marked sessions | People in general | Own clock |
        |---|---|---|

        """;

    private const string BeforeFit = """

        The simulated patients follow the model; how real people's phases follow it is not known.

        ## Fit, row by row

        Tolerances: `perez-ruixo-2021` against the tables of its own paper 1 % (norketamine 2 %). `fitted-2026` against venous rows:
        area 35 %, highest ketamine 45 %, highest norketamine twofold, its time 15 minutes or 50 %, and at least 80 % of all
        figures. Arterial, outlying and derived rows are reported and not held to.

        | Study | Dose | Set | Published → curve | |
        |---|---|---|---|---|

        """;

    private const string Ending = """

        ## Limits

        - Adults of 30 to 300 kg and 18 to 100 years. No pregnancy, no children, no kidney failure, no liver disease in the curve.
        - Subcutaneous doses are not modeled. An injection of esketamine into a muscle and an esketamine lozenge use the same shares as
          the racemate.
        - Mixing in the first minutes after a bolus is not modeled: a published bolus is twice as high at minute 2.
        - No curve says how somebody feels. Ratings follow the racemate between 50 and 200 ng/mL in venous blood in one study.

        ## Sources


        """;
}
