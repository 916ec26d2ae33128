using System.Globalization;
using CsCheck;
using Regalia.Incidents.Fingerprints;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>An import whose ids do not fit into memory does what one does whose ids do.</summary>
public sealed class SpilledImportTests
{
    private const int Little = 4;

    // Edition (what its title says) of the records by the number in their ids; many ids come twice.
    private static readonly Gen<(int Id, int Edition)[]> Vintage = Gen.Select(Gen.Int[1, 50], Gen.Int[0, 1]).Array[
        1,
        90
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_keeps_and_rejects_the_same_and_finds_the_same_changes(bool byTitle) =>
        Gen.Select(Vintage, Vintage)
            .Sample(
                (before, after) =>
                {
                    (string[] Said, VintageDifference Difference) little = Imported(before, after, byTitle, Little);
                    (string[] Said, VintageDifference Difference) much = Imported(
                        before,
                        after,
                        byTitle,
                        SpillPlace.UsualEntries
                    );
                    Assert.Equal(much.Said, little.Said);
                    Expected(before, after, byTitle, little.Difference);
                    Expected(before, after, byTitle, much.Difference);
                },
                iter: 8
            );

    // The plain way, with all in memory.
    private static void Expected(
        (int Id, int Edition)[] before,
        (int Id, int Edition)[] after,
        bool byTitle,
        VintageDifference said
    )
    {
        (string Id, string Title)[] old = [.. Items(before).DistinctBy(r => r.Id)];
        (string Id, string Title)[] later = [.. Items(after).DistinctBy(r => r.Id)];
        List<(string Id, string Title)> left = [.. old];
        List<string> kept = [];
        List<string> changed = [];
        List<string> added = [];
        foreach ((string id, string title) in later)
        {
            int found = left.FindIndex(r => byTitle ? r.Title == title : r.Id == id);
            if (found < 0)
            {
                added.Add(id);
                continue;
            }
            (byTitle || left[found].Title == title ? kept : changed).Add(id);
            left.RemoveAt(found);
        }
        Assert.Equal(byTitle, said.IsByTitle);
        Assert.Equal(kept, said.Kept);
        Assert.Equal(changed, said.Changed);
        Assert.Equal(added, said.New);
        Assert.Equal(left.Select(r => r.Id), said.Gone);
        Assert.Equal(
            (kept.Count, changed.Count, added.Count, left.Count),
            (said.Kept.Count, said.Changed.Count, said.New.Count, said.Gone.Count)
        );
    }

    private static (string Id, string Title)[] Items((int Id, int Edition)[] vintage) =>
        [
            .. vintage.Select(r =>
                (
                    "i" + r.Id.ToString(CultureInfo.InvariantCulture),
                    "Case " + ((r.Id / 3) + r.Edition).ToString(CultureInfo.InvariantCulture)
                )
            ),
        ];

    private static (string[] Said, VintageDifference Difference) Imported(
        (int Id, int Edition)[] before,
        (int Id, int Edition)[] after,
        bool byTitle,
        int most
    )
    {
        using StoreTrial trial = new();
        using IncidentStore store = trial.Open();
        store.ImportSettings = new ImportSettings(new SpillPlace(Path.Combine(trial.Folder, "snapshots"), most));
        _ = StoreTrial.Import(store, Source(before, byTitle), "1", trial.File(1, 1));
        ImportOutcome outcome = StoreTrial.Import(store, Source(after, byTitle), "2", trial.File(2, 2));
        VintageDifference difference = outcome.Difference!;
        string name = outcome.Snapshot.Source.Name;
        VintageDifference again = store.Difference(store.Find(name + "@1")!, store.Find(name + "@2")!);
        foreach (
            (DifferenceIds told, DifferenceIds found) in (ReadOnlySpan<(DifferenceIds, DifferenceIds)>)
                [
                    (difference.Kept, again.Kept),
                    (difference.Changed, again.Changed),
                    (difference.New, again.New),
                    (difference.Gone, again.Gone),
                ]
        )
        {
            Assert.Equal(told.AsEnumerable(), found.AsEnumerable());
        }
        Assert.Equal(2, trial.SnapshotFiles().Length);
        return (
            [
                .. outcome.Rejected.Select(r => r.Number.ToString(CultureInfo.InvariantCulture) + " " + r.Reason),
                .. store.Records(outcome.Snapshot).Select(r => r.Id + " " + r.Title),
            ],
            Listed(difference)
        );
    }

    // What is listed is read from the trial's files, which are gone when the trial is.
    private static VintageDifference Listed(VintageDifference difference)
    {
        return difference with
        {
            Kept = List(difference.Kept),
            Changed = List(difference.Changed),
            New = List(difference.New),
            Gone = List(difference.Gone),
        };

        static DifferenceIds List(DifferenceIds ids)
        {
            string[] listed = [.. ids];
            return new DifferenceIds(new System.Collections.BitArray(listed.Length, defaultValue: true), () => listed);
        }
    }

    private static IncidentSource Source((int Id, int Edition)[] vintage, bool byTitle) =>
        GivenSource.Of([.. Items(vintage).Select(r => (ReadItem)GivenSource.Record(r.Id, r.Title))]) with
        {
            // The catalogue knows of a source by its name whether its ids are places.
            Name = byTitle ? "cfr" : "given",
            IdsArePlaces = byTitle,
        };
}
