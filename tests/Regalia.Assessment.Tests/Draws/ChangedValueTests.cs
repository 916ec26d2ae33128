namespace Regalia.Assessment.Tests.Draws;

/// <summary>A changed value moves exactly what rests on it, and every other figure keeps every digit.</summary>
public sealed class ChangedValueTests
{
    private const int Value = 3;

    [Fact]
    public void A_score_of_one_country_moves_its_own_branch_only()
    {
        string[] changed = Changed("observations.csv", "CHL,PRE_WJP_CIVIL,", Value, _ => "0.5");
        Assert.Equal(
            [
                "CHL coded PRE_WJP_CIVIL",
                "CHL coded preparedness",
                "CHL coded reactive",
                "CHL coded readiness",
                "CHL drawn PRE_WJP_CIVIL",
                "CHL drawn preparedness",
                "CHL drawn reactive",
                "CHL drawn readiness",
            ],
            changed.Where(IsScore)
        );
        // The driver of the same indicator may move elsewhere, for it is held against the median country; and practices,
        // for how alike a country and Chile are rests on their readiness too.
        Assert.All(
            changed.Where(c => !c.StartsWith("CHL ", StringComparison.Ordinal) && !IsOverview(c)),
            c => Assert.Matches("^[A-Z]{3} (driver readiness PRE_WJP_CIVIL|practices [A-Z0-9_]+)$", c)
        );
        Assert.All(
            changed.Where(c => c.StartsWith("above", StringComparison.Ordinal)),
            c =>
            {
                Assert.Contains("CHL", c, StringComparison.Ordinal);
                Assert.Matches("preparedness|readiness", c);
            }
        );
    }

    [Fact]
    public void A_lender_moves_the_draws_of_who_borrows_and_not_its_score_as_coded()
    {
        // Peru has no value of researchers and borrows from countries of like income and region.
        string[] changed = Changed("observations.csv", "COL,EXP_RESEARCHERS,", Value, _ => "5000");
        Assert.Equal(
            ["COL exposure", "COL intensity", "COL pressure", "COL EXP_RESEARCHERS"],
            changed
                .Where(c => c.Contains(" coded ", StringComparison.Ordinal))
                .Select(c => c.Replace("coded ", "", StringComparison.Ordinal))
                .OrderBy(c => c.Contains('_', StringComparison.Ordinal))
                .ThenBy(c => c, StringComparer.Ordinal)
        );
        Assert.Equal(
            ["COL", "PER"],
            changed
                .Where(c => c.Contains(" drawn ", StringComparison.Ordinal))
                .Select(c => c[..3])
                .Distinct(StringComparer.Ordinal)
        );
        Assert.Contains("PER drawn EXP_RESEARCHERS", changed);
        Assert.Contains("PER drawn exposure", changed);
        Assert.DoesNotContain(changed.Where(IsScore), c => c.Contains("readiness", StringComparison.Ordinal));
    }

    [Fact]
    public void The_product_of_a_country_moves_what_is_derived_from_it_and_the_threat_of_all()
    {
        string[] changed = Changed("observations.csv", "BRA,CTX_GDP,", Value, _ => "5000000000000");
        string[] coded =
        [
            .. changed.Where(c =>
                c.StartsWith("BRA coded ", StringComparison.Ordinal) && !c.Contains("THR_", StringComparison.Ordinal)
            ),
        ];
        Assert.Equal(
            [
                "BRA coded EXP_IP_RECEIPTS_GDP",
                "BRA coded EXP_RD_USD",
                "BRA coded exposure",
                "BRA coded intensity",
                "BRA coded pressure",
                "BRA coded stock",
                "BRA coded threat",
            ],
            coded
        );
        Assert.All(BundledRelease.Result.Countries, c => Assert.Contains(c.Country.Code + " coded THR_RATE", changed));
        Assert.DoesNotContain(changed, c => c.Contains("THR_TREND", StringComparison.Ordinal) && IsScore(c));
        Assert.All(
            changed.Where(c => IsScore(c) && !c.StartsWith("BRA", StringComparison.Ordinal)),
            c => Assert.Matches("THR_RATE|threat|pressure|EXP_IP_RECEIPTS_GDP|intensity|exposure", c)
        );
    }

    [Fact]
    public void An_indicator_that_is_only_context_moves_nothing()
    {
        Assert.Empty(Changed("observations.csv", "BRA,EXP_GII_2022,", Value, _ => "99"));
    }

    [Fact]
    public void A_position_moves_the_guardrails_of_one_country()
    {
        string[] changed = Changed("positions.csv", "VNM,UNCC,", 2, _ => "party");
        Assert.Equal(
            ["GRD_UNCC", "guardrails", "readiness"],
            changed
                .Where(c => c.Contains(" coded ", StringComparison.Ordinal))
                .Select(c => c.Replace("VNM coded ", "", StringComparison.Ordinal))
        );
        Assert.All(changed.Where(IsScore), c => Assert.StartsWith("VNM ", c, StringComparison.Ordinal));
    }

    [Fact]
    public void An_incident_count_outside_the_windows_moves_nothing()
    {
        Assert.Empty(Changed("incident_counts.csv", "BRA,eurepoc-1.3,2025-03,2015,", 4, _ => "9"));
        Assert.Empty(Changed("incident_counts.csv", "BRA,dcid-2.0,2023-02,2018,", 4, _ => "9"));
    }

    [Fact]
    public void An_incident_count_within_a_window_moves_the_threat_of_all_but_the_trend_of_one()
    {
        string[] changed = Changed("incident_counts.csv", "BRA,eurepoc-1.3,2025-03,2023,", 4, _ => "9");
        Assert.Equal(27, changed.Count(c => c.EndsWith(" coded THR_RATE", StringComparison.Ordinal)));
        Assert.Equal(27, changed.Count(c => c.EndsWith(" coded THR_ESPIONAGE_SHARE", StringComparison.Ordinal)));
        Assert.Equal(
            ["BRA coded THR_TREND"],
            changed.Where(c => c.EndsWith(" coded THR_TREND", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(changed, c => c.Contains("readiness", StringComparison.Ordinal));
        Assert.DoesNotContain(changed, c => c.EndsWith("exposure", StringComparison.Ordinal) && IsScore(c));
    }

    private static bool IsScore(string name) =>
        name.Contains(" coded ", StringComparison.Ordinal) || name.Contains(" drawn ", StringComparison.Ordinal);

    private static bool IsOverview(string name) =>
        name.StartsWith("task", StringComparison.Ordinal) || name.StartsWith("above", StringComparison.Ordinal);

    private static string[] Changed(string file, string key, int column, Func<string, string> change)
    {
        using var copy = new ReleaseCopy();
        copy.Cell(file, key, column, change);
        return Digits.Changed(BundledRelease.FewDraws, copy.Assess(BundledRelease.Few));
    }
}
