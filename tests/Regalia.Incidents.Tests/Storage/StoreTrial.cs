using System.Globalization;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Importing;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>A folder for one test, with made-up files and a store in it.</summary>
internal sealed class StoreTrial : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("regalia-incidents-");
    private int files;

    internal static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    internal static TimeProvider Time { get; } = new StoppedTime();

    internal string Root => root.FullName;

    internal string Folder => Path.Combine(root.FullName, "store");

    internal string Catalogue => Path.Combine(Folder, "catalogue.sqlite");

    internal SourceFile File(int records, int edition) =>
        MadeUpSource.WriteFile(
            Path.Combine(Root, "file" + (++files).ToString(CultureInfo.InvariantCulture) + ".txt"),
            records,
            edition
        );

    internal IncidentStore Open() => IncidentStore.Open(Folder, create: true);

    internal ImportOutcome Import(IncidentSource source, string vintage, SourceFile file)
    {
        using IncidentStore store = Open();
        return Import(store, source, vintage, file);
    }

    internal static ImportOutcome Import(
        IncidentStore store,
        IncidentSource source,
        string vintage,
        params SourceFile[] files
    ) => store.Import(source, vintage, files, Time, TestContext.Current.CancellationToken);

    internal string[] SnapshotFiles() =>
        Directory.Exists(Path.Combine(Folder, "snapshots"))
            ?
            [
                .. Directory
                    .GetFiles(Path.Combine(Folder, "snapshots"), "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Rules that judge by the id, so that what was judged can be foretold.</summary>
    internal static RecordJudge Judge(char rules, params string[] criteria) =>
        new(
            [.. criteria],
            new string(rules, 64),
            static (record, row) =>
            {
                for (int c = 0; c < row.Length; c++)
                {
                    row[c] = Foretold(record.Id, c);
                }
            }
        );

    internal static Judgement Foretold(string id, int criterion) => (Judgement)((id[^1] + criterion) % 3);

    public void Dispose() => root.Delete(recursive: true);

    private sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Noon;
    }
}

/// <summary>A source whose reader gives what a test puts into it.</summary>
internal static class GivenSource
{
    internal static IncidentSource Of(IEnumerable<ReadItem> items) =>
        MadeUpSource.Plain with
        {
            Name = "given",
            Reader = () => new GivenReader(items),
        };

    internal static ReadRecord Record(string id, string? title = null) =>
        new(
            new IncidentRecord
            {
                Source = "given",
                Id = id,
                Level = RecordLevel.Incident,
                Title = title,
            }
        );

    private sealed class GivenReader(IEnumerable<ReadItem> items) : IncidentReader
    {
        public override int Version => 1;

        public override IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files) => items;
    }
}
