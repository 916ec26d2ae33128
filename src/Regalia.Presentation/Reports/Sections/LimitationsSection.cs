using Regalia.Assessment.Verification;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>What the report does not know, and what to check first.</summary>
internal static class LimitationsSection
{
    private const int TasksTold = 5;

    internal static Section Of(ReportScope scope) =>
        new(
            "limitations",
            "Limitations",
            [
                new BulletList([
                    .. Known(scope),
                    .. Cautions(scope).Distinct(StringComparer.Ordinal).Select(text => (Prose)text),
                ]),
                .. CheckFirst(scope),
            ]
        );

    private static IEnumerable<Prose> Known(ReportScope scope)
    {
        yield return "Counts of incidents are counts of reports, not of attacks: whoever looks harder sees more.";
        yield return "\"None found\" is no proof that there is none.";
        yield return "No sector or firm is judged; a country's label says nothing of any one of them.";
        string[] missing = [.. scope.Assessed.Indicators.Where(i => !i.IsPresent).Select(i => i.Indicator.Name)];
        if (missing.Length > 0)
        {
            yield return "No value for this country: " + string.Join("; ", missing) + ".";
        }
        string[] notMeasured = [.. scope.Result.NotYetMeasured.Select(i => i.Name)];
        if (notMeasured.Length > 0)
        {
            yield return "Part of the framework, but not yet measured in any country: "
                + string.Join("; ", notMeasured)
                + ".";
        }
        if (scope.Result.Selection.VerifiedOnly)
        {
            yield return "Values that nobody has checked were left out and count as missing.";
        }
        if (scope.Result.Selection.OpenLicencesOnly)
        {
            yield return "Values under licences that are not open were left out and count as missing.";
        }
        if (scope.Release.IsModified)
        {
            yield return Prose.Strong("Modified release.")
                + (
                    Provenance.Changes(scope.Release) is { Length: > 0 } changes
                        ? " " + changes
                        : " Files of the evidence are not those that were published under this version."
                );
        }
        if (scope.Bundle.IncludeRestricted)
        {
            yield return Prose.Strong("Restricted values are shown")
                + " because they were asked for: ask their publishers before you pass this report on.";
        }
    }

    private static IEnumerable<string> Cautions(ReportScope scope) =>
        UsedCautions
            .Of(scope.Result, scope.Assessed)
            .Select(used => (Subject: Subject(scope, used.Caution, used.Indicator), used.Caution.Text))
            .Where(warning => warning.Subject is not null)
            .Select(warning => warning.Subject + ": " + warning.Text);

    // A warning about a practice matters only where the report tells of it.
    private static string? Subject(ReportScope scope, Caution caution, Indicator indicator) =>
        string.Equals(caution.Table, "practices", StringComparison.Ordinal)
            ? scope
                .Gaps.SelectMany(g => g.Practices)
                .Select(m => m.Practice)
                .FirstOrDefault(p => string.Equals(p.Id, caution.Key, StringComparison.Ordinal))
                ?.Name
            : indicator.Name;

    private static IEnumerable<Block> CheckFirst(ReportScope scope)
    {
        VerificationTask[] tasks = [.. scope.Result.Tasks.Where(t => t.Country == scope.Country.Code).Take(TasksTold)];
        return tasks.Length == 0
            ? []
            :
            [
                new Paragraph("What to check first, because it would sharpen the label most:"),
                new BulletList(
                    [
                        .. tasks.Select(t =>
                            (Prose)(t.Indicator.Name + " (" + (t.IsMissing ? "missing" : "unverified") + ")")
                        ),
                    ],
                    IsOrdered: true
                ),
            ];
    }
}
