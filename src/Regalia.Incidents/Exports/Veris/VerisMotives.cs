using System.Collections.Frozen;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Exports.Veris;

/// <summary>
/// Why the actors of one side acted, where the source codes just that: in the words of VERIS, or as one motive in a list of its own.
/// Regalia's judgements are no motive: nobody stated them.
/// </summary>
internal static class VerisMotives
{
    private const string Unknown = "Unknown";

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "Convenience",
        "Espionage",
        "Fear",
        "Financial",
        "Fun",
        "Grudge",
        "Ideology",
        "Secondary",
        "Other"
    );

    // Source, field, its code, and the motive that it is in so many words. What only resembles one is left unknown.
    private static readonly (string Source, string Field, string Code, string Motive)[] Coded =
    [
        ("cfr", "Type", "Espionage", "Espionage"),
        ("cissm", "motive", "Espionage", "Espionage"),
        ("cissm", "motive", "Financial", "Financial"),
        ("cissm", "motive", "Industrial-Espionage", "Espionage"),
        ("cissm", "motive", "Political-Espionage", "Espionage"),
        ("cissm", "motive", "Protest", "Ideology"),
    ];

    /// <summary>The motives of a side, each once; unknown if nobody codes one.</summary>
    internal static string[] Of(IncidentRecord record, string side)
    {
        string own = "actor." + side + ".motive";
        string[] motives =
        [
            .. record
                .Fields.Where(field => string.Equals(field.Name, own, StringComparison.Ordinal))
                .Select(static field => field.Text.Trim())
                .Where(Known.Contains)
                .Concat(
                    string.Equals(side, "external", StringComparison.Ordinal)
                        ? Coded
                            .Where(code => Holds(record, code.Source, code.Field, code.Code))
                            .Select(static code => code.Motive)
                        : []
                )
                .Distinct(StringComparer.Ordinal),
        ];
        return motives.Length == 0 ? [Unknown] : motives;
    }

    private static bool Holds(IncidentRecord record, string source, string field, string code) =>
        string.Equals(record.Source, source, StringComparison.Ordinal)
        && string.Equals(record.Field(field)?.Trim(), code, StringComparison.OrdinalIgnoreCase);
}
