using System.Collections.Immutable;
using Regalia.Evidence.Places;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Tabular;

namespace Regalia.Incidents.Sources.Cfr;

/// <summary>
/// The column of victims: a list of countries, a list of countries and organisations, or prose. A list in which more than
/// half of the parts are countries is taken apart; prose is left whole, since its commas part clauses and not victims.
/// Countries named in prose, or in a part of a list that is no country itself, are victims as <see cref="VictimTexts"/> has
/// them. Title and description are not searched: they name initiators too. An empty cell stays without a country.
/// </summary>
internal static class CfrVictims
{
    public static ImmutableArray<Victim> Read(string cell, string category)
    {
        ImmutableArray<string> sectors = [.. CfrCodes.Categories(category)];
        if (cell.Length == 0)
        {
            return sectors.IsEmpty ? [] : [new Victim(null, null, null, sectors)];
        }
        List<(string Text, Place? Place)> parts = CountryList.Read(cell);
        int countries = parts.Count(part => VictimTexts.IsCountry(part.Text, part.Place));
        return countries * 2 > parts.Count
            ?
            [
                .. parts.SelectMany(part =>
                    VictimTexts.IsCountry(part.Text, part.Place)
                        ? [new Victim(null, part.Text, part.Place!.Code, sectors)]
                        : VictimTexts.Read(part.Text, sectors)
                ),
            ]
            : VictimTexts.Read(cell, sectors);
    }
}
