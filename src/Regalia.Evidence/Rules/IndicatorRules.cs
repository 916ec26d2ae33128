using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Rules;

/// <summary>
/// What the definition of an indicator must satisfy by itself: names that cannot be confused, usable goalposts.
/// </summary>
internal sealed class IndicatorRules(ReleaseRecords records, FaultLog log)
{
    private static readonly FrozenSet<string> Transformations = FrozenSet.Create(
        StringComparer.Ordinal,
        "linear",
        "log",
        "log1p"
    );
    private readonly string file = records.FileOf("indicators");

    internal void Check()
    {
        CheckNames();
        foreach (Indicator indicator in records.Indicators)
        {
            CheckGoalposts(indicator);
            CheckRange(indicator);
            if (!AreSteps(indicator.Steps) && (indicator.Kind == IndicatorKind.Coded || !indicator.Steps.IsEmpty))
            {
                Blame(
                    indicator,
                    "steps",
                    string.Join('|', indicator.Steps.Select(CellText.Of)),
                    "the values that a coded indicator may have, two or more, each above the one before",
                    "write them joined with |, e.g. 0|0.5|1"
                );
            }
        }
    }

    private static bool AreSteps(ImmutableArray<double> steps) =>
        steps.Length >= 2 && steps.Zip(steps.Skip(1)).All(pair => pair.First < pair.Second);

    // People look an indicator up by id or code in any case, so no two may differ by case only.
    private void CheckNames()
    {
        Dictionary<string, Indicator> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (Indicator indicator in records.Indicators)
        {
            if (
                !names.TryAdd(indicator.Id, indicator)
                && !string.Equals(names[indicator.Id].Id, indicator.Id, StringComparison.Ordinal)
            )
            {
                Blame(
                    indicator,
                    "id",
                    indicator.Id,
                    $"an id of its own, but {names[indicator.Id].Id} differs by case only",
                    "rename one of them"
                );
            }
        }

        foreach (Indicator indicator in records.Indicators)
        {
            if (indicator.Code is string code && !names.TryAdd(code, indicator))
            {
                Blame(
                    indicator,
                    "code",
                    code,
                    $"a code of its own, but {names[code].Id} has it too",
                    "change or clear one of them"
                );
            }
        }
    }

    private void CheckGoalposts(Indicator indicator)
    {
        if (indicator.IsScored)
        {
            RequireGoalpost(indicator, "low", indicator.Low);
            RequireGoalpost(indicator, "high", indicator.High);
            if (indicator.Transformation is null)
            {
                Blame(indicator, "transformation", "", "linear, log or log1p for a scored indicator", "fill it in");
            }
        }

        if (indicator.Transformation is string word && !Transformations.Contains(word))
        {
            Blame(indicator, "transformation", word, "linear, log or log1p", "use one of these words");
        }

        if (indicator.Low is not double low)
        {
            return;
        }

        if (indicator.High <= low)
        {
            string high = CellText.Of(indicator.High.Value);
            Blame(
                indicator,
                "low",
                CellText.Of(low),
                $"less than high, which is {high}",
                "exchange them; of what is scored more must mean more of its dimension"
            );
        }
        else if (string.Equals(indicator.Transformation, "log", StringComparison.Ordinal) && low <= 0)
        {
            Blame(
                indicator,
                "low",
                CellText.Of(low),
                "a number above 0, for the transformation is log",
                "raise it, or use log1p"
            );
        }
        else if (string.Equals(indicator.Transformation, "log1p", StringComparison.Ordinal) && low <= -1)
        {
            Blame(indicator, "low", CellText.Of(low), "a number above -1, for the transformation is log1p", "raise it");
        }
    }

    private void RequireGoalpost(Indicator indicator, string column, double? goalpost)
    {
        if (goalpost is null)
        {
            Blame(
                indicator,
                column,
                "",
                "a goalpost for a scored indicator",
                "fill it in, or make the indicator context"
            );
        }
    }

    private void CheckRange(Indicator indicator)
    {
        if (indicator.Minimum > indicator.Maximum)
        {
            string maximum = CellText.Of(indicator.Maximum.Value);
            Blame(
                indicator,
                "minimum",
                CellText.Of(indicator.Minimum.Value),
                $"at most maximum, which is {maximum}",
                "exchange them"
            );
        }
    }

    private void Blame(Indicator indicator, string column, string value, string expected, string mend) =>
        log.Cell(file, indicator.Row, column, value, expected, mend);
}
