using System.Collections.Immutable;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;

namespace Regalia.Presentation.Bundles;

/// <summary>A source that an assessment rests on.</summary>
/// <param name="Source">The source.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="Uses">What it is used for: ids of indicators, in the order of the framework, or words.</param>
internal sealed record UsedSource(Source Source, Licence Licence, ImmutableArray<string> Uses)
{
    /// <summary>The sources used for the countries chosen, by id.</summary>
    internal static ImmutableArray<UsedSource> Of(BundleScope scope)
    {
        var uses = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var country in scope.Countries)
        {
            foreach (IndicatorScore score in country.Indicators)
            {
                foreach (string source in scope.Terms.Sources(score))
                {
                    Note(uses, source, score.Indicator.Id);
                }
            }
        }
        if (!scope.Result.Threat.Windows.IsEmpty)
        {
            NoteCovariate(uses, scope);
        }
        foreach (var country in scope.Countries)
        {
            Note(uses, country.Country.Source, "income groups of countries");
        }
        return
        [
            .. uses.Select(u => new UsedSource(
                scope.Release.Source(u.Key)!,
                scope.Release.LicenceOf(u.Key),
                [.. u.Value]
            )),
        ];
    }

    // The expected rate of incidents follows the covariate of every country.
    private static void NoteCovariate(SortedDictionary<string, List<string>> uses, BundleScope scope)
    {
        var values = new IndicatorValues(scope.Release, scope.Result.Selection);
        string covariate = scope.Result.Framework.Threat.Covariate;
        foreach (Country country in scope.Release.Countries)
        {
            if (values.Find(country.Code, covariate) is { } value)
            {
                foreach (string source in EvidenceTerms.Roots(value).Select(scope.Terms.SourceOf).OfType<string>())
                {
                    Note(uses, source, covariate);
                }
            }
        }
    }

    private static void Note(SortedDictionary<string, List<string>> uses, string source, string use)
    {
        if (!uses.TryGetValue(source, out List<string>? known))
        {
            uses.Add(source, known = []);
        }
        if (!known.Contains(use, StringComparer.Ordinal))
        {
            known.Add(use);
        }
    }
}
