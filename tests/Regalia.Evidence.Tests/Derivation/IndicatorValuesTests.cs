using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;

namespace Regalia.Evidence.Tests.Derivation;

public sealed class IndicatorValuesTests
{
    private static readonly Iso3 Brazil = Iso3.Parse("BRA");
    private static readonly Iso3 Indonesia = Iso3.Parse("IDN");

    [Fact]
    public void An_observed_value_is_the_newest_and_keeps_its_provenance()
    {
        IndicatorValue value = Find("RD_GDP")!;
        Assert.Equal((1.25, 2021, 0), (value.Value, value.Year, value.YearGap));
        Assert.Equal(9, value.Observation!.Row);
        Assert.Empty(value.Inputs);
        Assert.Equal(1.5, Find("NCSI")!.StandardError);
    }

    [Fact]
    public void A_product_takes_the_newest_first_input_and_the_second_of_the_nearest_year()
    {
        // 1.25 % of 2021; GDP of 2020 and 2022 are equally near, so the later counts: 0.01 x 1.25 x 2e12.
        IndicatorValue value = Find("RD_USD")!;
        Assert.Equal(2.5e10, value.Value);
        Assert.Equal((2021, 1), (value.Year, value.YearGap));
        Assert.Equal([2021, 2022], value.Inputs.Select(input => input.Year));
        Assert.Equal("RD_GDP × GDP × 0.01", value.Formula);
        Assert.Equal((EvidenceState.Value, VerificationStatus.Sourced), (value.State, value.Status));
        Assert.Null(value.StandardError);
    }

    [Fact]
    public void Older_values_are_there_too_each_with_its_own_nearest_partner()
    {
        using SmallRelease small = new();
        IndicatorValues values = new(small.Release(), EvidenceSelection.None);
        Assert.Equal([2.5e10, 1.5e10], values.All(Brazil, "RD_USD").Select(value => value.Value));
    }

    [Fact]
    public void A_ratio_divides_and_is_unverified_if_one_input_is()
    {
        IndicatorValue value = Find("PAT_PER_M")!;
        Assert.Equal(20, value.Value, 1e-12); // 4000 / 2e8 x 1e6
        Assert.Equal(VerificationStatus.Unverified, value.Status);
        Assert.Equal("PATENTS ÷ PEOPLE × 1000000", value.Formula);
    }

    [Fact]
    public void A_ratio_to_nothing_is_no_value() =>
        Assert.Null(Find("PAT_PER_M", small => small.With("observations", 7, "value", "0")));

    [Fact]
    public void A_sum_needs_all_its_inputs()
    {
        IndicatorValue value = Find("BOTH")!;
        Assert.Equal(0.5 + 51.95, value.Value);
        Assert.Equal((2025, 3), (value.Year, value.YearGap));
        Assert.Equal("LAW + NCSI", value.Formula);
        Assert.Null(Find("BOTH", country: Indonesia)); // its NCSI is unknown
    }

    [Fact]
    public void A_derived_value_may_rest_on_a_derived_one_and_keeps_the_wider_gap()
    {
        // 2.5e10 US$ over 2e8 people, factor 1e6.
        IndicatorValue value = Find("PAT_PER_M", small => small.With("indicators", 7, "inputs", "RD_USD|PEOPLE"))!;
        Assert.Equal(1.25e8, value.Value);
        Assert.Equal(1, value.YearGap);
        Assert.Equal(2, value.Inputs[0].Inputs.Length);
    }

    [Theory]
    [InlineData("party", 1, EvidenceState.Value)]
    [InlineData("endorsed", 1, EvidenceState.Value)]
    [InlineData("statement", 1, EvidenceState.Value)]
    [InlineData("member", 1, EvidenceState.Value)]
    [InlineData("signatory", 0.5, EvidenceState.Value)]
    [InlineData("invited", 0.25, EvidenceState.Value)]
    [InlineData("statement_against", 0, EvidenceState.No)]
    [InlineData("none", 0, EvidenceState.No)]
    [InlineData("none_found", 0, EvidenceState.NoneFound)]
    [InlineData("not_signed", 0, EvidenceState.No)]
    [InlineData("not_member", 0, EvidenceState.No)]
    [InlineData("not_party", 0, EvidenceState.No)]
    public void A_position_counts_by_how_far_it_goes(string position, double weight, EvidenceState state)
    {
        IndicatorValue value = Find("TREATY", small => small.With("positions", 3, "position", position))!;
        Assert.Equal((weight, state, 2022), (value.Value, value.State, value.Year));
        Assert.Equal(("TREATY", "BUDAPEST"), (value.IndicatorId, value.Position!.Instrument));
    }

