using System.Collections.Immutable;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Tabular;

/// <summary>How the columns of one table become a record.</summary>
internal abstract class TabularLayout
{
    /// <summary>Whether cells whose encoding was broken are mended. Not in one's own files: what stands there was meant.</summary>
    public virtual bool MendsEncoding => true;

    /// <summary>Whether rows that repeat an earlier one are pointed out.</summary>
    public virtual bool NotesDuplicates => true;

    /// <summary>Column with the source's own id; -1 if it has none and the number of the record serves.</summary>
    public virtual int IdColumn => -1;

    /// <summary>Puts shifted cells where they belong; null if the row is as it should be, or cannot be mended.</summary>
    public virtual string[]? Unshift(string[] cells, List<string> repairs) => null;

    /// <summary>Makes the record.</summary>
    /// <param name="cells">The cells, as many as the header has.</param>
    /// <param name="id">Its id.</param>
    /// <param name="fields">The same, with names, without empty ones.</param>
    /// <param name="repairs">What was mended; may be added to. It is the next row's, too: not to be kept.</param>
    /// <param name="reason">Why there is no record.</param>
    public abstract IncidentRecord? Read(
        string[] cells,
        string id,
        ImmutableArray<SourceField> fields,
        List<string> repairs,
        out string? reason
    );

    /// <summary>A cell's text without blanks around it; "" for a column that is not there.</summary>
    protected static string Cell(string[] cells, int column) => column >= 0 ? cells[column].Trim() : "";

    /// <summary>The same, null if it is empty.</summary>
    protected static string? Text(string[] cells, int column) =>
        Cell(cells, column) is { Length: > 0 } text ? text : null;
}
