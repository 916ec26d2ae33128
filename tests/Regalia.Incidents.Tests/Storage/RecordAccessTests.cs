using Regalia.Incidents.Importing;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>Single records are found without reading all.</summary>
public sealed class RecordAccessTests : IDisposable
{
    // More than two groups of records.
    private const int Records = 7_000;

    private readonly StoreTrial trial = new();
    private readonly IncidentStore store;
    private readonly Snapshot snapshot;
    private readonly IncidentRecord[] given;

    public RecordAccessTests()
    {
        store = trial.Open();
        Regalia.Incidents.Reading.SourceFile file = trial.File(Records, 1);
        snapshot = StoreTrial.Import(store, MadeUpSource.Plain, "a", file).Snapshot;
        given = ImportTests.Given(file);
    }

    public void Dispose()
    {
        store.Dispose();
        trial.Dispose();
    }

    [Theory]
    [InlineData("m1")]
    [InlineData("m3333")]
    [InlineData("m5678")]
    [InlineData("m7000")]
    public void By_id(string id) => SameRecord.Assert(given.Single(r => r.Id == id), store.Record(snapshot, id)!);

    [Theory]
    [InlineData("m97")]
    [InlineData("M1")]
    [InlineData("")]
    public void An_id_that_is_not_there_has_no_record(string id) => Assert.Null(store.Record(snapshot, id));

    [Fact]
    public void By_positions()
    {
        int[] positions = [0, 1, .. Enumerable.Range(1, 900).Select(i => i * 7), given.Length - 1];
        Assert.Equal(positions.Select(p => given[p].Id), store.Records(snapshot, positions).Select(r => r.Id));
        Assert.Empty(store.Records(snapshot, []));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void A_position_that_is_not_there_is_refused(int position) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => store.Records(snapshot, [position]).Count());

    [Fact]
    public void Positions_that_do_not_ascend_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => store.Records(snapshot, [2, 1]).Count());

    [Fact]
    public void A_snapshot_of_another_store_is_not_found() =>
        Assert.Contains(
            "is not in the store",
            Assert.Throws<StoreException>(() => store.Records(snapshot with { Vintage = "z" })).Message
        );

    [Fact]
    public void Many_threads_read_at_once() =>
        Parallel.For(
            0,
            40,
            i =>
            {
                string id = "m" + ((i * 170) + 1);
                if (store.Record(snapshot, id)?.Id != id || store.Snapshots.Length != 1)
                {
                    throw new InvalidOperationException(id);
                }
            }
        );
}
