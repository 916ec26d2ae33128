using System.Collections.Immutable;
using Regalia.Assessment.Verification;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>8_verification.csv: what to check first.</summary>
internal sealed class VerificationTable : BundleTable
{
    internal override string File => "8_verification.csv";

    internal override string Description =>
        "Values that are missing or that nobody has checked, in the order of what checking them should be worth.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Whole("rank", "", "1 or more", "Place in this table."),
            BundleColumn.Country,
            BundleColumn.Indicator,
            BundleColumn.Text("name", "Its name."),
            BundleColumn.YesNo("missing", "Whether there is no value at all."),
            BundleColumn.Number(
                "expected_entropy_fall",
                "bits",
                "0 or more",
                "Expected fall of the entropy of the country's label if the truth were known."
            ),
            BundleColumn.List("source", "Where the value as it stands comes from.", "missing"),
            BundleColumn.List("locator", "Where in the source, or where to look.", "missing, or not given"),
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        HashSet<Iso3> chosen = [.. scope.Countries.Select(c => c.Country.Code)];
        foreach (
            (int place, VerificationTask task) in scope.Result.Tasks.Where(t => chosen.Contains(t.Country)).Index()
        )
        {
            IndicatorValue[] roots = task.Evidence is { } value
                ? [.. EvidenceTerms.Roots(value).Where(r => r.Status == VerificationStatus.Unverified)]
                : [];
            rows.Whole(place + 1)
                .Text(task.Country.ToString())
                .Text(task.Indicator.Id)
                .Text(task.Indicator.Name)
                .YesNo(task.IsMissing)
                .Number(task.ExpectedEntropyFall)
                .List(roots.Select(scope.Terms.SourceOf).OfType<string>().Distinct(StringComparer.Ordinal))
                .List(roots.Select(EvidenceTerms.LocatorOf).OfType<string>())
                .EndRow();
        }
    }
}
