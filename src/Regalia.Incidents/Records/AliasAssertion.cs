namespace Regalia.Incidents.Records;

/// <summary>
/// Somebody's statement that two names mean one actor. Assertions are never chained: that A is B and B is C, said by two, does
/// not make A the same as C.
/// </summary>
/// <param name="Name">The name of the record.</param>
/// <param name="Alias">The other name.</param>
/// <param name="AssertedBy">Who says so; the source if nobody else is named.</param>
public sealed record AliasAssertion(string Name, string Alias, string AssertedBy);
