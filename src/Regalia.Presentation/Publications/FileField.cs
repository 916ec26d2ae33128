namespace Regalia.Presentation.Publications;

/// <summary>A file of the reader's own.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Accept">Ends of names that are offered first: <c>.yaml,.yml</c>.</param>
public sealed record FileField(string Name, string Label, string Accept) : ControlField(Name, Label);
