namespace Regalia.Presentation.Publications;

/// <summary>A field of a form: one of the records below, and no other.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Label">What is chosen.</param>
public abstract record ControlField(string Name, string Label)
{
    /// <summary>A line below the field; null for none.</summary>
    public string? Hint { get; init; }
}
