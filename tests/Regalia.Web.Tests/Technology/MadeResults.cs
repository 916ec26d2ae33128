using System.Collections.Immutable;
using Regalia.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Merging;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;
using Regalia.Technology.Works;

namespace Regalia.Web.Tests.Technology;

/// <summary>
/// A results folder of made-up works, written as a scan writes it: one technology of the release with its query, a draft whose every
/// text wants to be markup, a small one, and one none of whose works is located; 2012 to 2023.
/// </summary>
internal sealed class MadeResults : IDisposable
{
    public const string Known = "quantum-computing";
    public const string Draft = "made-up-batteries";
    public const string Small = "made-up-clocks";
    public const string Nowhere = "made-up-nowhere";
    public const string Hostile = "<script>alert(1)</script> & \"co\"";

    private const int Works = 2400;

    private static readonly string[] s_countries = ["AU", "KR", "NZ", "PT"];

    public MadeResults(bool isSynthetic = false)
    {
        Folder = Directory.CreateTempSubdirectory("regalia-made-results-").FullName;
        string snapshot = Path.Combine(Folder, "snapshot");
        Directory.CreateDirectory(snapshot);
        File.WriteAllText(Path.Combine(snapshot, "part_0000.jsonl"), "{}\n");
        var opened = SnapshotFolder.Open(snapshot);
        CatalogueEntry known = Harness.ServedDefinitions.Catalogue.Find(Known)!;
        var fingerprint = ScanFingerprint.Of(
            opened,
            [
                new(
                    Draft,
                    "Batteries, " + Hostile,
                    "Energy",
                    "building blocks for manufacturing",
                    DefinitionStatus.Draft,
                    "b"
                ),
                new(Small, "Made-up clocks", "Timing", null, DefinitionStatus.Done, "a"),
                new(Nowhere, "Made-up nowhere", "Timing", null, DefinitionStatus.Draft, "c"),
                new(
                    Known,
                    known.Definition.Name,
                    known.Definition.Category,
                    "research and innovation",
                    DefinitionStatus.Done,
                    known.Query.Digest
                ),
            ],
            new ScanOptions()
        ) with
        {
            IsSynthetic = isSynthetic,
        };
        _ = new ShardScan(opened, fingerprint, ShardNumber.Whole, Results).Run(
            (_, _) => Part(),
            CancellationToken.None
        );
        _ = ResultsMerge.MergeWithin(Results, CancellationToken.None);
    }

    /// <summary>Where the results are.</summary>
    public string Results => Path.Combine(Folder, "results");

    private string Folder { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // Country, technology and citations from digits of the number alone: nothing is drawn.
    private static PartScan Part()
    {
        PartScan scan = new() { Records = Works };
        const long updated = 1_780_000_000_000_000;
        for (int i = 1; i <= Works; i++)
        {
            int technology =
                i % 97 == 0 ? 1
                : i % 31 == 0 ? 2
                : i % 2 == 0 ? 0
                : 3;
            ImmutableArray<Credit> credits = technology == 2 ? [Unlocated] : Credits(i);
            scan.Facts.Add(new WorkFact(i, updated, 2012 + (i * 13 % 12), i * 37 % 101, [technology], credits));
            scan.Seen.Add((i, updated));
            foreach (Credit credit in credits.Where(c => c.Institution > 0))
            {
                scan.Institutions[credit.Institution] = (
                    new InstitutionName(
                        credit.Institution,
                        credit.Institution % 5 == 0 ? Hostile : $"Institute {credit.Institution:D4}",
                        credit.Country
                    ),
                    updated
                );
            }
        }
        return scan;
    }

    private static Credit Unlocated => new(0, CountryCode.None, CreditShare.Whole);

    private static ImmutableArray<Credit> Credits(int i)
    {
        string[] countries = (i * 7 % 11) switch
        {
            < 5 => [s_countries[i % 2]],
            < 7 => ["AU", "KR"],
            7 => ["NZ"],
            8 => ["PT", "KR"],
            9 => [],
            _ => ["AU", "NZ", "PT"],
        };
        if (countries.Length == 0)
        {
            return [Unlocated];
        }
        long share = CreditShare.Whole / countries.Length;
        return
        [
            .. countries
                .Select(
                    (c, k) =>
                        new Credit(
                            (1000 * (Array.IndexOf(s_countries, c) + 1)) + (i % 5),
                            CountryCode.Parse(c),
                            k == 0 ? CreditShare.Whole - (share * (countries.Length - 1)) : share
                        )
                )
                .OrderBy(c => c.Institution),
        ];
    }
}
