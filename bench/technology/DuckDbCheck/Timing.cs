using System.Collections.Immutable;
using System.Diagnostics;
using Regalia.Technology.Queries;

namespace DuckDbCheck;

/// <summary>Times a job of DuckDB alone in the process.</summary>
internal static class Timing
{
    internal static void Text(string snapshot, int threads, int runs, string definitions, bool asWritten)
    {
        ImmutableArray<Query> queries = [.. Technologies.Read(definitions).Select(e => e.Query)];
        string[] statements =
        [
            .. TextJob.Statements(Parts.In(snapshot), queries, Filters.Usual, new Rules(), asWritten),
            """
                CREATE OR REPLACE TEMP TABLE shares AS
                SELECT technology, country, count(*) AS credits, sum(units) AS units FROM facts JOIN credits USING (record) GROUP BY ALL
                """,
        ];
        Run(snapshot, threads, runs, statements);
    }

    internal static void Topics(string snapshot, int threads, int runs)
    {
        string files = TextJob.Quoted(Parts.In(snapshot).Pattern);
        Run(
            snapshot,
            threads,
            runs,
            [
                $$"""
                CREATE OR REPLACE TEMP TABLE shares AS
                SELECT topic, country, sum(share) FROM (
                  SELECT topic, share / greatest(1, len(countries)) AS share, unnest(CASE WHEN len(countries) > 0 THEN countries ELSE [''] END) AS country
                  FROM (
                    SELECT topics[1].display_name AS topic, 1 / len(authorships) AS share, unnest(authorships).countries AS countries
                    FROM read_json('{{files}}', format = 'newline_delimited', maximum_object_size = 67108864, columns = {
                      publication_year: 'INTEGER', type: 'VARCHAR', is_xpac: 'BOOLEAN', is_retracted: 'BOOLEAN', is_paratext: 'BOOLEAN',
                      topics: 'STRUCT(display_name VARCHAR)[]', authorships: 'STRUCT(countries VARCHAR[])[]'})
                    WHERE NOT coalesce(is_xpac, false) AND NOT coalesce(is_retracted, false) AND NOT coalesce(is_paratext, false)
                      AND type IN ('article', 'conference-paper', 'review') AND publication_year >= 2003))
                GROUP BY ALL
                """,
            ]
        );
    }

    private static void Run(string snapshot, int threads, int runs, string[] statements)
    {
        long bytes = Parts.In(snapshot).Bytes();
        using Database database = new(threads);
        List<(double Wall, double Own)> seconds = [];
        for (int run = 0; run < runs; run++)
        {
            long begin = Stopwatch.GetTimestamp();
            TimeSpan used = Environment.CpuUsage.TotalTime;
            foreach (string sql in statements)
            {
                database.Run(sql);
            }

            seconds.Add(
                (Stopwatch.GetElapsedTime(begin).TotalSeconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds)
            );
        }

        using Process process = Process.GetCurrentProcess();
        double wall = seconds.Select(s => s.Wall).Order().ElementAt(runs / 2);
        double own = seconds.Select(s => s.Own).Order().ElementAt(runs / 2);
        // One line for bench/technology.sh: bytes of JSON, wall s, CPU s, MB at most.
        Console.WriteLine(
            FormattableString.Invariant($"{bytes} {wall:F3} {own:F3} {process.PeakWorkingSet64 / 1_000_000}")
        );
    }
}
