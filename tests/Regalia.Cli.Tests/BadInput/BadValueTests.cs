using Regalia.Cli.Tests.Harness;
using static System.FormattableString;

namespace Regalia.Cli.Tests.BadInput;

/// <summary>Values that fit their column and still cannot be right.</summary>
public sealed class BadValueTests : IDisposable
{
    private static readonly string[] Index = ["BRA", "PRE_NCSI"];
    private readonly ReleaseCopy _copy = new();

    [Fact]
    public void An_observation_that_stands_twice()
    {
        int row = 0;
        _copy.Table("observations", t => t.Repeat(row = t.Row(Index)));
        Expect(
            Invariant($"observations.csv row {row + 2}, column country, indicator, year: \"BRA, PRE_NCSI, "),
            Invariant($"row {row + 1}")
        );
    }

    [Theory]
    [InlineData("151", "expected 0 to 100")]
    [InlineData("-1", "expected 0 to 100")]
    [InlineData("NaN", "expected a number")]
    [InlineData("1e999", "expected ")]
    [InlineData("51,95", "with a dot")]
    [InlineData("n/a", "expected a number")]
    public void A_value_that_cannot_be(string value, string expectation) =>
        ExpectCell("observations", Index, "value", value, expectation);

    [Theory]
    [InlineData("observations", "BRA,PRE_NCSI", "source", "ega-ncsi-2-2021", "did you mean")]
    [InlineData("observations", "BRA,PRE_NCSI", "indicator", "PRE_NCSX", "indicators.csv")]
    [InlineData("observations", "BRA,PRE_NCSI", "state", "maybe", "none_found")]
    [InlineData("sources", "ega-ncsi-2-2022", "licence", "CC-BY-9.0", "licences.csv")]
    [InlineData("sources", "ega-ncsi-2-2022", "licence", "CC-BY-4.1", "did you mean \"CC-BY-4.0\"")]
    [InlineData("incident_counts", "BRA,eurepoc-1.3", "incidents", "-1", "at least 0")]
    [InlineData("incident_counts", "BRA,eurepoc-1.3", "incidents", "1.5", "whole number")]
    [InlineData("incident_counts", "BRA,eurepoc-1.3", "espionage", "999", "part of the incidents")]
    [InlineData("countries", "BRA", "income_group", "Middle income", "Upper middle income")]
    [InlineData("positions", "BRA,BUDAPEST", "position", "friend", "party")]
    public void A_cell_that_refers_to_nothing(
        string table,
        string key,
        string column,
        string value,
        string expectation
    ) => ExpectCell(table, key.Split(','), column, value, expectation);

    private void ExpectCell(string table, string[] key, string column, string value, string expectation)
    {
        int row = 0;
        _copy.Table(
            table,
            t =>
            {
                row = Enumerable.Range(1, t.Count).First(r => key.Select((k, i) => t[r, t.Header[i]] == k).All(m => m));
                t[row, column] = value;
            }
        );
        Expect(Invariant($"{table}.csv row {row + 1}, column {column}: \"{value}\": "), expectation);
    }

    private void Expect(string place, string expectation)
    {
        string message = RegaliaEntry.Run("assess", "--data", _copy.Folder).Refused(4);
        string line = Assert.Single(message.Split('\n'), l => l.Contains(place, StringComparison.Ordinal));
        Assert.Contains(expectation, line, StringComparison.Ordinal);
    }

    public void Dispose() => _copy.Dispose();
}
