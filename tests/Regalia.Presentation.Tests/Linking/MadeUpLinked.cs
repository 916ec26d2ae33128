using System.Collections.Immutable;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;

namespace Regalia.Presentation.Tests.Linking;

/// <summary>Four made-up records of two sources, and links between them.</summary>
internal static class MadeUpLinked
{
    internal static readonly Snapshot Cfr = Snapshot("cfr", "2020-12");
    internal static readonly Snapshot Csv = Snapshot("csv", "1");

    internal static LinkedRecords Of(params RecordLink[] links) =>
        new()
        {
            Snapshots = [Cfr, Csv],
            Records = [new("cfr", "1"), new("cfr", "2"), new("csv", "a"), new("csv", "=b,c")],
            Links = [.. links],
            Compared = 1234,
            ModelDigest = "m",
        };

    internal static ImmutableArray<int> CaseOf { get; } = [0, 1, 0, 2];

    private static Snapshot Snapshot(string source, string vintage) =>
        new(IncidentSources.Find(source)!, vintage, new string('0', 64), "made.csv", 1, 2, 0, DateTimeOffset.UnixEpoch);
}
