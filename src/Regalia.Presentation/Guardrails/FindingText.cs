using System.Globalization;
using Regalia.Assessment.Guardrails;

namespace Regalia.Presentation.Guardrails;

/// <summary>The finding over all countries in sentences, every number and name from the rows.</summary>
internal static class FindingText
{
    private const string AllThree = "cyber means, know-how and the conduct of states together";

    /// <summary>The finding itself.</summary>
    internal static string Headline(CoverageFinding finding)
    {
        if (finding.NothingBinding)
        {
            return Say(
                $"In {finding.Countries} of {finding.Countries} countries and at each of the {finding.Stages} stages, no binding instrument in force names {AllThree}."
            );
        }

        int without = finding.Countries - finding.Covered.Length;
        int pairs = finding.Countries * finding.Stages;
        return Say(
                $"In {finding.Covered.Length} of {finding.Countries} countries ({GuardrailWords.Codes(finding.Covered)}) a binding instrument in force names {AllThree}"
            )
            + Say($", at {finding.CoveredPairs} of {pairs} pairs of country and stage: ")
            + string.Join("; ", finding.Binding.Select(r => r.Reading.Instrument.Id))
            + Say($". In the other {without} none does.");
    }

    /// <summary>What stands above the list of exceptions.</summary>
    internal static string Exceptions(CoverageFinding finding) =>
        finding.StatesNotFullyRestrained.IsEmpty
            ? "No binding instrument joins cyber means and know-how either."
            : "Exceptions: these binding instruments join cyber means and know-how, yet none "
                // One that does restrain states falls short because it names cyber means in part only.
                + (
                    finding.StatesNotFullyRestrained.Any(r => r.Reading.StateConduct == Extent.Yes)
                        ? "fully restrains what states do themselves by cyber means."
                        : "fully restrains what states do themselves."
                );

    /// <summary>What could change the finding.</summary>
    internal static string Open(CoverageFinding finding) =>
        finding.Open.IsEmpty
            ? "Nothing that was not read could change this finding: no instrument of this release would fill the gap."
            : "Could change this finding: " + string.Join("; ", finding.Open.Select(Open)) + ".";

    internal static string Countries(InstrumentReach reach) =>
        Say($"{reach.Countries.Length} ({GuardrailWords.Codes(reach.Countries)})");

    /// <summary>How many countries have each verdict at a stage: "8 voluntary; 19 in pieces".</summary>
    internal static string Tally(CoverageAnalysis analysis, int stage) =>
        string.Join(
            "; ",
            analysis
                .Countries.GroupBy(c => c.Stages[stage].Verdict)
                .OrderByDescending(g => g.Key)
                .Select(g => Say($"{g.Count()} {GuardrailWords.Of(g.Key)}"))
        );

    private static string Open(InstrumentReach reach)
    {
        InstrumentReading reading = reach.Reading;
        List<string> unread = [];
        if (reading.CyberMeans == Extent.Unknown)
        {
            unread.Add("whether it names cyber means was not read");
        }
        if (reading.KnowHow == Extent.Unknown)
        {
            unread.Add("whether it names know-how was not read");
        }
        if (reading.StateConduct == Extent.Unknown)
        {
            unread.Add("whether it restrains states was not read");
        }
        if (reading.Uncounted == UncountedReason.StandingUnknown)
        {
            unread.Add("whether it is in force was not read");
        }
        if (reading.Verdict == CoverageVerdict.Binding)
        {
            unread.Add(Say($"no row for {reach.Unknown} countries"));
        }

        return reading.Instrument.Id + " (" + string.Join(", ", unread) + ")";
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
