namespace Regalia.Incidents.Linking;

/// <summary>A record, whatever its vintage: source and the id in it.</summary>
/// <param name="Source">Short name of the source: <c>cfr</c>.</param>
/// <param name="Id">Id in it.</param>
public readonly record struct RecordReference(string Source, string Id) : IComparable<RecordReference>
{
    /// <summary>By source, then by id: ordinal.</summary>
    public int CompareTo(RecordReference other)
    {
        int bySource = string.CompareOrdinal(Source, other.Source);
        return bySource != 0 ? bySource : string.CompareOrdinal(Id, other.Id);
    }

    /// <summary>As commands write it: <c>cfr:450</c>.</summary>
    public override string ToString() => Source + ":" + Id;

    /// <summary>Whether it is before another.</summary>
    public static bool operator <(RecordReference left, RecordReference right) => left.CompareTo(right) < 0;

    /// <summary>Whether it is after another.</summary>
    public static bool operator >(RecordReference left, RecordReference right) => left.CompareTo(right) > 0;

    /// <summary>Whether it is before or equal to another.</summary>
    public static bool operator <=(RecordReference left, RecordReference right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it is after or equal to another.</summary>
    public static bool operator >=(RecordReference left, RecordReference right) => left.CompareTo(right) >= 0;
}
