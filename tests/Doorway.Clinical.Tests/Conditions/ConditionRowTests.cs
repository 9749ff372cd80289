using Doorway.Clinical.Conditions;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Conditions;

/// <summary>The conditions of source 004 with what is held about each, against the words of that source and against the studies.</summary>
public sealed class ConditionRowTests
{
    private static readonly KnowledgeSet Set = KnowledgeSet.Embedded;

    // As they stand in source 004 under "Conditions Treated with KAP".
    private static readonly string[] InSource004 =
    [
        "Major depressive disorder", "Bipolar depression", "Chronic depression", "Suicidal ideation", "Postpartum depression",
        "PTSD", "Complex PTSD", "Childhood trauma", "Combat trauma", "Dissociative disorders",
        "Generalised anxiety disorder", "Social anxiety disorder", "Panic disorder", "Specific phobias", "Obsessive-compulsive disorder",
        "Chronic pain", "Eating disorders", "Substance use disorders", "End-of-life anxiety", "Personality disorders",
    ];

    public static TheoryData<string> Conditions => [.. Set.Conditions.Select(c => c.Id)];
    public static TheoryData<string> Studies => [.. Set.Studies.Select(s => s.Id)];

    [Fact]
    public void Every_condition_that_source_004_names_stands_here_once_and_nothing_else_says_so()
    {
        var named = Set.Conditions.Where(c => c.NamedIn004 is not null).ToList();
        Assert.Equal(InSource004, named.Select(c => c.NamedIn004!.Split(" - ")[0]));
        Assert.All(named, c => Assert.Contains("THERAPYROUTE", c.Sources));
        Assert.Equal(["major-depression"], Set.Conditions.Where(c => c.NamedIn004 is null).Select(c => c.Id));
    }

    [Theory, MemberData(nameof(Conditions))]
    public void What_is_held_is_the_strongest_kind_of_its_own_studies_and_never_more(string id)
    {
        var row = Set.Conditions.Single(c => c.Id == id);
        var kinds = ConditionRow.Of(row.Studies, Set).Select(s => s.Kind).ToList();
        var held = kinds.Count > 0 ? (EvidenceHeld)(int)kinds.Min() : row.NearStudies.Count > 0 ? EvidenceHeld.Indirect : EvidenceHeld.None;
        Assert.Equal(held, row.Evidence);
        Assert.Equal(held is EvidenceHeld.None or EvidenceHeld.Indirect, row.Holds.StartsWith("No study is held here; source 004 lists it.", StringComparison.Ordinal));
        Assert.Equal(ConditionRow.Of(row.NearStudies, Set).Count, row.NearStudies.Except(row.Studies).Distinct().Count());
        Assert.DoesNotContain("effective", row.Holds, StringComparison.OrdinalIgnoreCase);
        Assert.True(row.Limits.Length > 20);
    }

    [Theory, MemberData(nameof(Conditions))]
    public void Its_codes_its_source_of_codes_and_its_screening_rows_exist(string id)
    {
        var row = Set.Conditions.Single(c => c.Id == id);
        Assert.False(Set.SourceOf(row.CodesFrom).Read);
        Assert.NotEmpty(row.Codes);
        Assert.All(row.Codes, c => Assert.Matches(@"^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$", c.Code));
        Assert.All(row.Codes, c => Assert.False(string.IsNullOrWhiteSpace(c.Says)));
        Assert.Empty(row.ScreeningRows.Except(Set.EligibilityRows.Select(r => r.Id)));
    }

    [Theory, MemberData(nameof(Studies))]
    public void A_study_has_a_source_a_date_a_limit_and_a_use(string id)
    {
        var study = Set.Studies.Single(s => s.Id == id);
        Assert.NotEqual("", study.Source);
        Assert.NotEqual("", study.SourceDate);
        Assert.True(study.Found.Length > 10 && study.Limits.Length > 10);
        Assert.True(study.N is null or > 0);
        Assert.Contains(Set.Conditions, c => c.Studies.Contains(id) || c.NearStudies.Contains(id));
        Assert.Equal(study.Kind is StudyKind.Label or StudyKind.Guideline, study.Direction == StudyDirection.Grade);
        // What is named from memory alone is never called read.
        if (study.Sources.All(t => !Set.SourceOf(t).Read))
            Assert.Equal(Mark.Uncertain, study.Mark);
        Assert.Equal(study.Kind == StudyKind.Label, study.Basis == Basis.Label);
    }

    [Fact]
    public void Null_and_worse_trials_stand_where_they_belong()
    {
        Assert.Equal(StudyDirection.NoDifference, Set.Studies.Single(s => s.Id == "karma-dep-2").Direction);
        Assert.Equal(StudyDirection.Against, Set.Studies.Single(s => s.Id == "ketect-2022").Direction);
        Assert.Equal("2 in favor, 1 without a difference", Set.Conditions.Single(c => c.Id == "ptsd").Directions(Set));
        Assert.Equal("1 without a difference", Set.Conditions.Single(c => c.Id == "combat-trauma").Directions(Set));
        Assert.Equal("2 in favor, 2 without a difference, 1 in which the other treatment did better", Set.Conditions.Single(c => c.Id == "major-depression").Directions(Set));
        Assert.Equal("", Set.Conditions.Single(c => c.Id == "panic-disorder").Directions(Set));
    }

    [Fact]
    public void The_scale_says_each_step_in_its_own_words()
    {
        Assert.Equal(Enum.GetValues<EvidenceHeld>().Length, Enum.GetValues<EvidenceHeld>().Select(ConditionRow.Says).Distinct().Count());
        Assert.Equal(Enum.GetValues<StudyDirection>().Length, Enum.GetValues<StudyDirection>().Select(ConditionRow.Says).Distinct().Count());
        Assert.Equal("No study is held here", ConditionRow.Says(EvidenceHeld.None));
        Assert.Throws<InvalidOperationException>(() => ConditionRow.Of(["nothing"], Set));
    }

    [Fact]
    public void Each_medicine_of_the_list_is_one_that_the_interactions_know()
    {
        var known = Set.Interactions.SelectMany(r => r.Drugs).Select(d => d.Name).ToHashSet();
        Assert.All(Set.Antidepressants, a => Assert.Contains(a.Name, known));
        Assert.Equal(AntidepressantClass.Maoi, Set.Antidepressants.Single(a => a.Name == "phenelzine").Class);
        Assert.Equal(Enum.GetValues<AntidepressantClass>().Length, Enum.GetValues<AntidepressantClass>().Select(Antidepressant.Says).Distinct().Count());
    }
}
