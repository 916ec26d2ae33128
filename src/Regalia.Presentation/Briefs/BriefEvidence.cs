using System.Collections.Immutable;
using System.Text;
using Regalia.Assessment;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Verification;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Briefs;

/// <summary>How far a country's result rests on checked values, and what to check first.</summary>
internal static class BriefEvidence
{
    private const int Shown = 5;

    internal static void Write(StringBuilder text, BundleScope scope, CountryAssessment country)
    {
        text.Append("## How sure this is\n\n");
        text.Append("Of the weight behind the label, ").Append(Figure.Percent(country.VerifiedShare));
        text.Append(" rests on values that were read at a source; the rest is missing or nobody has checked it.\n\n");
        VerificationTask[] tasks = [.. scope.Result.Tasks.Where(t => t.Country == country.Country.Code).Take(Shown)];
        if (tasks.Length == 0)
        {
            text.Append("Nothing is left to check.\n\n");
            return;
        }
        text.Append("**Check first**\n\n");
        foreach (VerificationTask task in tasks)
        {
            text.Append("- ").Append(Markdown.Text(task.Indicator.Name)).Append(" (");
            text.Append(task.IsMissing ? "missing" : "unverified").Append("): ");
            text.Append(Worth(task, country.Label.Probabilities));
            if (Where(task) is { } place)
            {
                text.Append(". As it stands: ").Append(place);
            }
            text.Append(".\n");
        }
        text.Append('\n');
    }

    private static string Worth(VerificationTask task, ImmutableArray<LabelProbability>? label)
    {
        if (label is not { } probabilities)
        {
            return task.IsMissing ? "a value would add to the evidence" : "checking it would narrow the scores";
        }
        double share = Math.Min(1, task.ExpectedEntropyFall / Doubt(probabilities));
        return share >= 0.005
            ? $"should settle about {Figure.Percent(share)} of the doubt about the label"
            : "would change little about the label";
    }

    // Entropy of the label in bits: 0 where every draw gives the same one.
    private static double Doubt(ImmutableArray<LabelProbability> probabilities) =>
        probabilities.Where(p => p.Probability > 0).Sum(p => -p.Probability * Math.Log2(p.Probability));

    private static string? Where(VerificationTask task) =>
        task.Evidence is { } value
            ? EvidenceTerms
                .Roots(value)
                .Where(r => r.Status == VerificationStatus.Unverified)
                .Select(EvidenceTerms.LocatorOf)
                .OfType<string>()
                .Select(Markdown.Address)
                .FirstOrDefault()
            : null;
}
