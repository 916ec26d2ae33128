using System.Collections.Immutable;
using Regalia.Evidence.Places;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>One row of the attribution table, or one entry of the attributions of a row of the global table.</summary>
/// <remarks>
/// Several authors and several initiators of one attribution are written as all their combinations: a joint statement of eight
/// agencies of seven states makes 56 rows. Put together again by <see cref="Attributions"/>, it is one statement of eight authors.
/// </remarks>
internal sealed record EurepocStatement
{
    /// <summary>Number of the attribution; null if the table gives none.</summary>
    public string? Id { get; init; }

    public string? Date { get; init; }

    public string? Type { get; init; }

    public string? Basis { get; init; }

    public string? Actor { get; init; }

    public string? Company { get; init; }

    public string? AuthorCountry { get; init; }

    public string? Initiator { get; init; }

    public string? Country { get; init; }

    public string? Category { get; init; }

    /// <summary>"False" where EuRepoC itself does not follow it.</summary>
    public string? Settled { get; init; }

    // Rows that name nobody, and say themselves that nobody is named, attribute nothing.
    private bool NamesNobody =>
        EurepocCell.Named(Initiator) is null
        && EurepocCell.Named(Country) is null
        && EurepocCell.Known(Category) is null or "Not attributed" or "Unknown - not attributed" or "Unknown";

    /// <summary>
    /// Statements in common terms: rows of one attribution that hold the same country and category to be behind it are one (without
    /// a number, an attribution is what has the same date, type and basis). Its
    /// authors are the actors and companies named, or else the countries; null where the source names none.
    /// </summary>
    public static ImmutableArray<Attribution> Attributions(IEnumerable<EurepocStatement> rows) =>
        [
            .. rows.Where(row => !row.NamesNobody)
                .GroupBy(row =>
                    (
                        Id: EurepocCell.Known(row.Id) ?? string.Join('|', row.Date, row.Type, row.Basis),
                        Country: EurepocCell.Named(row.Country),
                        Category: EurepocCell.Known(row.Category)
                    )
                )
                .Select(group => Attribution(group.Key.Country, group.Key.Category, [.. group])),
        ];

    private static Attribution Attribution(string? country, string? category, EurepocStatement[] rows)
    {
        string? authors =
            Joined(rows.Select(row => row.Actor).Concat(rows.Select(row => row.Company)))
            ?? Joined(rows.Select(row => row.AuthorCountry));
        EurepocStatement first = rows[0];
        string? unsettled = string.Equals(first.Settled, "False", StringComparison.OrdinalIgnoreCase)
            ? "not settled"
            : null;
        return new Attribution(
            [.. rows.Select(row => EurepocCell.Named(row.Initiator)).OfType<string>().Distinct(StringComparer.Ordinal)],
            country,
            Gazetteer.Find(country)?.Code,
            category,
            authors,
            first.Date is null ? null : EurepocDates.Read(first.Date, DateKind.Reported),
            Joined([first.Basis, first.Type, unsettled])
        );
    }

    private static string? Joined(IEnumerable<string?> texts)
    {
        string joined = string.Join(
            "; ",
            texts.Select(EurepocCell.Named).OfType<string>().Distinct(StringComparer.Ordinal)
        );
        return joined.Length == 0 ? null : joined;
    }
}
