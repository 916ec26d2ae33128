using System.Runtime.InteropServices;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Definitions;

/// <summary>Where a query stands in the file of its definition.</summary>
/// <param name="Line">Line of the file on which the query's first line stands, from 1.</param>
/// <param name="Indentation">Blanks before each line of the query.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QueryPlace(int Line, int Indentation)
{
    /// <summary>Line of the file of a line of the query.</summary>
    public int LineOf(int queryLine) => Line + queryLine - 1;

    /// <summary>Column of the file of a column of the query.</summary>
    public int ColumnOf(int queryColumn) => Indentation + queryColumn;

    /// <summary>Line and column of the file where a part of the query begins.</summary>
    public (int Line, int Column) Of(QuerySpan span) => (LineOf(span.Line), ColumnOf(span.Column));
}
