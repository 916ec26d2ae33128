namespace Regalia.Technology.Queries;

/// <summary>One thing that is wrong with a query.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in the line, from 1, in characters.</param>
/// <param name="Found">What stands there; "end of the query" where nothing does.</param>
/// <param name="Expected">What was expected, to be read after "expected".</param>
/// <param name="Mend">What to do about it.</param>
public sealed record QueryFault(int Line, int Column, string Found, string Expected, string Mend)
{
    /// <summary>One line: <c>line 2, column 14: found "comp?ter", expected ...; ...</c></summary>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"line {Line}, column {Column}: found {Found}, expected {Expected}; {Mend}"
        );
}
