using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Incidents.Records;

/// <summary>Who was hit, as far as the source says. Where it lists names, countries and sectors apart, each is a victim of its own.</summary>
/// <param name="Name">Name of the organisation, person or group; null if the source gives none.</param>
/// <param name="CountryText">The country as the source writes it; null if it gives none.</param>
/// <param name="Country">The country that text means; null if it means none, or none that is known.</param>
/// <param name="Sectors">Sectors and kinds of victim in the words and codes of the source.</param>
public sealed record Victim(string? Name, string? CountryText, Iso3? Country, ImmutableArray<string> Sectors);
