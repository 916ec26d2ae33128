using System.Runtime.InteropServices;

namespace Regalia.Technology.Queries;

/// <summary>Where a part of a query stands in its text.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Number of characters (UTF-16 units).</param>
/// <param name="Line">Line of the first character, from 1.</param>
/// <param name="Column">Column of the first character in its line, from 1, in characters.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QuerySpan(int Start, int Length, int Line, int Column)
{
    /// <summary>Character after the last.</summary>
    public int End => Start + Length;

    /// <summary>From the begin of this one to the end of another that stands after it.</summary>
    public QuerySpan To(QuerySpan last) => this with { Length = last.End - Start };
}
