using Parquet.Schema;

namespace Regalia.Incidents.Storage;

/// <summary>
/// Columns of a snapshot. All but the last three are there for other tools; the store reads <see cref="Id"/>,
/// <see cref="Fingerprint"/> and <see cref="Record"/>.
/// </summary>
internal static class RecordColumns
{
    internal static readonly DataField Id = new DataField<string>("id", nullable: false);
    internal static readonly DataField Level = new DataField<string>("level", nullable: false);
    internal static readonly DataField Title = new DataField<string>("title", nullable: true);
    internal static readonly DataField Summary = new DataField<string>("summary", nullable: true);

    /// <summary>As exactly as it is known: 2021, 2021-05, 2021-05-28. A date column would make up a day.</summary>
    internal static readonly DataField Started = new DataField<string>("started", nullable: true);
    internal static readonly DataField Disclosed = new DataField<string>("disclosed", nullable: true);
    internal static readonly DataField VictimCountries = new DataField<string>("victim_countries", nullable: true);

    /// <summary>Never a country alone: each with who states it.</summary>
    internal static readonly DataField Attributions = new DataField<string>("attributions", nullable: true);

    internal static readonly DataField Fingerprint = new DataField<long>("fingerprint", nullable: false);

    /// <summary>The whole record as JSON.</summary>
    internal static readonly DataField Record = new DataField<string>("record", nullable: false);

    internal static readonly ParquetSchema Schema = new(
        Id,
        Level,
        Title,
        Summary,
        Started,
        Disclosed,
        VictimCountries,
        Attributions,
        Fingerprint,
        Record
    );
}
