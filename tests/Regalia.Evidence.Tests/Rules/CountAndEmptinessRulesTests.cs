using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Evidence.Tests.Rules;

public sealed class CountAndEmptinessRulesTests
{
    [Theory]
    [InlineData("espionage", "4")] // more than the incidents
    [InlineData("espionage", "-1")]
    [InlineData("incidents", "-1")]
    public void Counts_are_at_least_0_and_a_part_is_not_more_than_the_whole(string column, string value)
    {
        using SmallRelease small = new();
        small.With("incident_counts", 2, column, value).OnlyFault().IsAt("incident_counts.csv", 2, column, value);
    }

    [Fact]
    public void A_release_without_observations_says_that_it_is_empty()
    {
        using SmallRelease small = new();
        small.Tables["observations"].RemoveRange(1, 12);
        Fault fault = small.OnlyFault();
        fault.IsAt("observations.csv", null, null, null);
        Assert.Contains("empty", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_without_anything_says_that_it_is_empty()
    {
        using SmallRelease small = new();
        foreach (List<string[]> rows in small.Tables.Values)
        {
            rows.RemoveRange(1, rows.Count - 1);
        }

        ReleaseReading reading = small.Write().Read();
        Assert.Null(reading.Release);
        Assert.Equal(["countries.csv", "observations.csv"], reading.Faults.Select(fault => fault.File));
    }
}
