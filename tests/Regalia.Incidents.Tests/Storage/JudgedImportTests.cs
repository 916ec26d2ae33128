using Regalia.Incidents.Importing;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>Large files are judged while they are imported, and what that makes is what the first trend would make.</summary>
public sealed class JudgedImportTests : IDisposable
{
    private static readonly RecordJudge Once = StoreTrial.Judge('a', "state", "espionage", "private");

    private static readonly RecordJudge NotAgain = Once with
    {
        Judge = static (_, _) => throw new InvalidOperationException("judged again"),
    };

    private readonly StoreTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public void Facts_are_there_before_they_are_asked_for_and_the_same()
    {
        SourceFile file = trial.File(7_000, 1);
        using IncidentStore store = trial.Open();
        store.ImportSettings = store.ImportSettings with { JudgedFrom = 0, Judge = static () => Once };
        Snapshot judged = StoreTrial.Import(store, MadeUpSource.Plain, "a", file).Snapshot;
        RecordFacts kept = store.Facts(judged, NotAgain);

        Snapshot plain = trial.Import(MadeUpSource.Named("other", mayBePassedOn: true), "a", file).Snapshot;
        RecordFacts made = store.Facts(plain, Once);
        Assert.Equal(made.Ids, kept.Ids);
        Assert.Equal(made.Levels, kept.Levels);
        Assert.Equal(made.StartYears, kept.StartYears);
        Assert.Equal(made.DisclosureYears, kept.DisclosureYears);
        Assert.Equal(made.Judgements, kept.Judgements);
        Assert.Equal(
            made.CountryListOf.Select(list => made.CountryLists[list]),
            kept.CountryListOf.Select(list => kept.CountryLists[list])
        );
    }

    [Fact]
    public void Small_files_are_left_to_the_first_trend()
    {
        using IncidentStore store = trial.Open();
        store.ImportSettings = store.ImportSettings with
        {
            Judge = static () => throw new InvalidOperationException("judged"),
        };
        _ = StoreTrial.Import(store, MadeUpSource.Plain, "a", trial.File(100, 1));
        Assert.False(Directory.Exists(Path.Combine(trial.Folder, "facts")));
    }

    [Fact]
    public void Judging_that_fails_costs_the_import_nothing()
    {
        using IncidentStore store = trial.Open();
        store.ImportSettings = store.ImportSettings with { JudgedFrom = 0, Judge = static () => NotAgain };
        Snapshot snapshot = StoreTrial.Import(store, MadeUpSource.Plain, "a", trial.File(7_000, 1)).Snapshot;
        Assert.Equal(MadeUpReader.Readable(7_000), snapshot.Records);
        Assert.Empty(Directory.GetFiles(Path.Combine(trial.Folder, "facts"), "*", SearchOption.AllDirectories));
        Assert.Equal(snapshot.Records, store.Facts(snapshot, Once).Count);
    }

    [Fact]
    public void An_import_that_fails_leaves_no_facts()
    {
        IEnumerable<ReadItem> Items()
        {
            for (int i = 0; i < 2_000; i++)
            {
                yield return GivenSource.Record("r" + i);
            }
            throw new UnreadableFileException("x.zip: unpacks to too much");
        }
        using IncidentStore store = trial.Open();
        store.ImportSettings = store.ImportSettings with { JudgedFrom = 0, Judge = static () => Once };
        _ = Assert.Throws<UnreadableFileException>(() =>
            StoreTrial.Import(store, GivenSource.Of(Items()), "a", trial.File(1, 1))
        );
        Assert.Empty(Directory.GetFiles(Path.Combine(trial.Folder, "facts"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Where_facts_cannot_be_written_the_import_goes_on()
    {
        using IncidentStore store = trial.Open();
        File.WriteAllText(Path.Combine(trial.Folder, "facts"), "a file in the way");
        store.ImportSettings = store.ImportSettings with { JudgedFrom = 0, Judge = static () => Once };
        Assert.True(StoreTrial.Import(store, MadeUpSource.Plain, "a", trial.File(700, 1)).IsNew);
    }
}
