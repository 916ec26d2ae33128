using System.Globalization;
using CsCheck;
using Regalia.Assessment.Practices;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Practices;

/// <summary>Practices that fit what is asked, by a plain reading of the table and with made-up rows.</summary>
public sealed class PracticeSelectionTests
{
    private static readonly List<Dictionary<string, string>> Rows = PlainCsv.Read(
        Path.Combine(BundledRelease.Folder, "practices.csv")
    );

    /// <summary>A practice of nobody, for tests.</summary>
    internal static Practice MadeUp { get; } =
        new(
            "P900",
            "VNM",
            "Made-up outreach",
            null,
            "due-diligence",
            "defensive",
            ["prevent"],
            ["ip-intensive"],
            null,
            null,
            "unknown",
            [],
            null,
            null,
            [],
            "For tests",
            null,
            VerificationStatus.Unverified,
            null,
            900
        );

    [Theory]
    [InlineData("approach", "due-diligence")]
    [InlineData("category", "reactive")]
    [InlineData("stages", "recover")]
    [InlineData("layers", "government")]
    [InlineData("addresses", "PRE_IP_OUTREACH")]
    [InlineData("jurisdiction", "EU")]
    [InlineData("standing", "unknown")]
    [InlineData("status", "sourced")]
    public void One_condition_as_the_table_has_it(string column, string value)
    {
        PracticeSelection selection = column switch
        {
            "approach" => new() { Approach = value },
            "category" => new() { Category = value },
            "stages" => new() { Stage = value },
            "layers" => new() { Layer = value },
            "addresses" => new() { Gap = value },
            "jurisdiction" => new() { Jurisdictions = [value] },
            "standing" => new() { Standing = value },
            _ => new() { VerifiedOnly = true },
        };
        string[] expected =
        [
            .. Rows.Where(r => r[column].Split('|').Contains(value, StringComparer.Ordinal)).Select(r => r["id"]),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), selection.Of(BundledRelease.Release).Select(p => p.Id));
    }

    [Fact]
    public void Years_are_a_window_and_an_unknown_year_is_undecided()
    {
        PracticeSelection window = new() { Since = 2018, Until = 2020 };
        Assert.Equal(
            Rows.Where(r => r["since"].Length > 0)
                .Where(r => int.Parse(r["since"], CultureInfo.InvariantCulture) is >= 2018 and <= 2020)
                .Select(r => r["id"])
                .Order(StringComparer.Ordinal),
            window.Of(BundledRelease.Release).Select(p => p.Id)
        );
        Assert.True(window.Admits(MadeUp with { Since = 2018 }));
        Assert.True(window.Admits(MadeUp with { Since = 2020 }));
        Assert.False(window.Admits(MadeUp with { Since = 2021 }));
        Assert.Null(window.Admits(MadeUp));
    }

    [Fact]
    public void Unknown_is_not_no()
    {
        Assert.Null(new PracticeSelection { Standing = "in_force" }.Admits(MadeUp));
        Assert.True(new PracticeSelection { Standing = "unknown" }.Admits(MadeUp));
        Assert.False(new PracticeSelection { Standing = "in_force" }.Admits(MadeUp with { Standing = "ended" }));
        Assert.False(new PracticeSelection { Standing = "unknown" }.Admits(MadeUp with { Standing = "ended" }));
        Assert.Null(new PracticeSelection { Provides = "duty" }.Admits(MadeUp));
        Assert.False(new PracticeSelection { Provides = "duty" }.Admits(MadeUp with { Provides = ["right"] }));
        Assert.Null(new PracticeSelection { Actor = "office" }.Admits(MadeUp));
        Assert.True(new PracticeSelection { Actor = "office" }.Admits(MadeUp with { Actor = "The Office" }));
        // One condition that does not hold decides, whatever else is unknown.
        Assert.False(new PracticeSelection { Actor = "office", Stage = "recover" }.Admits(MadeUp));
    }

    [Fact]
    public void Words_must_all_stand_in_name_description_or_actor_in_any_case()
    {
        Assert.True(new PracticeSelection { Words = ["OUTREACH", "tests"] }.Admits(MadeUp));
        Assert.False(new PracticeSelection { Words = ["outreach", "missing"] }.Admits(MadeUp));
        Assert.True(new PracticeSelection { Words = ["desk"] }.Admits(MadeUp with { Actor = "Help desk" }));
    }

    [Fact]
    public void A_condition_more_never_finds_more_and_without_it_the_same_comes_back() =>
        Gen.Select(
                AnyOf.The<string?>(null, "national-security", "due-diligence"),
                AnyOf.The<string?>(null, "prevent", "recover", "detect"),
                AnyOf.The<int?>(null, 2016, 2022),
                Gen.Bool,
                (approach, stage, since, verified) =>
                    new PracticeSelection
                    {
                        Approach = approach,
                        Stage = stage,
                        Since = since,
                        VerifiedOnly = verified,
                    }
            )
            .Sample(selection =>
            {
                Practice[] found = [.. selection.Of(BundledRelease.Release)];
                foreach (PracticeCondition condition in selection.Conditions)
                {
                    Assert.Equal(selection.Conditions.Length - 1, condition.Without.Conditions.Length);
                    Assert.Subset(condition.Without.Of(BundledRelease.Release).ToHashSet(), found.ToHashSet());
                    Assert.All(found, p => Assert.True(condition.Holds(p)));
                }
            });

    [Fact]
    public void The_release_itself_lists_the_words()
    {
        Assert.Equal(
            ["prevent", "deter", "detect", "recover"],
            PracticeVocabulary.Of(BundledRelease.Release, "stages")
        );
        Assert.Contains("in_force", PracticeVocabulary.Of(BundledRelease.Release, "standing"));
        Assert.Empty(PracticeVocabulary.Of(BundledRelease.Release, "no such column"));
    }
}
