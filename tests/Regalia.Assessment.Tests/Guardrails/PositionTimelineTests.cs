using System.Globalization;
using CsCheck;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using static Regalia.Assessment.Tests.Guardrails.GuardrailRows;

namespace Regalia.Assessment.Tests.Guardrails;

public sealed class PositionTimelineTests
{
    [Fact]
    public void A_year_stands_before_its_months_a_month_before_its_days_and_no_date_last()
    {
        string?[] dates = ["2015-07-22", null, "2015", "2015-07", "2014-12-31", "2016"];
        string[] codes = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"];
        var timeline = PositionTimeline.Of(
            Rows(
                [Instrument("X", year: 2015)],
                [.. codes.Select((code, i) => Position(code, "X", date: dates[i]))],
                groups: null,
                verifiedOnly: false,
                codes
            )
        );
        Assert.Equal(
            ["2014-12-31 EEE", "2015 ", "2015 CCC", "2015-07 DDD", "2015-07-22 AAA", "2016 FFF", " BBB"],
            timeline.Events.Select(e => e.Date + " " + e.Cell?.Holder.Code)
        );
    }

    [Fact]
    public void Any_dates_come_in_an_order_that_no_pair_contradicts() =>
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 3])
            .Array[2, 8]
            .Sample(parts =>
            {
                string[] codes = [.. parts.Select((_, i) => "AA" + (char)('A' + i))];
                var timeline = PositionTimeline.Of(
                    Rows(
                        [Instrument("X", year: null)],
                        [.. parts.Select((p, i) => Position(codes[i], "X", date: Date(p)))],
                        groups: null,
                        verifiedOnly: false,
                        codes
                    )
                );
                Assert.Equal(parts.Length + 1, timeline.Events.Length);
                foreach ((TimelineEvent one, TimelineEvent next) in timeline.Events.Zip(timeline.Events.Skip(1)))
                {
                    Assert.True(NotAfter(one.Date, next.Date), $"{one.Date} before {next.Date}");
                }
            });

    [Fact]
    public void One_country_has_its_own_rows_those_of_its_groups_and_what_speaks_to_all()
    {
        GuardrailEvidence evidence = Rows(
            [Instrument("A"), Instrument("B"), Instrument("C", addressees: "un-members"), Instrument("D")],
            [Position("AAA", "A"), Position("EU", "A", date: "1999"), Position("EU", "B"), Position("BBB", "D")],
            [Group("EU", ["AAA"])],
            verifiedOnly: false,
            "AAA",
            "BBB"
        );
        PositionHolder country = evidence.Holders.Single(h => h.Code == "AAA");
        Assert.Equal(
            ["A ", "B ", "C ", "A AAA", "B AAA"],
            PositionTimeline.Of(evidence, country).Events.Select(e => e.Instrument.Id + " " + e.Cell?.Holder.Code)
        );
        Assert.Equal(
            ["A EU", "A ", "B ", "C ", "D ", "A AAA", "B EU", "D BBB"],
            PositionTimeline.Of(evidence).Events.Select(e => e.Instrument.Id + " " + e.Cell?.Holder.Code)
        );
    }

    [Fact]
    public void A_list_that_was_read_is_no_act()
    {
        var timeline = PositionTimeline.Of(
            Rows([Instrument("X")], [Position("AAA", "X", Commitment.NoneFound, "2025")])
        );
        Assert.Equal([false, true], timeline.Events.Select(e => e.IsStateRead));
    }

    [Fact]
    public void Left_out_rows_are_counted()
    {
        GuardrailEvidence evidence = Rows(
            [Instrument("X", status: VerificationStatus.Unverified), Instrument("Y")],
            [Position("AAA", "X"), Position("AAA", "Y", status: VerificationStatus.Unverified)],
            verifiedOnly: true
        );
        var all = PositionTimeline.Of(evidence);
        Assert.Equal((2, 2), (all.Events.Length, all.LeftOut));
        var one = PositionTimeline.Of(evidence, evidence.Holders[0]);
        Assert.Equal((1, 2), (one.Events.Length, one.LeftOut));
    }

    [Fact]
    public void The_bundled_timeline_has_every_position_and_instrument_once()
    {
        var timeline = PositionTimeline.Of(GuardrailEvidence.Of(BundledRelease.Release));
        Assert.Equal(
            BundledRelease.Release.Positions.Length + BundledRelease.Release.Instruments.Length,
            timeline.Events.Length
        );
        int dated = timeline.Events.TakeWhile(e => e.Date is not null).Count();
        Assert.All(timeline.Events.Skip(dated), e => Assert.Null(e.Date));
    }

    private static string? Date((int Year, int Month, int Day, int Parts) date) =>
        date.Parts switch
        {
            0 => null,
            1 => date.Year.ToString("D4", CultureInfo.InvariantCulture),
            2 => string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}"),
        };

    // Parts compared as numbers, a part that is not there as 0; nothing to do with text.
    private static bool NotAfter(string? one, string? next)
    {
        static (int, int, int, int) Parts(string? date)
        {
            int[] parts =
            [
                .. (date ?? "")
                    .Split('-', StringSplitOptions.RemoveEmptyEntries)
                    .Select(p => int.Parse(p, CultureInfo.InvariantCulture)),
                0,
                0,
                0,
            ];
            return (date is null ? 1 : 0, parts[0], parts[1], parts[2]);
        }
        return Parts(one).CompareTo(Parts(next)) <= 0;
    }
}
