using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Overlays;
using Regalia.Evidence;
using Regalia.Presentation.Briefs;
using Regalia.Presentation.Bundles.Tables;
using Regalia.Presentation.Overlays;

namespace Regalia.Presentation.Bundles;

/// <summary>
/// An assessment as files: a table of every stage, a brief of each country, what the columns mean, under which terms,
/// and a manifest with the hash of every file.
/// </summary>
/// <remarks>
/// Nothing in it depends on the clock, the machine, the culture or the number of threads: the same assessment gives the
/// same bytes. Figures whose publisher has not allowed passing them on are left blank, and marked as withheld, unless
/// they are asked for. Blank without that mark is missing, and missing is never 0.
/// </remarks>
public static class AssessmentBundle
{
    internal static ImmutableArray<BundleTable> AllTables { get; } =
    [
        new ValuesTable(),
        new ScoresTable(),
        new CompositesTable(),
        new LabelsTable(),
        new DriversTable(),
        new GapsTable(),
        new PracticesTable(),
        new VerificationTable(),
        new ThreatTable(),
        new FrameworkTable(),
        new CautionsTable(),
    ];

    /// <summary>The files, in the order in which they are best read; the manifest comes last, for it lists the others.</summary>
    /// <param name="result">The assessment.</param>
    /// <param name="countries">The countries wanted, in any order; empty for all. Files keep the order of the assessment.</param>
    /// <param name="includeRestricted">Whether to show figures whose licence is not open.</param>
    /// <param name="made">A day to write into the README and the manifest; null for none.</param>
    /// <param name="own">
    /// An own assessment of the one country, which adds overlay.csv, overlay.json and overlay.md and puts its marking on
    /// README and manifest; null for public evidence alone.
    /// </param>
    /// <exception cref="ArgumentException">A country is not in the assessment, or not the one of the own assessment.</exception>
    public static IEnumerable<BundleFile> Files(
        AssessmentResult result,
        IReadOnlyList<Iso3> countries,
        bool includeRestricted = false,
        DateOnly? made = null,
        OverlayAssessment? own = null
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(countries);
        var scope = new BundleScope(result, countries, includeRestricted, made, own);
        ImmutableArray<BundleFile> tables = [.. scope.Tables.Select(t => t.Write(scope))];
        ImmutableArray<BundleFile> files =
        [
            BundleReadme.Write(scope, tables),
            .. scope.Countries.Select(c =>
                BundleFile.Of(
                    $"briefs/{c.Country.Code.ToString()}.md",
                    CountryBrief.Write(result, c.Country.Code, includeRestricted)
                )
            ),
            .. tables,
            .. OverlayBundle.Files(scope),
            BundleCodebook.Write(scope),
            BundleLicences.Write(scope),
            BundleCitation.Write(scope),
        ];
        return [.. files, BundleManifest.Write(scope, files)];
    }
}
