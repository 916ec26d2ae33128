using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Rules;

/// <summary>The typed records of all tables, without the rows that could not be typed.</summary>
internal sealed class ReleaseRecords
{
    private readonly IReadOnlyDictionary<string, TableContents> tables;
    private readonly FaultLog log;

    internal ReleaseRecords(IReadOnlyDictionary<string, TableContents> tables, FaultLog log)
    {
        this.tables = tables;
        this.log = log;
        Countries = Load("countries", Country.Read);
        Jurisdictions = Load("jurisdictions", Jurisdiction.Read);
        Licences = Load("licences", Licence.Read);
        Sources = Load("sources", Source.Read);
        Indicators = Load("indicators", Indicator.Read);
        Observations = Load("observations", Observation.Read);
        Positions = Load("positions", Position.Read);
        Instruments = Load("instruments", Instrument.Read);
        Norms = Load("norms", Norm.Read);
        Practices = Load("practices", Practice.Read);
        Technologies = Load("technologies", Technology.Read);
        Claims = Load("claims", Claim.Read);
        IncidentCounts = Load("incident_counts", IncidentCount.Read);
        Cautions = Load("cautions", Caution.Read);
    }

    internal ImmutableArray<Country> Countries { get; }
    internal ImmutableArray<Jurisdiction> Jurisdictions { get; }
    internal ImmutableArray<Licence> Licences { get; }
    internal ImmutableArray<Source> Sources { get; }
    internal ImmutableArray<Indicator> Indicators { get; }
    internal ImmutableArray<Observation> Observations { get; }
    internal ImmutableArray<Position> Positions { get; }
    internal ImmutableArray<Instrument> Instruments { get; }
    internal ImmutableArray<Norm> Norms { get; }
    internal ImmutableArray<Practice> Practices { get; }
    internal ImmutableArray<Technology> Technologies { get; }
    internal ImmutableArray<Claim> Claims { get; }
    internal ImmutableArray<IncidentCount> IncidentCounts { get; }
    internal ImmutableArray<Caution> Cautions { get; }

    /// <summary>The file of a table, for messages.</summary>
    internal string FileOf(string table) =>
        tables.TryGetValue(table, out TableContents? contents) ? contents.File : table;

    /// <summary>Every value of a key column; <see langword="null"/> if the table is too broken to tell.</summary>
    internal HashSet<string>? KeysOf(string table, string column) =>
        tables.TryGetValue(table, out TableContents? contents) ? contents.KeysOf([column]) : null;

    /// <summary>Whether the table could be read to its end and has no rows.</summary>
    internal bool IsEmpty(string table) =>
        tables.TryGetValue(table, out TableContents? contents) && contents.IsComplete && contents.RowCount == 0;

    private ImmutableArray<T> Load<T>(string name, Func<RowCells, T> read)
    {
        if (!tables.TryGetValue(name, out TableContents? table))
        {
            return [];
        }

        TableContract contract = TableContract.Of(name);
        if (!table.HasColumns(table.PlacesOf(contract.Columns)))
        {
            return []; // Reported when the schema and the header were read.
        }

        RowCells cells = new(table, log);
        ImmutableArray<T>.Builder records = ImmutableArray.CreateBuilder<T>(table.Rows.Count);
        foreach (ReleaseRow row in table.Rows)
        {
            cells.MoveTo(row);
            T record = read(cells);
            if (!cells.Failed)
            {
                records.Add(record);
            }
        }

        return records.ToImmutable();
    }
}
