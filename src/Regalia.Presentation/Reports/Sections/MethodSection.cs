using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;
using Rounded = Regalia.Presentation.Briefs.Figure;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>Half a page on what is measured, what an interval holds, and what it does not.</summary>
internal static class MethodSection
{
    internal static Section Of(ReportScope scope) =>
        new(
            "method",
            "How to read this report",
            [
                new Facts([
                    new("What is measured", Measured(scope)),
                    new("What an interval holds", Holds(scope)),
                    new(
                        "What it does not hold",
                        "Thefts that nobody noticed or reported; whether the framework asks the right questions; the fixed "
                            + "values at which a score is 0 or 100; errors that several values share, such as one "
                            + "coder's or one publisher's; anything that happened after the values were published."
                    ),
                    new("What a label is", Label(scope)),
                    new(
                        "Sourced, unverified",
                        "Sourced: somebody read the value in the named source. Unverified: nobody has; it counts with a wider "
                            + "error. Unknown, not applicable, none found and no are four different things and never stand "
                            + "for one another."
                    ),
                    new("Whose assessment", Provenance.NotAspi + " No state is named as an attacker here."),
                ]),
            ]
        );

    private static string Measured(ReportScope scope) =>
        "Exposure (what there is to steal), threat (how often reports say that somebody comes for it), preparedness (law, "
        + "defence and response at home) and guardrails (international commitments), each from 0 to 100 between fixed "
        + "marks. The first two make pressure, the last two readiness. The scores do not rank countries. "
        + Count(scope.Result.NotYetMeasured.Count())
        + " of the framework have no public values yet and no weight.";

    private static string Holds(ReportScope scope) =>
        "90 % of "
        + scope.Result.Draws.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture)
        + " draws. Each draw changes at once: every value within its published or assumed error, old and unverified values "
        + "more; the weights, as far as experts might set them otherwise; the tabulation of incidents; and what stands in for "
        + "a missing value, borrowed from like countries.";

    private static string Label(ReportScope scope) =>
        "A table with fixed bounds turns pressure and readiness into one of "
        + string.Join(", ", scope.Framework.Labels.Names)
        + ". Its probability is the share of the draws that gave it. One label is shown if it reaches "
        + Rounded.Percent(scope.Framework.Labels.SingleAt)
        + "; otherwise the shortest run of neighbours that holds "
        + Rounded.Percent(scope.Framework.Labels.RunAt)
        + ".";

    private static string Count(int indicators) =>
        indicators == 1 ? "One indicator" : Digits.Of(indicators) + " indicators";
}
