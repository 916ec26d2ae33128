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

    /// <summary>The table of one's own, with the columns of its template: to edit and to import again.</summary>
    Template,

    /// <summary>A bundle of STIX 2.1.</summary>
    Stix,

    /// <summary>Events of MISP.</summary>
    Misp,

    /// <summary>Records of VERIS 1.4.</summary>
    Veris,
}
