using Regalia.Incidents.Records;

namespace Regalia.Presentation.Incidents;

/// <summary>Attributions in words: a statement with its author, never a fact.</summary>
internal static class AttributionWords
{
    internal static string Short(IncidentRecord record)
    {
        string[] names =
        [
            .. record.Attributions.Select(a => Who(a)).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        return names.Length switch
        {
            0 => "nobody named",
            > 3 => string.Join("; ", names.Take(3)) + " and others",
            _ => string.Join("; ", names),
        };
    }

    internal static string Who(Attribution attribution) =>
        string.Join(
            ", ",
            [.. attribution.Initiators, .. attribution.CountryText is { } country ? (string[])[country] : []]
        );
}
