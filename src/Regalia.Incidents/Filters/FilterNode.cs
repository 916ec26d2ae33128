using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Filters;

/// <summary>A part of a filter. Its text is its one spelling.</summary>
internal abstract class FilterNode
{
    /// <summary>How strongly it binds: or 1, and 2, not 3, words 4.</summary>
    public virtual int Binding => 4;

    /// <summary>Judges all records; the array is the caller's to change.</summary>
    public abstract sbyte[] Judge(RecordFacts facts, YearBasis basis);

    protected static string Inside(FilterNode part, int binding) =>
        part.Binding < binding ? "(" + part + ")" : part.ToString()!;
}
