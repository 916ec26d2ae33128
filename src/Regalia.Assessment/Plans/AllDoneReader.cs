using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Labels;

namespace Regalia.Assessment.Plans;

/// <summary>Reads and writes what a plan file says of the whole plan done: settings of one value each, as all of them are.</summary>
internal static class AllDoneReader
{
    public const string Readiness = "all_done_readiness";
    public const string Low = "all_done_low";
    public const string High = "all_done_high";
    public const string Labels = "all_done_labels";

    private const string Form = "labels with their probabilities, as in Alert=0.3, Highly vulnerable=0.7";

    /// <summary>Reads it; null where the file says nothing. A part of it alone is a fault.</summary>
    public static AllDone? Read(PlanEntry settings)
    {
        string[] keys = [Readiness, Low, High];
        double?[] numbers = [.. keys.Select(key => Points(settings, key))];
        string? labels = settings.Text(Labels);
        if (numbers is [{ } value, { } low, { } high])
        {
            settings.CheckInterval(Readiness, value, low, high);
            return new AllDone(value, low, high, labels is null ? [] : Shares(settings, labels));
        }
        // A number that does not fit has been named already.
        int written = keys.Count(key => settings.Text(key) is not null);
        if (written is 1 or 2 || (written == 0 && labels is not null))
        {
            settings.Report(
                Readiness,
                null,
                Readiness + ", " + Low + " and " + High + " together",
                "give all three, or none and no " + Labels
            );
        }
        return null;
    }

    /// <summary>The labels as the file has them; null where there are none.</summary>
    public static string? Written(ImmutableArray<LabelProbability> labels) =>
        labels.IsEmpty
            ? null
            : string.Join(
                ", ",
                labels.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Label}={l.Probability:F4}"))
            );

    private static double? Points(PlanEntry settings, string key) =>
        settings.Number(key, "a number from 0 to 100", number => number is >= 0 and <= 100);

    private static ImmutableArray<LabelProbability> Shares(PlanEntry settings, string text)
    {
        var shares = ImmutableArray.CreateBuilder<LabelProbability>();
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            int equals = part.LastIndexOf('=');
            if (
                equals <= 0
                || !double.TryParse(
                    part.AsSpan(equals + 1),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out double share
                )
                || share > 1
            )
            {
                settings.Report(Labels, part, Form, "write it so, or leave it empty");
                return [];
            }
            shares.Add(new LabelProbability(part[..equals].TrimEnd(), share));
        }
        if (shares.DistinctBy(s => s.Label, StringComparer.Ordinal).Count() < shares.Count)
        {
            settings.Report(Labels, text, "each label once", "remove one of the two");
        }
        // Each is rounded to four decimals.
        else if (Math.Abs(shares.Sum(s => s.Probability) - 1) > 0.001)
        {
            settings.Report(Labels, text, "probabilities that make 1 together", "make the plan anew");
        }
        return shares.ToImmutable();
    }
}
