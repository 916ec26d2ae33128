using Regalia.Evidence.Derivation;
using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Rules;

/// <summary>
/// A derived indicator must name a way of deriving it and inputs that exist, and must not depend on itself.
/// </summary>
internal sealed class DerivationRules(ReleaseRecords records, FaultLog log)
{
    private readonly string file = records.FileOf("indicators");
    private readonly HashSet<string>? ids = records.KeysOf("indicators", "id");
    private readonly HashSet<string>? instruments = records.KeysOf("instruments", "id");

    internal void Check()
    {
        foreach (Indicator indicator in records.Indicators)
        {
            if (indicator.DerivedAs is string way)
            {
                CheckInputs(indicator, way);
            }
            else if (indicator.Kind == IndicatorKind.Derived)
            {
                Blame(
                    indicator,
                    "derived_as",
                    "",
                    "the way of deriving the indicator",
                    $"write one of {DerivationWay.Words}"
                );
            }
            else if (!indicator.Inputs.IsEmpty)
            {
                Blame(
                    indicator,
                    "derived_as",
                    "",
                    "the way of deriving the indicator from its inputs",
                    "fill it in, or clear the inputs"
                );
            }
        }

        CheckCycles();
    }

    private void CheckInputs(Indicator indicator, string way)
    {
        (int least, int most)? count = DerivationWay.InputCount(way);
        if (count is not var (few, many))
        {
            Blame(indicator, "derived_as", way, $"one of {DerivationWay.Words}", "use one of these words");
            return;
        }

        string inputs = string.Join('|', indicator.Inputs);
        if (indicator.Inputs.Length < few || indicator.Inputs.Length > many)
        {
            Blame(indicator, "inputs", inputs, DerivationWay.InputsExpected(way), "name the inputs joined with |");
            return;
        }

        bool positions = string.Equals(way, DerivationWay.Position, StringComparison.Ordinal);
        HashSet<string>? known = positions ? instruments : ids;
        if (known is null)
        {
            return;
        }

        foreach (string input in indicator.Inputs.Where(input => !known.Contains(input)))
        {
            string target = records.FileOf(positions ? "instruments" : "indicators");
            string mend = Spelling.Nearest(input, known) is string near
                ? $"did you mean \"{near}\"?"
                : $"add it to {target}, or correct it";
            Blame(indicator, "inputs", input, $"an id of {target}", mend);
        }
    }

    private void CheckCycles()
    {
        Dictionary<string, Indicator> byId = new(StringComparer.Ordinal);
        foreach (Indicator indicator in records.Indicators)
        {
            byId.TryAdd(indicator.Id, indicator);
        }

        HashSet<string> settled = new(StringComparer.Ordinal);
        foreach (Indicator indicator in records.Indicators)
        {
            Follow(indicator, byId, [], settled);
        }
    }

    private void Follow(
        Indicator indicator,
        Dictionary<string, Indicator> byId,
        List<string> path,
        HashSet<string> settled
    )
    {
        int start = path.IndexOf(indicator.Id);
        if (start >= 0)
        {
            string circle = string.Join(" -> ", path.Skip(start).Append(indicator.Id));
            Blame(
                indicator,
                "inputs",
                string.Join('|', indicator.Inputs),
                $"no circle, but {circle}",
                "derive one of them from observed indicators only"
            );
            return;
        }

        bool fromIndicators =
            indicator.DerivedAs is string way && !string.Equals(way, DerivationWay.Position, StringComparison.Ordinal);
        if (!fromIndicators || settled.Contains(indicator.Id))
        {
            return;
        }

        path.Add(indicator.Id);
        foreach (string input in indicator.Inputs)
        {
            if (byId.TryGetValue(input, out Indicator? next))
            {
                Follow(next, byId, path, settled);
            }
        }

        path.RemoveAt(path.Count - 1);
        settled.Add(indicator.Id);
    }

    private void Blame(Indicator indicator, string column, string value, string expected, string mend) =>
        log.Cell(file, indicator.Row, column, value, expected, mend);
}
