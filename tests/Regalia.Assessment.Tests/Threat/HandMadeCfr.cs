using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;

namespace Regalia.Assessment.Tests.Threat;

/// <summary>A store with a few made-up records in the fields of CFR.</summary>
internal static class HandMadeCfr
{
    /// <summary>One made-up record: who was hit when, and how the source codes it.</summary>
    public sealed record Row(
        string Id,
        int? Year,
        string Countries,
        string? Sponsor = "Ruritania",
        string Category = "Private sector",
        string Type = "Espionage",
        RecordLevel Level = RecordLevel.Incident
    );

    /// <summary>Makes a store in a folder.</summary>
    public static IncidentStore Open(string folder, string source, string vintage, params ImmutableArray<Row> rows)
    {
        string file = Path.Combine(folder, source + vintage + ".txt");
        File.WriteAllText(file, string.Join('\n', rows));
        IncidentStore store = IncidentStore.Open(Path.Combine(folder, "store"), create: true);
        IncidentSource made = IncidentSources.Find(source)! with { Reader = () => new Reader(source, rows) };
        store.Import(made, vintage, [new SourceFile(file)], TimeProvider.System, TestContext.Current.CancellationToken);
        return store;
    }

    private sealed class Reader(string source, ImmutableArray<Row> rows) : IncidentReader
    {
        public override int Version => 1;

        public override IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files) =>
            rows.Select(row => new ReadRecord(
                new IncidentRecord
                {
                    Source = source,
                    Id = row.Id,
                    Level = row.Level,
                    Dates = row.Year is { } year
                        ? [new IncidentDate(DateKind.Reported, new DateOnly(year, 5, 1), DatePrecision.Day)]
                        : [],
                    Victims =
                    [
                        .. row
                            .Countries.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                            .Select(code => new Victim(Name: null, code, Iso3.Parse(code), [row.Category])),
                    ],
                    Fields =
                    [
                        new SourceField("Title", "Record " + row.Id.ToString(CultureInfo.InvariantCulture)),
                        .. row.Sponsor is null ? [] : (SourceField[])[new SourceField("Sponsor", row.Sponsor)],
                        new SourceField("Type", row.Type),
                        new SourceField("Category", row.Category),
                    ],
                }
            ));
    }
}
