using System.Collections.Immutable;
using Regalia.Presentation.Technology;
using Regalia.Technology;
using Regalia.Technology.Cooperation;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Technology;

/// <summary>What is kept of rankings is what a ranking gives, is worked out once, and is at hand for whoever comes later.</summary>
public sealed class TechnologyArchiveTests : IDisposable
{
    private readonly MadeResults _made = new();
    private readonly CountedResults _results;
    private readonly TechnologyArchive _archive;

    public TechnologyArchiveTests()
    {
        _results = new CountedResults(TechnologyResults.Open(_made.Results));
        _archive = new TechnologyArchive(_results, ServedDefinitions.Catalogue);
    }

    private YearWindow Latest => _archive.Windows[0];

    private int[] Everything => [.. Enumerable.Range(0, _results.Technologies.Length)];

    [Theory]
    [InlineData(Counting.Fractional, TopPercent.Ten)]
    [InlineData(Counting.Whole, TopPercent.One)]
    public void A_list_and_a_trend_are_what_the_commands_rank(Counting counting, TopPercent top)
    {
        RankingChoice choice = new(_archive.Windows[2], Latest, counting, top);
        LeadershipOptions options = new() { Counting = counting, Top = top };
        // The trend first, so that the list is made of what is kept and of what is missing.
        Assert.Equal(
            Text(
                LeadershipRanking.Rank(
                    _results,
                    [0],
                    [.. choice.Window.Since(_results.Years[0])],
                    options with
                    {
                        HasInstitutionIntervals = true,
                    },
                    TestContext.Current.CancellationToken
                )
            ),
            Text(_archive.Trend(choice, 0))
        );
        Assert.Equal(
            Text(
                LeadershipRanking.Rank(
                    _results,
                    Everything,
                    [choice.Window],
                    options,
                    TestContext.Current.CancellationToken
                )
            ),
            Text(_archive.Ranked(choice))
        );
    }

    [Fact]
    public void Two_countries_are_what_the_command_says_of_them()
    {
        RankingChoice choice = new(Latest, Latest);
        (CountryCode first, CountryCode second) = (CountryCode.Parse("AU"), CountryCode.Parse("KR"));
        var asked = CountryCooperation.Of(
            _results,
            Everything,
            Latest,
            first,
            second,
            new LeadershipOptions(),
            TestContext.Current.CancellationToken
        );
        Assert.Contains(asked.Technologies, t => t.ShareTogether > 0 && t.Joint.Works > 0);
        Assert.Equal(
            new CooperationReport(_results, asked).Csv(),
            new CooperationReport(_results, _archive.Pair(choice, first, second)).Csv()
        );
    }

    [Fact]
    public void What_was_prepared_is_at_hand_without_a_work_being_read()
    {
        List<string> said = [];
        _archive.Prepare(said.Add, CancellationToken.None);
        Assert.Contains($"{_archive.Windows.Length} windows", Assert.Single(said), StringComparison.Ordinal);
        int reads = _results.Reads;
        Assert.True(reads > 0);
        foreach (YearWindow window in _archive.Windows)
        {
            RankingChoice choice = new(window, Latest);
            Assert.Equal(_results.Technologies.Length, _archive.Ranked(choice).Length);
            Assert.All(Everything, t => Assert.NotEmpty(_archive.Trend(choice, t)));
        }
        RankingChoice other = new(Latest, Latest, Counting.Whole, TopPercent.Five);
        Assert.NotEmpty(_archive.Ranked(other));
        Assert.All(Everything, t => Assert.NotEmpty(_archive.Trend(other, t)));
        Assert.Equal(reads, _results.Reads);
    }

    [Fact]
    public void Where_the_room_is_used_up_nothing_more_is_prepared()
    {
        TechnologyArchive small = new(_results, ServedDefinitions.Catalogue) { MostPrepared = 1 };
        List<string> said = [];
        small.Prepare(said.Add, CancellationToken.None);
        int reads = _results.Reads;
        Assert.True(reads > 0);
        small.Prepare(said.Add, CancellationToken.None);
        Assert.Equal(reads, _results.Reads);
        Assert.Contains("when somebody asks", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_countries_of_a_window_that_is_ranked_take_one_reading_of_its_works()
    {
        RankingChoice choice = new(Latest, Latest);
        _ = _archive.Ranked(choice);
        int reads = _results.Reads;
        _ = _archive.Pair(choice, CountryCode.Parse("AU"), CountryCode.Parse("KR"));
        Assert.Equal(Latest.Length * _results.Technologies.Length, _results.Reads - reads);
    }

    [Fact]
    public void A_trend_reads_every_year_once()
    {
        RankingChoice choice = new(Latest, Latest, Counting.Whole);
        _ = _archive.Trend(choice, 0);
        Assert.Equal(_results.Years[^1] - _results.Years[0] + 1, _results.Reads);
    }

    [Fact]
    public void Whoever_asks_for_the_same_at_a_time_waits_for_one_ranking()
    {
        RankingChoice choice = new(Latest, Latest);
        _ = _archive.Ranked(choice);
        int once = _results.Reads;
        TechnologyArchive other = new(_results, ServedDefinitions.Catalogue);
        Parallel.For(0, 8, _ => Assert.NotEmpty(other.Ranked(choice)));
        Assert.Equal(2 * once, _results.Reads);
    }

    [Fact]
    public void Damage_is_told_to_whoever_asks_and_what_is_mended_is_read_again()
    {
        RankingChoice choice = new(Latest, Latest);
        _results.IsDamaged = true;
        Assert.Throws<InvalidDataException>(() => _archive.Ranked(choice));
        _archive.Prepare(_ => Assert.Fail("not all is at hand"), CancellationToken.None);
        Assert.Throws<InvalidDataException>(() => _archive.Trend(choice, 0));
        _results.IsDamaged = false;
        Assert.NotEmpty(_archive.Ranked(choice));
        Assert.NotEmpty(_archive.Trend(choice, 0));
    }

    [Fact]
    public void What_nobody_asked_for_the_longest_goes_first()
    {
        YearWindow[] windows =
        [
            .. Enumerable.Range(1, 6).SelectMany(n => Enumerable.Range(2012, 5).Select(y => new YearWindow(y, y + n))),
        ];
        foreach (YearWindow window in windows)
        {
            _ = _archive.Ranked(new RankingChoice(window, Latest));
        }
        int reads = _results.Reads;
        _ = _archive.Ranked(new RankingChoice(windows[^1], Latest));
        Assert.Equal(reads, _results.Reads);
        _ = _archive.Ranked(new RankingChoice(windows[0], Latest));
        Assert.True(_results.Reads > reads, "more is kept than there is room for");
    }

    [Fact]
    public void Preparing_ends_when_it_is_told_to()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        _archive.Prepare(_ => Assert.Fail("it was stopped"), stop.Token);
        Assert.Equal(0, _results.Reads);
    }

    public void Dispose() => _made.Dispose();

    private string Text(ImmutableArray<TechnologyLeadership> ranked) => new TechnologyReport(_results, ranked).Json();
}
