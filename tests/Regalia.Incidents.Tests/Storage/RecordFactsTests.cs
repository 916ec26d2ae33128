using Regalia.Incidents.Importing;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>Facts say in columns what the records say, whether made or read.</summary>
public sealed class RecordFactsTests : IDisposable
{
    private readonly StoreTrial trial = new();
    private readonly SourceFile file;
    private readonly Snapshot snapshot;

    public RecordFactsTests()
    {
        file = trial.File(7_000, 1);
        snapshot = trial.Import(MadeUpSource.Plain, "a", file).Snapshot;
    }

    public void Dispose() => trial.Dispose();

    [Fact]
    public void Made_and_read_they_are_the_same_and_true()
    {
        RecordJudge judge = StoreTrial.Judge('a', "state", "espionage", "private");
        RecordFacts made = Facts(judge);
        RecordFacts read = Facts(
            StoreTrial.Judge('a', "state", "espionage", "private") with
            {
                Judge = static (_, _) => throw new InvalidOperationException("judged again"),
            }
        );
        IncidentRecord[] records = ImportTests.Given(file);
        foreach (RecordFacts facts in new[] { made, read })
        {
            Assert.Equal(records.Length, facts.Count);
            Assert.Equal(judge.Criteria, facts.Criteria);
            Assert.Equal(judge.RulesDigest, facts.RulesDigest);
            Assert.Equal(snapshot, facts.Snapshot);
            for (int i = 0; i < records.Length; i++)
            {
                IncidentRecord record = records[i];
                string countries = string.Join(
                    ';',
                    record.Victims.Where(v => v.Country is not null).Select(v => v.Country)
                );
                Assert.True(
                    facts.Ids[i] == record.Id
                        && facts.Levels[i] == record.Level
                        && facts.StartYears[i] == (record.Date(DateKind.Started)?.Year ?? 0)
                        && facts.DisclosureYears[i] == (record.Date(DateKind.Disclosed)?.Year ?? 0)
                        && facts.CountryLists[facts.CountryListOf[i]] == countries
                        && Enumerable
                            .Range(0, 3)
                            .All(c => facts.Judgements[(c * facts.Count) + i] == StoreTrial.Foretold(record.Id, c)),
                    record.Id
                );
            }
        }
        Assert.Single(FactsFiles());
    }

    [Fact]
    public void Other_rules_have_facts_of_their_own()
    {
        _ = Facts(StoreTrial.Judge('a', "state"));
        RecordFacts other = Facts(StoreTrial.Judge('b', "espionage", "state"));
        Assert.Equal(StoreTrial.Foretold("m2", 1), other.Judgements[other.Count + 1]);
        Assert.Equal(2, FactsFiles().Length);
    }

    [Fact]
    public void A_server_reads_them_once()
    {
        using IncidentStore store = trial.Open();
        RecordJudge judge = StoreTrial.Judge('a', "state");
        Assert.Same(store.Facts(snapshot, judge), store.Facts(snapshot, judge));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(1)]
    public void Kept_facts_that_are_damaged_are_made_anew(double where)
    {
        RecordJudge judge = StoreTrial.Judge('a', "state", "espionage");
        RecordFacts made = Facts(judge);
        string kept = Assert.Single(FactsFiles());
        byte[] bytes = File.ReadAllBytes(kept);
        bytes[(int)(where * (bytes.Length - 1))] ^= 4;
        File.WriteAllBytes(kept, bytes);
        RecordFacts again = Facts(judge);
        Assert.Equal(made.Judgements, again.Judgements);
        Assert.Equal(made.Ids, again.Ids);
        Assert.Single(FactsFiles());
    }

    [Fact]
    public void Where_they_cannot_be_kept_they_are_still_made()
    {
        File.WriteAllText(Path.Combine(trial.Folder, "facts"), "a file in the way");
        Assert.Equal(snapshot.Records, Facts(StoreTrial.Judge('a', "state")).Count);
    }

    [Fact]
    public void Thirty_two_criteria_fit_and_no_more()
    {
        string[] criteria = [.. Enumerable.Range(0, 32).Select(c => "c" + c)];
        RecordFacts made = Facts(StoreTrial.Judge('a', criteria));
        Assert.Equal(made.Judgements, Facts(StoreTrial.Judge('a', criteria)).Judgements);
        Assert.Throws<ArgumentException>(() => Facts(StoreTrial.Judge('b', [.. criteria, "more"])));
    }

    [Fact]
    public void Countries_are_sorted_and_named_once_and_years_come_from_the_right_dates()
    {
        ReadRecord record = new(
            GivenSource.Record("1").Record with
            {
                Victims =
                [
                    new Victim(null, "b", Regalia.Evidence.Iso3.Parse("XBB"), []),
                    new Victim(null, "a", Regalia.Evidence.Iso3.Parse("XAA"), []),
                    new Victim("x", "b", Regalia.Evidence.Iso3.Parse("XBB"), []),
                    new Victim("y", "everywhere", null, []),
                ],
                Dates =
                [
                    new IncidentDate(DateKind.Reported, new DateOnly(2019, 1, 1), DatePrecision.Year),
                    new IncidentDate(DateKind.Recorded, new DateOnly(2022, 1, 1), DatePrecision.Day),
                ],
            }
        );
        Snapshot given = trial
            .Import(GivenSource.Of([record, GivenSource.Record("2")]), "a", trial.File(1, 9))
            .Snapshot;
        using IncidentStore store = trial.Open();
        RecordFacts facts = store.Facts(given, StoreTrial.Judge('a', "state"));
        Assert.Equal(["XAA;XBB", ""], facts.CountryListOf.Select(i => facts.CountryLists[i]));
        Assert.Equal([0, 0], facts.StartYears.Select(y => (int)y));
        Assert.Equal([2019, 0], facts.DisclosureYears.Select(y => (int)y));
    }

    private RecordFacts Facts(RecordJudge judge)
    {
        using IncidentStore store = trial.Open();
        return store.Facts(snapshot, judge);
    }

    private string[] FactsFiles() => Directory.GetFiles(Path.Combine(trial.Folder, "facts", "madeup"));
}
