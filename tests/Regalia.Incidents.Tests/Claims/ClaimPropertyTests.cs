using System.Collections.Immutable;
using CsCheck;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Classification;
using static Regalia.Incidents.Tests.Claims.MadeClaims;

namespace Regalia.Incidents.Tests.Claims;

/// <summary>What must hold of a count of claims, whatever the records are.</summary>
public sealed class ClaimPropertyTests
{
    // Both ends are covered, and no year that a trial adds makes the last one look as if it had only begun.
    private static readonly ImmutableArray<Row> Ends =
    [
        .. Times(1, "2009").Select(r => r with { State = Judgement.No }),
        .. Times(30, "2024").Select(r => r with { State = Judgement.No }),
    ];

    private static readonly Gen<string?> Dates = Gen.OneOf<string?>(
        null,
        "2012",
        "2012-10",
        "2014-02-03",
        "2015",
        "2015-09-30",
        "2015-10",
        "2015-12-31",
        "2016",
        "2018",
        "2018-09-30",
        "2018-10",
        "2020",
        "2020-01-01",
        "2020-12-31",
        "2021"
    );

    private static readonly Gen<Row> AnyRow = Gen.Select(
        Dates,
        Gen.OneOf("", "NZL", "CHL", "CHL;NZL"),
        Gen.OneOf(Judgement.Yes, Judgement.No, Judgement.Unknown),
        (date, countries, state) => new Row(date, countries, state)
    );

    private static readonly Gen<Row[]> Rows = AnyRow.Array[2, 24];

    private static readonly ImmutableArray<ClaimDefinition> Claims =
    [
        Ratio(3, Plain),
        Ratio(3, Plain with { Filter = "private", OrUnknown = "state" }),
        Share(Plain),
        Share(Plain with { CountsUnlocated = true }),
        Rate(Plain with { After = new(new(2015, 10, 1), new(2018, 9, 30)) }, Plain with { Id = "latest" }),
    ];

    [Fact]
    public void The_order_of_records_changes_nothing() =>
        Gen.Select(Rows, Gen.Int[1, 1000])
            .Sample(
                (rows, turn) =>
                {
                    // Records 0 and 1 are one case, 2 and 3 another, and so on; the last one or two stand alone.
                    int pairs = (rows.Length - 1) / 2;
                    int[] order = [.. Enumerable.Range(0, rows.Length).OrderBy(i => ((i + 1) * turn) % 1009)];
                    int[] places = new int[rows.Length];
                    for (int i = 0; i < order.Length; i++)
                    {
                        places[order[i]] = i;
                    }
                    IEnumerable<(int, int)> same = Enumerable.Range(0, pairs).Select(p => (2 * p, (2 * p) + 1));
                    IEnumerable<(int, int)> moved = same.Select(p =>
                        (Math.Min(places[p.Item1], places[p.Item2]), Math.Max(places[p.Item1], places[p.Item2]))
                    );
                    Assert.Equal(
                        Told(Made([.. rows, .. Ends]).Linked(same)),
                        Told(Made([.. order.Select(i => rows[i]), .. Ends]).Linked(moved))
                    );
                },
                iter: 200,
                threads: 1
            );

    [Fact]
    public void Records_in_two_sources_count_together_as_they_do_in_one() =>
        Gen.Select(Rows, Rows)
            .Sample(
                (some, others) =>
                {
                    var whole = Made([.. some, .. others, .. Ends, .. Ends]).Linked();
                    var parts = new MadeClaims()
                        .With("one", "2030", [.. some, .. Ends])
                        .With("two", "2030", [.. others, .. Ends])
                        .Linked();
                    Assert.Equal(
                        Counts(whole).Where(f => f.Scope == ClaimScope.EachCaseOnce).Select(Numbers),
                        Counts(parts).Where(f => f.Scope == ClaimScope.AllSources).Select(Numbers)
                    );
                },
                iter: 200,
                threads: 1
            );

    [Fact]
    public void Records_that_the_filter_leaves_out_change_no_number() =>
        Gen.Select(Rows, AnyRow.Array[0, 40])
            .Sample(
                (rows, more) =>
                    Assert.Equal(
                        Told(Made([.. rows, .. Ends]).Linked()),
                        Told(Made([.. rows, .. Ends, .. more.Select(r => r with { State = Judgement.No })]).Linked())
                    ),
                iter: 200,
                threads: 1
            );

    [Fact]
    public void A_part_is_no_more_than_its_whole_and_an_interval_holds_its_value() =>
        Rows.Sample(
            rows =>
            {
                foreach (ClaimFinding finding in Counts(Made([.. rows, .. Ends]).Linked((0, 1))))
                {
                    foreach (ClaimCount count in (ClaimCount[])[finding.First!, finding.Second!])
                    {
                        Assert.InRange(count.Count, 0, count.Most);
                        Assert.Equal(count.Count, count.Records.Length);
                        if (count.Share is { } share)
                        {
                            Assert.InRange(count.Count, 0, share.Of);
                            Assert.Subset(count.Others.ToHashSet(), count.Records.ToHashSet());
                        }
                        else
                        {
                            Assert.Equal(count.Most, count.Count + count.Others.Length);
                        }
                        Assert.Distinct(count.Records);
                    }
                    if (finding.Value is { } value)
                    {
                        Assert.True(finding.Lower <= value && value <= finding.Upper, finding.Why);
                    }
                }
            },
            iter: 200,
            threads: 1
        );

    private static MadeClaims Made(Row[] rows) => new MadeClaims().With("one", "2030", rows);

    private static IEnumerable<ClaimFinding> Counts(ClaimCheck check) =>
        Claims.SelectMany(claim => check.Run(claim)).Where(f => f.First is not null);

    private static List<string> Told(ClaimCheck check) =>
        [.. Claims.SelectMany(claim => check.Run(claim)).Select(f => $"{f.Scope} {f.Verdict} {f.Why} {Numbers(f)}")];

    private static string Numbers(ClaimFinding finding) =>
        FormattableString.Invariant(
            $"{Numbers(finding.First)} {Numbers(finding.Second)} {finding.Value} {finding.Lower} {finding.Upper}"
        );

    private static string Numbers(ClaimCount? count) =>
        FormattableString.Invariant(
            $"{count?.Window} {count?.Count} {count?.Most} {count?.Share?.Of} {count?.Unknown} {count?.Unlocated}"
        );
}