    [Fact]
    public void A_position_without_a_date_is_of_the_reference_year()
    {
        IndicatorValue value = Find("TREATY", country: Indonesia)!;
        Assert.Equal((2025, VerificationStatus.Unverified), (value.Year, value.Status));
    }

    [Fact]
    public void Several_positions_give_their_mean_and_all_must_be_there()
    {
        IndicatorValue value = Find("EXPERTS")!;
        Assert.Equal((0.5, 2021, 0), (value.Value, value.Year, value.YearGap));
        Assert.Equal(["GGE_A", "GGE_B"], value.Inputs.Select(input => input.IndicatorId));
        Assert.Equal("mean of GGE_A, GGE_B", value.Formula);
        Assert.Null(Find("EXPERTS", country: Indonesia)); // no row for GGE_B
    }

    [Theory]
    [InlineData("not_member", "not_member", EvidenceState.No)]
    [InlineData("not_member", "none_found", EvidenceState.NoneFound)]
    [InlineData("none_found", "member", EvidenceState.Value)]
    public void A_mean_of_zeros_is_a_plain_no_only_if_each_is_one(string a, string b, EvidenceState expected)
    {
        IndicatorValue value = Find(
            "EXPERTS",
            small => small.With("positions", 4, "position", a).With("positions", 5, "position", b)
        )!;
        Assert.Equal(expected, value.State);
    }

    [Fact]
    public void A_zero_keeps_why_it_is_one() =>
        Assert.Equal(EvidenceState.NoneFound, Find("LAW", country: Indonesia)!.State);

    [Fact]
    public void What_is_unknown_or_not_of_this_release_has_no_value()
    {
        Assert.Null(Find("NCSI", country: Indonesia));
        Assert.Null(Find("NCSI", country: Iso3.Parse("XXX")));
        Assert.Null(Find("LATER"));
        Assert.Null(Find("RATE")); // incident counts are the assessment's business
    }

    [Fact]
    public void An_unknown_indicator_is_refused_with_what_was_meant()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Find("RD_GPD"));
        Assert.Contains("did you mean \"RD_GDP\"?", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verified_only_leaves_out_what_nobody_checked()
    {
        EvidenceSelection verified = new(VerifiedOnly: true, OpenLicencesOnly: false);
        Assert.NotNull(Find("RD_USD", selection: verified));
        Assert.Null(Find("PAT_PER_M", selection: verified)); // the population is unverified
        Assert.Null(Find("TREATY", selection: verified, country: Indonesia));
        Assert.NotNull(Find("TREATY", selection: verified));
    }

    [Fact]
    public void Open_licences_only_leaves_out_what_is_restricted()
    {
        EvidenceSelection open = new(VerifiedOnly: false, OpenLicencesOnly: true);
        Assert.Null(Find("NCSI", selection: open));
        Assert.Null(Find("BOTH", selection: open));
        Assert.NotNull(Find("RD_USD", selection: open));
        Assert.NotNull(Find("TREATY", selection: open, country: Indonesia)); // positions are our own coding
    }

    [Fact]
    public void Incident_counts_are_ours_and_follow_the_licence_of_their_source()
    {
        using SmallRelease small = new();
        EvidenceSelection both = new(VerifiedOnly: true, OpenLicencesOnly: true);
        EvidenceRelease release = small.Release();
        Assert.True(both.Admits(release, release.IncidentCounts[0]));
        EvidenceRelease closed = small.With("sources", 6, "licence", "CLOSED").Release();
        Assert.False(both.Admits(closed, closed.IncidentCounts[0]));
        Assert.True(EvidenceSelection.None.Admits(closed, closed.IncidentCounts[0]));
    }

    private static IndicatorValue? Find(
        string indicator,
        Func<SmallRelease, SmallRelease>? change = null,
        EvidenceSelection? selection = null,
        Iso3? country = null
    )
    {
        using SmallRelease small = new();
        change?.Invoke(small);
        return new IndicatorValues(small.Release(), selection ?? EvidenceSelection.None).Find(
            country ?? Brazil,
            indicator
        );
    }
}
