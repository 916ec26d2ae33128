using System.Collections.Immutable;
using Regalia.Evidence.Differences;

namespace Regalia.Evidence.Tests.Differences;

public sealed class ReleaseDifferenceTests
{
    [Fact]
    public void A_release_does_not_differ_from_itself()
    {
        using SmallRelease small = new();
        Assert.True(ReleaseDifference.Compare(small.Release(), small.Release()).IsEmpty);
    }

    [Fact]
    public void A_changed_cell_is_named_with_key_column_old_and_new() =>
        Assert.Equal(
            [new RowChange("observations", RowChangeKind.Changed, "BRA, NCSI, 2022", "value", "51.95", "52")],
            Changes(small => small.With("observations", 5, "value", "52"))
        );

    [Fact]
    public void A_row_added_is_removed_the_other_way_round()
    {
        static SmallRelease Add(SmallRelease small) =>
            small.WithRow("norms", "13b", "Weigh", "t", "detect", "r", "", "sourced");
        RowChange added = Assert.Single(Changes(Add));
        Assert.Equal(
            ("norms", RowChangeKind.Added, "13b", (string?)null),
            (added.Table, added.Kind, added.Key, added.Old)
        );
        RowChange removed = Assert.Single(Changes(Add, backwards: true));
        Assert.Equal(added with { Kind = RowChangeKind.Removed, Old = added.New, New = null }, removed);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter() =>
        Assert.Empty(
            Changes(small =>
            {
                small.Tables["observations"].Reverse(1, 12);
                return small;
            })
        );

    [Fact]
    public void Changes_come_by_table_key_and_column() =>
        Assert.Equal(
            [
                ("countries", "IDN", "name"),
                ("observations", "BRA, GDP, 2020", "value"),
                ("observations", "BRA, GDP, 2020", "note"),
                ("observations", "IDN, GDP, 2022", "value"),
                ("framework", "", null),
            ],
            Changes(small =>
                {
                    small.Framework = "weights: {a: 1}\n";
                    return small
                        .With("observations", 10, "value", "7")
                        .With("observations", 2, "note", "seen")
                        .With("observations", 2, "value", "8")
                        .With("countries", 3, "name", "Republic of Indonesia");
                })
                .Select(change => (change.Table, change.Key, change.Column))
        );

    [Fact]
    public void A_column_that_one_release_lacks_counts_as_blank() =>
        Assert.Equal(
            [new RowChange("norms", RowChangeKind.Changed, "13a", "extra", "", "x")],
            Changes(small =>
            {
                small.Resource("norms")["schema"]!["fields"]!
                    .AsArray()
                    .Add(new System.Text.Json.Nodes.JsonObject { ["name"] = "extra", ["type"] = "string" });
                small.Tables["norms"][0] = [.. small.Tables["norms"][0], "extra"];
                small.Tables["norms"][1] = [.. small.Tables["norms"][1], "x"];
                return small;
            })
        );

    private static ImmutableArray<RowChange> Changes(Func<SmallRelease, SmallRelease> change, bool backwards = false)
    {
        using SmallRelease before = new();
        using SmallRelease after = new();
        change(after);
        return backwards
            ? ReleaseDifference.Compare(after.Release(), before.Release()).Changes
            : ReleaseDifference.Compare(before.Release(), after.Release()).Changes;
    }
}
