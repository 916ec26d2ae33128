namespace DuckDbCheck;

/// <summary>
/// The rules of a scan, each in SQL as it is and as it would be wrong. With one of them wrong the check must find differences, or it
/// would not find them either if the scan had it wrong.
/// </summary>
/// <param name="broken">Name of the rule to break; <see langword="null"/> for none.</param>
internal sealed class Rules(string? broken = null)
{
    private readonly List<string> names = [];

    /// <summary>Rules asked for so far, each once.</summary>
    internal IEnumerable<string> Names => names.Distinct(StringComparer.Ordinal);

    /// <summary>The SQL of a rule.</summary>
    internal string this[string name, string right, string wrong]
    {
        get
        {
            names.Add(name);
            return string.Equals(name, broken, StringComparison.Ordinal) ? wrong : right;
        }
    }
}
