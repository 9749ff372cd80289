using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Clinical.Tests.Pharmacokinetics;

/// <summary>The curves against published concentrations.</summary>
public sealed class PublishedRowTests
{
    public static TheoryData<string> Rows => [.. KnowledgeSet.Embedded.PharmacokineticRows.Select(r => r.Id)];

    [Theory, MemberData(nameof(Rows))]
    public void Look(string id)
    {
        var k = KnowledgeSet.Embedded;
        var row = k.PharmacokineticRows.Single(r => r.Id == id);
        var text = "";
        foreach (var set in new[] { ParameterSet.PerezRuixo2021, ParameterSet.Fitted2026 })
        {
            var p = KineticParameters.Of(set, k);
            if (!p.Takes(row.Drug, row.Route)) continue;
            var v = p.Typical(new KineticPerson { WeightKg = row.WeightKg, AgeYears = row.AgeYears ?? 40, Ancestry = row.Ancestry ?? Ancestry.Caucasian }, row.Drug);
            var s = new KineticSolution([new KineticDose { Route = row.Route, Mg = row.DoseMg, InfusionMin = row.InfusionMin, HoldMin = row.HoldMin ?? 10, Residue = row.Residue ?? default }], v);
            s.Become(v);
            var c = row.Analyte == Analyte.Ketamine ? Course.Ketamine : Course.Norketamine;
            var peak = KineticPeak.Of(s, c);
            text += $"\n{set} cmax {peak.NgMl:0.0} vs {row.CmaxNgMl} tmax {peak.Hours * 60:0.0} vs {row.TmaxMin} auc {(row.AucHours is { } h ? s.Area(c, h) : s.Area(c)):0.0} vs {row.AucNgHMl} held {row.IsHeldTo} {row.Study} {row.Route}";
        }
        Assert.Fail(text);
    }
}
