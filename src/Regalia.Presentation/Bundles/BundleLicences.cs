using System.Globalization;
using System.Text;
using Regalia.Evidence;
using Regalia.Presentation.Briefs;
using Regalia.Presentation.Overlays;

namespace Regalia.Presentation.Bundles;

/// <summary>LICENCES.md: whose figures a bundle holds, what of it they cover, and on what terms.</summary>
internal static class BundleLicences
{
    internal const string FileName = "LICENCES.md";

    internal static BundleFile Write(BundleScope scope)
    {
        var text = new StringBuilder(
            """
            # Licences

            ## Our own work: CC BY 4.0

            Framework, coded flags and positions, counts of incidents, scores, labels, gaps, practices and texts are Regalia's
            work under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/): use them for anything if you name the project.
            Everything in this bundle that does not come from one of the sources below is of this kind.

            ## Sources and their terms

            Figures of others keep their publisher's terms. They stand in 1_values.csv (`value`, `standard_error`, `inputs`), and can be
            worked back from 2_scores.csv (`as_coded`, `value`, `low`, `high`), 5_drivers.csv (`effect`,
            `towards_vulnerability`) and 6_gaps.csv (`as_coded`, `shortfall`, `points`, `priority`) in the rows of the
            indicators named here.

            """
        );
        foreach (
            var group in UsedSource.Of(scope).GroupBy(u => u.Licence).OrderBy(g => g.Key.Id, StringComparer.Ordinal)
        )
        {
            Licence licence = group.Key;
            text.Append(CultureInfo.InvariantCulture, $"\n### {Markdown.Text(licence.Name)} ({licence.Id})\n\n");
            text.Append(Markdown.Text(licence.Terms)).Append('\n');
            if (licence.Address is { } address)
            {
                text.Append(Markdown.Address(address)).Append('\n');
            }
            text.Append('\n').Append(Standing(scope, licence)).Append("\n\n");
            text.Append(
                "| Source | Title | Publisher | Edition | Used for | Licence read | Address |\n|---|---|---|---|---|---|---|\n"
            );
            foreach (UsedSource used in group)
            {
                Source s = used.Source;
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Markdown.Cell(s.Id)} | {Markdown.Cell(s.Title)} | {Markdown.Cell(s.Publisher)} | {Markdown.Cell(s.Edition ?? "")} | {Markdown.Cell(string.Join(", ", used.Uses))} | {(s.LicenceStatus == VerificationStatus.Sourced ? "yes" : "no (unverified)")} | {(s.Address is null ? "" : Markdown.Address(s.Address))} |\n"
                );
            }
        }
        OverlayBundle.Licence(text, scope);
        return BundleFile.Of(FileName, text.ToString());
    }

    private static string Standing(BundleScope scope, Licence licence) =>
        licence.Open ? "Open: values are included."
        : scope.IncludeRestricted
            ? "**Not open: values are included because they were asked for. Ask the publisher before you pass them on.**"
        : $"Not open: values are withheld; the rows concerned name {licence.Id} in the column `withheld`.";
}
