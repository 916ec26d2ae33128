namespace Regalia.Incidents.Exports.Misp;

/// <summary>One attribute of an event.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Category">Its category.</param>
/// <param name="Value">Its value.</param>
/// <param name="Comment">What is said of it.</param>
internal readonly record struct MispLine(string Type, string Category, string Value, string Comment);
