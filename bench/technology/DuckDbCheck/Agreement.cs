using System.Collections.Immutable;
using Regalia.Technology.Definitions;
using Regalia.Technology.Results;

namespace DuckDbCheck;

/// <summary>Holds the results of <c>regalia tech scan</c> to those of DuckDB.</summary>
internal sealed class Agreement
{
    private const int MostShown = 10;

    private readonly Parts parts;
    private readonly Filters filters;
    private readonly ImmutableArray<CatalogueEntry> entries;
    private readonly ImmutableArray<SortedDictionary<long, string>> scanned;

    /// <summary>Reads the results that are to be held to DuckDB's.</summary>
    /// <exception cref="InvalidDataException">The results are of other definitions, or there is nothing in them.</exception>
    internal Agreement(string snapshot, string results, string definitions, Filters filters)
    {
        parts = Parts.In(snapshot);
        this.filters = filters;
        entries = Technologies.Read(definitions);
        TechnologyResults opened = TechnologyResults.Open(results);
        if (
            !opened
                .Technologies.Select(t => (t.Id, t.QueryDigest))
                .SequenceEqual(entries.Select(e => (e.Definition.Id, e.Query.Digest)))
        )
        {
            throw new InvalidDataException($"{results}: scanned with other definitions than those of {definitions}");
        }

        scanned = [.. Enumerable.Range(0, entries.Length).Select(t => Scanned(opened, t))];

        // Nothing agrees with nothing.
        if (scanned.All(t => t.Count == 0))
        {
            throw new InvalidDataException($"{results}: no work matches, so nothing would be checked");
        }
    }

    /// <summary>Number of differences; the first are printed.</summary>
    internal int Check()
    {
        int differences = Differences(new Rules(), MostShown);
        long credits = scanned.Sum(t => t.Values.Sum(v => (long)v.Count(c => c == ';')));
        Console.WriteLine(
            FormattableString.Invariant(
                $"{entries.Length} technologies, {scanned.Sum(t => (long)t.Count)} matched works with {credits} credits: {differences} differ from DuckDB's"
            )
        );
        return differences;
    }

    /// <summary>Breaks every rule by itself on DuckDB's side; number of those whose breach makes no difference.</summary>
    internal int Doubt()
    {
        Rules asked = new();
        _ = Statements(asked).Count();
        int unseen = 0;
        foreach (string name in asked.Names)
        {
            int differences = Differences(new Rules(name), 0);
            unseen += differences == 0 ? 1 : 0;
            Console.WriteLine(FormattableString.Invariant($"without \"{name}\": {differences} differ"));
        }

        return unseen;
    }

    private IEnumerable<string> Statements(Rules rules) =>
        TextJob.Statements(parts, [.. entries.Select(e => e.Query)], filters, rules);

    private int Differences(Rules rules, int mostShown)
    {
        using Database database = new(Environment.ProcessorCount);
        foreach (string sql in Statements(rules))
        {
            database.Run(sql);
        }

        int differences = 0;
        for (int technology = 0; technology < entries.Length; technology++)
        {
            SortedDictionary<long, string> here = scanned[technology];
            SortedDictionary<long, string> there = Asked(database, technology);
            foreach (long work in here.Keys.Union(there.Keys))
            {
                string? a = here.GetValueOrDefault(work);
                string? b = there.GetValueOrDefault(work);
                if (!string.Equals(a, b, StringComparison.Ordinal) && differences++ < mostShown)
                {
                    Console.WriteLine(
                        FormattableString.Invariant(
                            $"{entries[technology].Definition.Id} W{work}\n  scan   {a ?? "does not match"}\n  DuckDB {b ?? "does not match"}"
                        )
                    );
                }
            }
        }

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
                        $"SELECT number, year, citations, institution, country, units FROM facts JOIN credits USING (record) WHERE technology = {technology}"
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
