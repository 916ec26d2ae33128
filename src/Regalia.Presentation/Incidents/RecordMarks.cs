using System.Collections.Immutable;
using Regalia.Evidence.Places;
using Regalia.Incidents.Records;
using Regalia.Incidents.Trends;

namespace Regalia.Presentation.Incidents;

/// <summary>
/// What timeline and matrix need of all records of a snapshot, in columns: entry i of each is record i. Read from the records
/// once, for the facts by which is counted know years only.
/// </summary>
public sealed class RecordMarks
{
    private readonly ImmutableArray<IncidentDate?> _started;
    private readonly ImmutableArray<IncidentDate?> _disclosed;

    private RecordMarks(
        ImmutableArray<IncidentDate?> started,
        ImmutableArray<IncidentDate?> disclosed,
        MarkList sectors,
        MarkList sponsors,
        ImmutableArray<ImmutableArray<Statement>> statements
    )
    {
        (_started, _disclosed) = (started, disclosed);
        (Sectors, Sponsors, Statements) = (sectors, sponsors, statements);
    }

    /// <summary>Sectors and kinds of victim, in the words of the source.</summary>
    internal MarkList Sectors { get; }

    /// <summary>Countries from or for which somebody is said to act.</summary>
    internal MarkList Sponsors { get; }

    /// <summary>Who says so, of each record.</summary>
    internal ImmutableArray<ImmutableArray<Statement>> Statements { get; }

    /// <summary>Reads them.</summary>
    public static RecordMarks Of(IEnumerable<IncidentRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var started = ImmutableArray.CreateBuilder<IncidentDate?>();
        var disclosed = ImmutableArray.CreateBuilder<IncidentDate?>();
        var statements = ImmutableArray.CreateBuilder<ImmutableArray<Statement>>();
        var sectors = new MarkList.Builder(MarkList.Unknown);
        var sponsors = new MarkList.Builder(MarkList.NoCountry, MarkList.Nobody);
        foreach (IncidentRecord record in records)
        {
            started.Add(record.Date(DateKind.Started));
            disclosed.Add(record.Date(DateKind.Disclosed) ?? record.Date(DateKind.Reported));
            foreach (Victim victim in record.Victims)
            {
                foreach (string sector in victim.Sectors)
                {
                    sectors.Add(sector, sector);
                }
            }
            sectors.EndRecord(MarkList.Unknown);
            statements.Add(Stated(record, sponsors));
            sponsors.EndRecord(record.Attributions.IsEmpty ? MarkList.Nobody : MarkList.NoCountry);
        }
        return new RecordMarks(
            started.ToImmutable(),
            disclosed.ToImmutable(),
            sectors.ToList(),
            sponsors.ToList(),
            statements.ToImmutable()
        );
    }

    /// <summary>A sector whatever its case, as narrowing wants it; null if no record has it.</summary>
    public string? FindSector(string text) => Sectors.Find(text) is { } at ? Sectors.Marks[at].Key : null;

    /// <summary>A country said to be behind it, likewise.</summary>
    public string? FindSponsor(string text) => Sponsors.Find(text) is { } at ? Sponsors.Marks[at].Key : null;

    /// <summary>The date by which a record falls into a year.</summary>
    internal IncidentDate? Date(int record, YearBasis basis) =>
        (basis == YearBasis.Disclosed ? _disclosed : _started)[record];

    // Each author once for each country, however often a record repeats it.
    private static ImmutableArray<Statement> Stated(IncidentRecord record, MarkList.Builder sponsors)
    {
        if (record.Attributions.IsEmpty)
        {
            return [];
        }
        var stated = new List<Statement>();
        foreach (Attribution attribution in record.Attributions)
        {
            int? sponsor =
                attribution.Country is { } code && code != default
                    ? sponsors.Add(code.ToString(), Gazetteer.Find(code)?.Name ?? code.ToString())
                : attribution.CountryText is { } text ? sponsors.Add(text, text)
                : null;
            if (sponsor is { } place && !stated.Contains(new Statement(place, attribution.StatedBy)))
            {
                stated.Add(new Statement(place, attribution.StatedBy));
            }
        }
        return [.. stated];
    }

    /// <summary>That a country was named, and by whom; no author where the source says it itself.</summary>
    internal readonly record struct Statement(int Sponsor, string? Author);
}
