namespace Regalia.Technology.Scanning;

/// <summary>Records of a type of work.</summary>
public sealed class TypeRecords
{
    /// <summary>Records that have the type, searched or not.</summary>
    public long Records { get; set; }
}
