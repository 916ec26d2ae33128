using System.Text.Json;

namespace Regalia.Incidents.Reading.Json;

/// <summary>A value of a document, with its path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Text">The value as text.</param>
/// <param name="Kind">What it is in JSON.</param>
internal readonly record struct ReadField(FieldPath Path, string Text, JsonTokenType Kind);
