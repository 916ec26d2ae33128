using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Comparisons;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Countries compared, pair by pair.</summary>
public static class CompareView
{
    /// <summary>So many countries may be chosen; none chosen stands for all of them.</summary>
    public const int MostCountries = ComparisonSubject.Most;

    /// <summary>Makes the view.</summary>
    /// <param name="source">What to draw from.</param>
    /// <param name="countries">Two to <see cref="MostCountries"/> different countries in any order, or none for all.</param>
    /// <param name="composite">Code of one of <see cref="CompositeCodes.Shown"/>: what charts and pairs are about.</param>
    /// <exception cref="ArgumentException">One country alone, too many, one that is not assessed, or an unknown composite.</exception>
    public static View Of(ViewSource source, ImmutableArray<Country> countries, string composite)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!ComparisonSubject.IsCompared(composite))
        {
            throw new ArgumentException(
                $"\"{composite}\": expected one of {string.Join(", ", CompositeCodes.Shown)}",
                nameof(composite)
            );
        }
        ImmutableArray<Country> all = [.. source.Result.Countries.Select(c => c.Country)];
        ImmutableArray<Country> chosen = countries.IsEmpty ? all : [.. countries.Distinct()];
        bool isAll = chosen.Length == all.Length;
        if (chosen.Length < 2 || (chosen.Length > MostCountries && !isAll))
        {
            throw new ArgumentException(
                $"{Digits.Of(chosen.Length)} countries: expected 2 to {Digits.Of(MostCountries)}, or none for all",
                nameof(countries)
            );
        }
        if (source.Result.Comparisons.IsEmpty)
        {
            throw new ArgumentException("the assessment was made without comparisons", nameof(source));
        }
        ImmutableArray<Iso3> codes = [.. chosen.Select(c => c.Code).Order()];
        var subject = new ComparisonSubject(source, codes, composite);
        string names = string.Join('-', codes.Select(c => c.ToString()));
        return new View(
            isAll ? "compare" : "compare-" + names,
            Page(subject, isAll),
            () => ComparisonCsv.Of(source.Result, codes),
            () => ComparisonJson.Write(source.Result, chosen),
            ComparisonCsv.Columns
        )
        {
            Command = $"regalia compare {names.Replace('-', ' ')} --csv",
            Sources = [.. UsedSource.Of(subject.Scope).Select(u => u.Source.Id)],
        };
    }

    private static Publication Page(ComparisonSubject subject, bool isAll) =>
        new(
            ComparisonFinding.Title(subject),
            ComparisonFinding.Standfirst(subject),
            [
                ComparisonFinding.Controls(subject, isAll),
                ComparisonFinding.Dots(subject),
                ComparisonPairs.Section(subject),
                ComparisonScores.Section(subject),
                ComparisonDifferences.Section(subject),
            ]
        )
        {
            Kicker = "Comparison",
        };
}
