using System.Collections.Immutable;
using Regalia.Technology.Definitions;
using Regalia.Technology.Results;
using Regalia.Technology.Snapshots;

namespace DuckDbCheck;

/// <summary>Holds the results of <c>regalia tech scan</c> to those of DuckDB.</summary>
internal static class Agreement
{
    private const int MostShown = 10;

    /// <summary>Number of differences; the first are printed.</summary>
    internal static int Check(string snapshot, string results, string definitions)
    {
        ImmutableArray<CatalogueEntry> entries = Technologies.Read(definitions);
        TechnologyResults scanned = TechnologyResults.Open(results);
        if (
            !scanned
                .Technologies.Select(t => (t.Id, t.QueryDigest))
                .SequenceEqual(entries.Select(e => (e.Definition.Id, e.Query.Digest)))
        )
        {
            Console.Error.WriteLine($"{results}: scanned with other definitions than those of {definitions}");
            return 1;
        }

        SnapshotFolder folder = SnapshotFolder.Open(snapshot);
        using Database database = new(Environment.ProcessorCount);
        foreach (
            string sql in TextJob.Statements(
                Parts.Pattern(snapshot),
                [.. entries.Select(e => e.Query)],
                folder.DeletedIds
            )
        )
        {
            database.Run(sql);
        }

        int differences = 0;
        long works = 0;
        long credits = 0;
        for (int technology = 0; technology < entries.Length; technology++)
        {
            SortedDictionary<long, string> here = Scanned(scanned, technology);
            SortedDictionary<long, string> there = Asked(database, technology);
            works += here.Count;
            credits += here.Values.Sum(v => v.Count(c => c == ';'));
            foreach (long work in here.Keys.Union(there.Keys))
            {
                string? a = here.GetValueOrDefault(work);
                string? b = there.GetValueOrDefault(work);
                if (!string.Equals(a, b, StringComparison.Ordinal) && differences++ < MostShown)
                {
                    Console.WriteLine(
                        FormattableString.Invariant(
                            $"{entries[technology].Definition.Id} W{work}\n  scan   {a ?? "does not match"}\n  DuckDB {b ?? "does not match"}"
                        )
                    );
                }
            }
        }

        Console.WriteLine(
            FormattableString.Invariant(
                $"{entries.Length} technologies, {works} matched works with {credits} credits: {differences} differ from DuckDB's"
            )
        );
        return differences;
    }

    private static SortedDictionary<long, string> Scanned(TechnologyResults results, int technology)
    {
        SortedDictionary<long, string> works = [];
        foreach (int year in results.Years)
        {
            FactBlock block = results.Read(technology, year);
            for (int i = 0; i < block.Count; i++)
            {
                works.Add(
                    block.Works[i],
                    Written(
                        year,
                        block.Citations[i],
                        Enumerable
                            .Range(block.CreditStarts[i], block.CreditStarts[i + 1] - block.CreditStarts[i])
                            .Select(c =>
                                (
                                    block.Institutions[c] < 0 ? 0 : results.Institutions[block.Institutions[c]].Number,
                                    block.Countries[c].ToString(),
                                    block.Shares[c]
                                )
                            )
                    )
                );
            }
        }

        return works;
    }

    private static SortedDictionary<long, string> Asked(Database database, int technology) =>
        new(
            database
                .Rows(
                    FormattableString.Invariant(
                        $"SELECT number, year, citations, institution, country, units FROM facts JOIN credits USING (number) WHERE technology = {technology}"
                    ),
                    r =>
                        (
                            Work: r.GetInt64(0),
                            Year: r.GetInt32(1),
                            Citations: r.GetInt32(2),
                            Credit: (r.GetInt64(3), r.GetString(4), r.GetInt64(5))
                        )
                )
                .GroupBy(r => r.Work)
                .ToDictionary(g => g.Key, g => Written(g.First().Year, g.First().Citations, g.Select(r => r.Credit)))
        );

    private static string Written(
        int year,
        int citations,
        IEnumerable<(long Institution, string Country, long Units)> credits
    ) =>
        FormattableString.Invariant($"{year}, {citations} citations: ")
        + string.Concat(
            credits
                .OrderBy(c => c.Institution)
                .ThenBy(c => c.Country, StringComparer.Ordinal)
                .Select(c => FormattableString.Invariant($"I{c.Institution} {c.Country} {c.Units}; "))
        );
}
