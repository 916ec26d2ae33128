using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;

namespace Regalia.Technology.Merging;

/// <summary>The tables of a results folder.</summary>
internal static class ResultsTables
{
    /// <summary>Lines of histogram.csv: works by citations; sorts what it is given.</summary>
    internal static void Histogram(CsvLine line, string technology, int year, int[] citations)
    {
        Array.Sort(citations);
        for (int from = 0; from < citations.Length; )
        {
            int end = from;
            while (end < citations.Length && citations[end] == citations[from])
            {
                end++;
            }
            line.Text(technology).Number(year).Number(citations[from]).Number(end - from).End();
            from = end;
        }
    }

    internal static void Completeness(Stream to, PartCounters counters)
    {
        CsvLine line = new(to);
        line.Text("year")
            .Text("records")
            .Text("with_title")
            .Text("with_abstract")
            .Text("with_country")
            .Text("with_institution")
            .Text("with_topic")
            .Text("with_references")
            .End();
        foreach ((int year, YearCompleteness of) in counters.Years)
        {
            line.Number(year)
                .Number(of.Records)
                .Number(of.WithTitle)
                .Number(of.WithAbstract)
                .Number(of.WithCountry)
                .Number(of.WithInstitution)
                .Number(of.WithTopic)
                .Number(of.WithReferences)
                .End();
        }
    }

    internal static void Problems(Stream to, ShardSet shards)
    {
        Dictionary<string, string> failed = shards.Failed.ToDictionary(
            f => f.Part,
            f => f.Reason,
            StringComparer.Ordinal
        );
        CsvLine line = new(to);
        line.Text("part").Text("line").Text("reason").End();
        foreach ((PartEntry entry, PartResult? result) in shards.Parts)
        {
            foreach (ScanProblem problem in ProblemsOf(entry, result, failed))
            {
                line.Text(problem.Part);
                _ = problem.Line is { } number ? line.Number(number) : line.Text("");
                line.Text(problem.Reason).End();
            }
        }
    }

    private static IEnumerable<ScanProblem> ProblemsOf(
        PartEntry entry,
        PartResult? result,
        Dictionary<string, string> failed
    )
    {
        if (result is null)
        {
            yield return new ScanProblem(entry.Name, null, failed[entry.Name]);
            yield break;
        }
        if (ScanProblem.OfRecords(entry.Name, entry.Records, result.Counters.Records) is { } mismatch)
        {
            yield return mismatch;
        }
        foreach (PartFault fault in result.Faults())
        {
            yield return new ScanProblem(entry.Name, fault.Line, fault.Reason);
        }
    }
}
