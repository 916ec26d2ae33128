namespace Regalia.Presentation.Publications;

/// <summary>A parameter of an address, unescaped.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record QueryValue(string Name, string Value);
