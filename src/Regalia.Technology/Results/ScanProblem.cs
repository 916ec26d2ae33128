using static System.FormattableString;

namespace Regalia.Technology.Results;

/// <summary>Something of a snapshot that is not as it should be.</summary>
/// <param name="Part">Part file.</param>
/// <param name="Line">Line in it, the first is 1; <see langword="null"/> where all of it is meant.</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record ScanProblem(string Part, long? Line, string Reason)
{
    public override string ToString() =>
        Line is { } line ? Invariant($"{Part} line {line}: {Reason}") : $"{Part}: {Reason}";

    internal static ScanProblem? OfRecords(string part, long? expected, long read) =>
        expected is { } count && count != read
            ? new ScanProblem(part, null, Invariant($"has {read} records, {count} by manifest.json"))
            : null;
}
