namespace Regalia.Incidents.Reading.Json.Shapes;

/// <summary>Where a value is not what a rule asks for.</summary>
/// <param name="Path">Path of the value: <c>victim.country[1]</c>; empty for the whole.</param>
/// <param name="Reason">What was found and what was expected.</param>
internal readonly record struct ShapeBreach(string Path, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Path.Length == 0 ? Reason : Path + ": " + Reason;
}
