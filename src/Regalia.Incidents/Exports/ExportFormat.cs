namespace Regalia.Incidents.Exports;

/// <summary>Form of an exported file.</summary>
public enum ExportFormat
{
    /// <summary>A row a record: the main columns and the judgements.</summary>
    Csv,

    /// <summary>Whole records with their judgements.</summary>
    Json,

    /// <summary>The columns of the table and the whole record as JSON.</summary>
    Parquet,
}
