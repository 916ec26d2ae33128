using System.Collections.Immutable;
using Regalia.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Merging;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;
using Regalia.Technology.Works;

namespace Regalia.Cli.Tests.Technology;

/// <summary>A results folder of made-up works: two technologies, 2012 to 2023, four countries.</summary>
internal static class MadeUpFacts
{
    private static readonly string[] s_countries = ["AU", "KR", "NZ", "PT"];

    internal static string Write(string folder, bool isSynthetic = false)
    {
        string snapshot = Path.Combine(folder, "snapshot");
        string results = Path.Combine(folder, "results");
        Directory.CreateDirectory(snapshot);
        File.WriteAllText(Path.Combine(snapshot, "part_0000.jsonl"), "{}\n");
        var opened = SnapshotFolder.Open(snapshot);
        var fingerprint = ScanFingerprint.Of(
            opened,
            [
                new(
                    "made-up-batteries",
                    "Made-up batteries",
                    "Energy",
                    "building blocks for manufacturing",
                    DefinitionStatus.Draft,
                    "b"
                ),
                new("made-up-clocks", "Made-up clocks", "Timing", null, DefinitionStatus.Done, "a"),
            ],
            new ScanOptions()
        ) with
        {
            IsSynthetic = isSynthetic,
        };
        _ = new ShardScan(opened, fingerprint, ShardNumber.Whole, results).Run(
            (_, _) => Part(),
            CancellationToken.None
        );
        _ = ResultsMerge.MergeWithin(results, CancellationToken.None);
        return results;
    }

    private static PartScan Part()
    {
        PartScan scan = new() { Records = 2400 };
        const long updated = 1_780_000_000_000_000;
        for (int i = 1; i <= 2400; i++)
        {
            int technology = i % 2;
            // Country and citations from digits of the number alone: nothing is drawn.
            string[] countries = (i * 7 % 11) switch
            {
                < 5 => [s_countries[technology]],
                < 7 => ["AU", "KR"],
                7 => ["NZ"],
                8 => ["PT", "KR"],
                9 => [],
                _ => ["AU", "NZ", "PT"],
            };
            long share = CreditShare.Whole / Math.Max(1, countries.Length);
            ImmutableArray<Credit> credits =
                countries.Length == 0
                    ? [new Credit(0, CountryCode.None, CreditShare.Whole)]
                    :
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
            scan.Facts.Add(new WorkFact(i, updated, 2012 + (i * 13 % 12), i * 37 % 101, [technology], credits));
            scan.Seen.Add((i, updated));
            foreach (Credit credit in credits.Where(c => c.Institution > 0))
            {
                scan.Institutions[credit.Institution] = (
                    new InstitutionName(
                        credit.Institution,
                        FormattableString.Invariant($"Institute {credit.Institution:D4}"),
                        credit.Country
                    ),
                    updated
                );
            }
        }
        return scan;
    }
}
