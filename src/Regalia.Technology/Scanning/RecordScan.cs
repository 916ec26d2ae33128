using System.Collections.Immutable;
using Regalia.Technology.Matching;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning.Columns;
using Regalia.Technology.Works;

namespace Regalia.Technology.Scanning;

/// <summary>Takes the records of one part into its scan.</summary>
internal sealed partial class RecordScan(
    CompiledQueries queries,
    ScanOptions options,
    Func<string, CountryCode>? countryOf,
    PartScan scan
)
{
    private const int MostFaults = 1_000;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private readonly WorkMatcher matcher = new(queries);

    internal bool IsOrdinaryOnly { get; init; }

    internal StageTimes? Times { get; init; }

    /// <summary>Whether the texts of affiliations are needed.</summary>
    internal bool ReadsAffiliations => options.FindsCountriesInText && countryOf is not null;

    /// <summary>A line was found; what that took is unpacking.</summary>
    internal void Begin() => Times?.EndDecompression();

    /// <summary>Takes a line.</summary>
    internal unsafe void Read(LineSink lines, long line)
    {
        scan.LongestLine = Math.Max(scan.LongestLine, lines.LongLength);
        if (lines.IsTooLong)
        {
            scan.Records++;
            Malformed(
                line,
                FormattableString.Invariant(
                    $"{lines.LongLength} bytes long; expected at most {PartScanner.LongestLine} in a line"
                )
            );
            return;
        }

        ReadOnlySpan<byte> text = lines.Span;
        if (line == 1 && text.StartsWith(ByteOrderMark))
        {
            text = text[ByteOrderMark.Length..];
        }

        text = text.Trim(" \t\r"u8);
        if (text.IsEmpty)
        {
            return;
        }

        scan.Records++;
        fixed (byte* first = text)
        {
            if (!IsOrdinaryOnly && Fast(first, text.Length))
            {
                Times?.EndRest();
                return;
            }
        }

        scan.HandedOver += IsOrdinaryOnly ? 0 : 1;
        Ordinary(text, line);
        Times?.EndRest();
    }

    /// <summary>Takes a row of a Parquet file.</summary>
    internal unsafe void Read(RowText row, long number)
    {
        Times?.EndDecompression();
        scan.Records++;
        scan.LongestLine = Math.Max(scan.LongestLine, row.Length);
        if (row.IsTooLong)
        {
            Malformed(
                number,
                FormattableString.Invariant(
                    $"longer than {PartScanner.LongestLine} bytes as a line of JSON; expected at most these"
                )
            );
            return;
        }

        fixed (byte* first = row.Line)
        {
            if (!IsOrdinaryOnly && Fast(first, row.Length, row.Abstract.Length))
            {
                Times?.EndRest();
                return;
            }
        }

        scan.HandedOver += IsOrdinaryOnly ? 0 : 1;
        Ordinary(row, number);
        Times?.EndRest();
    }

    private void Ordinary(RowText row, long number)
    {
        try
        {
            Work work = OrdinaryReader.Read(row.WithoutAbstract(), ReadsAffiliations);
            if (row.HasAbstract)
            {
                work.Abstract = AbstractReader.Read(row.Abstract);
            }

            Take(work, WorkFilter.Of(work, options));
        }
        catch (MalformedRecordException e)
        {
            Malformed(number, e.Message);
        }
    }

    private void Ordinary(ReadOnlySpan<byte> text, long line)
    {
        try
        {
            Work work = OrdinaryReader.Read(text, ReadsAffiliations);
            SkipReason reason = WorkFilter.Of(work, options);
            if (reason == SkipReason.None && work.AbstractText is string inverted)
            {
                work.Abstract = AbstractReader.Read(inverted);
            }

            Take(work, reason);
        }
        catch (MalformedRecordException e)
        {
            Malformed(line, e.Message);
        }
    }

    private void Take(Work work, SkipReason reason)
    {
        scan.Seen.Add((work.Number, work.Updated));
        scan.Skipped[(int)reason]++;
        if (work.Type is { } type && scan.Types.TryGetValue(type, out TypeRecords? seen))
        {
            seen.Records++;
        }

        if (reason != SkipReason.None)
        {
            return;
        }

        scan.WithoutCitations += work.Citations is null ? 1 : 0;
        YearCompleteness year = Year(work.Year!.Value);
        year.Records++;
        year.WithTitle += work.SearchedTitle?.Length > 0 ? 1 : 0;
        year.WithAbstract += work.Abstract.Count > 0 ? 1 : 0;
        year.WithCountry += work.Authorships.Exists(a => a.IsLocated) ? 1 : 0;
        year.WithInstitution += work.Authorships.Exists(a => a.Institutions.Count > 0) ? 1 : 0;
        year.WithTopic += work.HasTopics ? 1 : 0;
        year.WithReferences += work.HasReferences ? 1 : 0;
        matcher.Read(work);
        List<int> technologies = matcher.Matched();
        if (technologies.Count > 0)
        {
            Matched(work.Number, work.Updated, work.Year.Value, work.Citations ?? 0, technologies, work.Authorships);
        }
    }

    private void Matched(
        long number,
        long updated,
        int year,
        int citations,
        List<int> technologies,
        List<Authorship> authorships
    )
    {
        if (ReadsAffiliations)
        {
            AffiliationCountries.Add(authorships, countryOf!);
        }

        foreach (InstitutionName institution in authorships.SelectMany(a => a.Institutions))
        {
            InstitutionNames.Add(scan.Institutions, institution, updated);
        }

        ImmutableArray<Credit> credits = CreditSplit.Of(authorships);
        scan.Facts.Add(new WorkFact(number, updated, year, citations, [.. technologies], credits));
    }

    private YearCompleteness Year(int year)
    {
        if (!scan.Years.TryGetValue(year, out YearCompleteness? completeness))
        {
            scan.Years[year] = completeness = new YearCompleteness();
        }

        return completeness;
    }

    private void Malformed(long line, string reason)
    {
        scan.Skipped[(int)SkipReason.Malformed]++;
        if (scan.Faults.Count < MostFaults)
        {
            scan.Faults.Add(new PartFault(line, reason));
        }
    }
}
