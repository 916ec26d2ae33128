using System.Text;

namespace Regalia.Indices;

/// <summary>One thing that is wrong with an index, its data or what is asked of it.</summary>
/// <param name="Expected">What was expected, to be read after "expected".</param>
/// <param name="Mend">What to do about it.</param>
public sealed record IndexFault(string Expected, string Mend)
{
    /// <summary>The step that found it, such as "normalise"; null if the definition or the data are wrong in
    /// themselves.</summary>
    public string? Step { get; init; }

    /// <summary>Code of the variable; null if none is meant.</summary>
    public string? Code { get; init; }

    /// <summary>Property of the variable that is wrong, by its column in the meta table, such as "Parent"; null if the
    /// data are meant.</summary>
    public string? Property { get; init; }

    /// <summary>The unit; null if none is meant.</summary>
    public IndexUnit? Unit { get; init; }

    /// <summary>What was found; null if nothing can be shown.</summary>
    public string? Value { get; init; }

    /// <summary>One line: <c>normalise, variable LPI: "4.2": expected …; mend</c>.</summary>
    public override string ToString()
    {
        StringBuilder line = new();
        void Part(string? text)
        {
            if (text is not null)
            {
                line.Append(line.Length == 0 ? "" : ", ").Append(text);
            }
        }

        Part(Step);
        Part(Code is null ? null : $"variable {Code}");
        Part(Unit is null ? null : $"unit {Unit}");
        Part(Property);
        if (Value is not null)
        {
            line.Append(line.Length == 0 ? "" : ": ").Append('"').Append(Value).Append('"');
        }

        return line.Append(line.Length == 0 ? "" : ": ")
            .Append("expected ")
            .Append(Expected)
            .Append("; ")
            .Append(Mend)
            .ToString();
    }
}
