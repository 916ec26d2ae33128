using System.Globalization;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

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
            0 => IncidentWords.NobodyNamed,
            > 3 => string.Join("; ", names.Take(3)) + " and others",
            _ => string.Join("; ", names),
        };
    }

    /// <summary>"said by A, B and 3 more"; null where nobody is named.</summary>
    internal static string? SaidBy(IncidentRecord record)
    {
        string[] authors =
        [
            .. record
                .Attributions.Where(a => Who(a).Length > 0)
                .Select(a => a.StatedBy ?? IncidentWords.TheSource)
                .Distinct(StringComparer.Ordinal),
        ];
        return authors.Length == 0
            ? null
            : "said by "
                + string.Join(", ", authors.Take(2).Select(a => IncidentWords.Shortened(a, 60)))
                + (
                    authors.Length > 2
                        ? string.Create(CultureInfo.InvariantCulture, $" and {authors.Length - 2} more")
                        : ""
                );
    }

    /// <summary>Who says so: the publisher where the source says it itself.</summary>
    internal static string Author(Attribution attribution, Snapshot snapshot) =>
        attribution.StatedBy ?? snapshot.Source.Publisher + " (" + IncidentWords.TheSource + ")";

    /// <summary>Whom it names; that it names nobody, where it names nobody.</summary>
    internal static string Named(Attribution attribution) =>
        Who(attribution) is { Length: > 0 } who ? who : IncidentWords.NobodyNamed;

    internal static string Who(Attribution attribution) =>
        string.Join(
            ", ",
            [.. attribution.Initiators, .. attribution.CountryText is { } country ? (string[])[country] : []]
        );
}
